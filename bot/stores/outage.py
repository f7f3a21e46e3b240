"""One line in the log when a database is away, and one when it is back."""

from __future__ import annotations

import logging
from math import inf
from threading import Lock
from time import monotonic

logger = logging.getLogger(__name__)


class Outage:
    """Whether a database is away. May be used from any thread."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._away = False
        self._back = -inf
        self._lock = Lock()

    def failed(self, how: str, began: float) -> None:
        """Something failed that began then, by the monotonic clock; what began before the last outage was over may."""
        with self._lock:
            is_new = not self._away and began > self._back
            self._away |= is_new
        if is_new:
            logger.warning("%s %s", self._what, how)

    def worked(self) -> None:
        """Something worked just now."""
        if not self._away:
            return
        with self._lock:
            was_away, self._away, self._back = self._away, False, monotonic()
        if was_away:
            logger.warning("%s is back", self._what)
