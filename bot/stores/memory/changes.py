"""The feed of changes in this process's memory."""

from __future__ import annotations

from bot.core.models import Booking
from bot.core.ports import Change, Cursor


class MemoryChanges:
    """The feed as a list that only grows; a cursor is the number of changes before it."""

    def __init__(self) -> None:
        self._feed: list[tuple[Booking | None, Booking]] = []

    def append(self, before: Booking | None, after: Booking) -> None:
        """Put one more step at the end; called behind the store's lock."""
        self._feed.append((before, after))

    def after(self, cursor: Cursor | None, limit: int = 100) -> list[Change]:
        """See Changes."""
        first = int(cursor or 0)
        steps = enumerate(self._feed[first : first + limit], start=first + 1)
        return [Change(cursor=str(place), before=before, after=after) for place, (before, after) in steps]

    def latest(self) -> Cursor:
        """See Changes."""
        return str(len(self._feed))
