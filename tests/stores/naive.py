"""The list store of the original design, to measure beside: scan, append, sort, rebuild on delete."""

from __future__ import annotations

from bot.core.errors import RoomTaken
from bot.core.models import Booking, BookingId, RoomId


class NaiveStore:
    """One list of bookings a room."""

    def __init__(self) -> None:
        self._rooms: dict[RoomId, list[Booking]] = {}

    def add(self, booking: Booking) -> Booking:
        """Scan for overlaps, append, sort."""
        kept = self._rooms.setdefault(booking.room_id, [])
        slot = booking.slot
        conflicts = tuple(each for each in kept if slot.start < each.slot.end and each.slot.start < slot.end)
        if conflicts:
            raise RoomTaken(booking.room_id, slot, conflicts)
        kept.append(booking)
        kept.sort(key=lambda each: each.slot.start)
        return booking

    def delete(self, booking_id: BookingId) -> None:
        """Rebuild the lists without the booking."""
        for room_id, kept in self._rooms.items():
            self._rooms[room_id] = [each for each in kept if each.id != booking_id]
