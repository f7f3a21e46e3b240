"""The active bookings of one room in order of time."""

from __future__ import annotations

from datetime import datetime

from sortedcontainers import SortedDict

from bot.core.models import Booking, TimeSlot


class Timeline:
    """Bookings that never overlap, by start: what a slot touches is found among its neighbours, without a scan."""

    def __init__(self) -> None:
        self._by_start: SortedDict[datetime, Booking] = SortedDict()

    def overlapping(self, slot: TimeSlot) -> list[Booking]:
        """The bookings that overlap the slot, by start.

        Only the last one that starts before the slot can reach into it; all others start inside.
        """
        inside = [self._by_start[start] for start in self._by_start.irange(slot.start, slot.end, (True, False))]
        before = next(self._by_start.irange(maximum=slot.start, inclusive=(True, False), reverse=True), None)
        if before is not None and self._by_start[before].slot.end > slot.start:
            inside.insert(0, self._by_start[before])
        return inside

    def put(self, booking: Booking) -> None:
        """Take in a booking that overlaps none."""
        self._by_start[booking.slot.start] = booking

    def remove(self, booking: Booking) -> None:
        """Take out a booking that is in."""
        del self._by_start[booking.slot.start]
