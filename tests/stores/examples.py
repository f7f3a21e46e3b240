"""Bookings as the tests of stores write them down: hours of one day, in two rooms, ids by number."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from bot.core.models import Booker, Booking, TimeSlot

MIDNIGHT = datetime(2026, 11, 25, tzinfo=UTC)


def at(hour: float) -> datetime:
    """That hour of the day, counted on beyond 24."""
    return MIDNIGHT + timedelta(hours=hour)


def slot(start: float, end: float) -> TimeSlot:
    """From hour to hour."""
    return TimeSlot(start=at(start), end=at(end))


def booking(number: int, start: float, end: float, room_id: str = "alpha", person: str | None = "U1") -> Booking:
    """The first revision of booking `number`."""
    return Booking(
        id=UUID(int=number),
        room_id=room_id,
        slot=slot(start, end),
        booker=Booker(id=person, name="Ann"),
        title="Sync",
        created_at=MIDNIGHT,
        updated_at=MIDNIGHT,
    )


def moved(kept: Booking, start: float, end: float, room_id: str | None = None) -> Booking:
    """The next revision, at other hours."""
    return _changed(kept, slot=slot(start, end), room_id=room_id or kept.room_id)


def cancelled(kept: Booking, hour: float = 0) -> Booking:
    """The next revision, cancelled at that hour."""
    return _changed(kept, cancelled_at=at(hour))


def revived(kept: Booking) -> Booking:
    """The next revision, no longer cancelled."""
    return _changed(kept, cancelled_at=None)


def _changed(kept: Booking, **parts: object) -> Booking:
    revision = kept.revision + 1
    return kept.model_copy(
        update={**parts, "revision": revision, "updated_at": kept.updated_at + timedelta(minutes=revision)}
    )
