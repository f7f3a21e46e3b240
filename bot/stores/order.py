"""The order in which every store lists bookings."""

from __future__ import annotations

from datetime import datetime

from bot.core.models import Booking, RoomId


def by_start(booking: Booking) -> tuple[datetime, RoomId]:
    """By start, then room id: two active bookings never have both in common."""
    return booking.slot.start, booking.room_id
