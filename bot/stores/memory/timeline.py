"""The active bookings of one room in order of time."""

from __future__ import annotations

from datetime import datetime

from sortedcontainers import SortedKeyList

from bot.core.models import Booking, TimeSlot


class Timeline:
    """Bookings that never overlap, by start: what a slot touches is found among its neighbours, without a scan."""

    def __init__(self) -> None:
        self._bookings: SortedKeyList[Booking, datetime] = SortedKeyList(key=_start)

    def overlapping(self, slot: TimeSlot) -> list[Booking]:
        """The bookings that overlap the slot, by start.

        Only the last one that starts before the slot can reach into it; all others start inside.
        """
        inside = list(self._bookings.irange_key(slot.start, slot.end, (True, False)))
        before = next(self._bookings.irange_key(max_key=slot.start, inclusive=(True, False), reverse=True), None)
        if before is not None and before.slot.end > slot.start:
            inside.insert(0, before)
        return inside

    def put(self, booking: Booking) -> None:
        """Take in a booking that overlaps none."""
        self._bookings.add(booking)

    def remove(self, booking: Booking) -> None:
        """Take out a booking that is in."""
        self._bookings.remove(booking)


def _start(booking: Booking) -> datetime:
    return booking.slot.start
