"""Two overlapping bookings, to be written and undone at start: a database that keeps both must not be used."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from bot.core.models import Booker, Booking, TimeSlot

_FIRST_MOMENT = datetime(1, 1, 2, tzinfo=UTC)
_ROOM = "roombot:probe"


def probe_booking(number: int, hour: float, hours: float) -> Booking:
    """A booking of the room that nobody books, in the year 1."""
    start = _FIRST_MOMENT + timedelta(hours=hour)
    return Booking(
        id=uuid5(NAMESPACE_URL, f"{_ROOM}/{number}"),
        room_id=_ROOM,
        slot=TimeSlot(start=start, end=start + timedelta(hours=hours)),
        booker=Booker(id=_ROOM),
        created_at=_FIRST_MOMENT,
        updated_at=_FIRST_MOMENT,
    )
