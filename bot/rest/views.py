"""What callers get: bookings and rooms as JSON. Private titles are read by their booker alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter
from starlette.responses import Response

from bot.core.models import Booker, Booking, Room
from bot.rest.access import Caller

Content = TypeVar("Content")

BUSY = "Busy"
"""What stands in the place of a private title."""


class View(BaseModel):
    """A JSON object of an answer."""

    model_config = ConfigDict(frozen=True)


class BookingView(View):
    """A booking. Times are UTC."""

    id: UUID
    room_id: str
    start: datetime
    end: datetime
    title: str | None
    booker: Booker
    people: int | None
    private: bool
    created_at: datetime
    updated_at: datetime
    revision: int = Field(description="Starts at 1 and grows with every change; the ETag.")
    cancelled_at: datetime | None


class RoomView(View):
    """A room and what is known about it."""

    id: str
    name: str
    aliases: tuple[str, ...]
    capacity: int | None
    equipment: tuple[str, ...]


class RoomNow(RoomView):
    """A room and how it stands at this moment."""

    free_now: bool
    next_change: datetime | None = Field(description="When it stops being free, or busy; null if not within two weeks.")
    feed: str | None = Field(description="The address of its calendar feed; null where feeds are turned off.")


def booking_view(booking: Booking, title: str | None) -> BookingView:
    """The booking under this title."""
    return BookingView.model_construct(
        id=booking.id,
        room_id=booking.room_id,
        start=booking.slot.start,
        end=booking.slot.end,
        title=title,
        booker=booking.booker,
        people=booking.people,
        private=booking.private,
        created_at=booking.created_at,
        updated_at=booking.updated_at,
        revision=booking.revision,
        cancelled_at=booking.cancelled_at,
    )


def title_for(booking: Booking, reader: str | None) -> str | None:
    """The title as a person or key of this name reads it."""
    return BUSY if booking.private and (reader is None or reader != booking.booker.id) else booking.title


def booking_for(booking: Booking, caller: Caller) -> BookingView:
    """The booking as the caller may see it."""
    return booking_view(booking, title_for(booking, caller.name))


def bookings_for(bookings: Iterable[Booking], caller: Caller) -> list[BookingView]:
    """The bookings as the caller may see them."""
    return [booking_for(booking, caller) for booking in bookings]


def room_view(room: Room) -> RoomView:
    """The room, without how it stands."""
    return RoomView(**room.model_dump())


ONE = TypeAdapter(BookingView)
LIST = TypeAdapter(list[BookingView])
BY_ROOM = TypeAdapter(dict[str, list[BookingView]])


def json_response(adapter: TypeAdapter[Content], content: Content, **headers: str) -> Response:
    """An answer written straight from the view, past the framework's second validation."""
    return Response(adapter.dump_json(content), media_type="application/json", headers=headers)
