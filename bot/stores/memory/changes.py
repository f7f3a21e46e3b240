"""The feed of changes in this process's memory."""

from __future__ import annotations

from bot.core.models import Booking
from bot.core.ports import Change, Cursor


class MemoryChanges:
    """The feed as a list that only grows; a cursor is the number of changes before it."""

    def __init__(self) -> None:
        self._feed: list[Change] = []

    def append(self, before: Booking | None, after: Booking) -> None:
        """Put one more step at the end; called behind the store's lock."""
        cursor = str(len(self._feed) + 1)
        self._feed.append(Change.model_construct(cursor=cursor, before=before, after=after))

    def after(self, cursor: Cursor | None, limit: int = 100) -> list[Change]:
        """See Changes."""
        first = int(cursor or 0)
        return self._feed[first : first + limit]

    def latest(self) -> Cursor:
        """See Changes."""
        return str(len(self._feed))
