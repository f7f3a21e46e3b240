"""A booking as a row of thirteen columns, in the order of COLUMNS, and back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from bot.core.models import Booker, Booking, TimeSlot

COLUMNS = (
    "id, room_id, starts_at, ends_at, booker_id, booker_name, title, people, private, "
    "created_at, updated_at, revision, cancelled_at"
)

NAMES = COLUMNS.split(", ")

Row = Sequence[Any]


def to_row(booking: Booking) -> tuple[UUID, str, datetime, datetime, *tuple[Any, ...]]:
    """The values of the columns."""
    return (
        booking.id,
        booking.room_id,
        booking.slot.start,
        booking.slot.end,
        booking.booker.id,
        booking.booker.name,
        booking.title,
        booking.people,
        booking.private,
        booking.created_at,
        booking.updated_at,
        booking.revision,
        booking.cancelled_at,
    )


def to_named_row(booking: Booking) -> dict[str, Any]:
    """The values by the names of the columns."""
    return dict(zip(NAMES, to_row(booking), strict=True))


def from_row(row: Row) -> Booking:
    """The booking that the values describe."""
    (id_, room_id, start, end, booker_id, booker_name, title, people, private, created, updated, revision, gone) = row
    return Booking(
        id=id_,
        room_id=room_id,
        slot=TimeSlot(start=start, end=end),
        booker=Booker(id=booker_id, name=booker_name),
        title=title,
        people=people,
        private=private,
        created_at=created,
        updated_at=updated,
        revision=revision,
        cancelled_at=gone,
    )
