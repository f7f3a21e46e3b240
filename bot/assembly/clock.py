"""The only readings of the real clock, and the only new ids."""

from __future__ import annotations

import threading
import uuid
from datetime import UTC, datetime, timedelta
from uuid import UUID


def utc_now() -> datetime:
    """The current moment, in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the one place where the clock is read


def new_id() -> UUID:
    """An id that nobody has used."""
    return uuid.uuid4()  # noqa: TID251 - the one place where ids are made


class PretendClock:
    """The real clock, until it is set to another moment; from then on it runs on from there."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ahead = timedelta(0)

    def now(self) -> datetime:
        """The current pretend moment, in UTC."""
        with self._lock:
            return utc_now() + self._ahead

    def set(self, moment: datetime) -> None:
        """Make this aware moment the current one."""
        with self._lock:
            self._ahead = moment.astimezone(UTC) - utc_now()
