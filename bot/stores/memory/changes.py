"""The feed of changes in this process's memory."""

from __future__ import annotations

from contextlib import AbstractContextManager

from bot.core.models import Booking
from bot.core.ports import Change, Cursor


class MemoryChanges:
    """The feed as a list, behind the lock of its store; a cursor is the number of a change, counted from the first."""

    def __init__(self, lock: AbstractContextManager[object]) -> None:
        self._lock = lock
        self._feed: list[Change] = []
        self._forgotten = 0

    def append(self, before: Booking | None, after: Booking) -> None:
        """Put one more step at the end; called behind the store's lock."""
        cursor = str(self._forgotten + len(self._feed) + 1)
        self._feed.append(Change.model_construct(cursor=cursor, before=before, after=after))

    def after(self, cursor: Cursor | None, limit: int = 100) -> list[Change]:
        """See Changes."""
        with self._lock:
            first = max(int(cursor or 0) - self._forgotten, 0)
            return self._feed[first : first + limit]

    def latest(self) -> Cursor:
        """See Changes."""
        with self._lock:
            return str(self._forgotten + len(self._feed))

    def forget_before(self, cursor: Cursor) -> int:
        """See Changes."""
        with self._lock:
            gone = max(int(cursor) - 1 - self._forgotten, 0)
            del self._feed[:gone]
            self._forgotten += gone
        return gone
