"""What a button carries: enough to do what it says when it is pressed. Everything is checked again then."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from bot.core.models import (
    Booker,
    BookingId,
    BookingRequest,
    PersonId,
    RoomId,
    TimeSlot,
    UtcDatetime,
    Value,
)
from bot.language.reading import Reading

_ESCAPED = str.maketrans({"&": "\\u0026", "<": "\\u003c", ">": "\\u003e"})


class Carried(Value):
    """Something that a button's value holds. Slack may escape `& < >` on the way, so the packed form has none."""

    def packed(self) -> str:
        """As text for a button."""
        return self.model_dump_json(exclude_defaults=True).translate(_ESCAPED)

    @classmethod
    def unpacked(cls, text: str) -> Self:
        """From a button's text. Raises ValueError if it is not what `packed` gave."""
        return cls.model_validate_json(text)


class Wish(Carried):
    """A booking that somebody could make with one press: `id` is that of the request, `by` is who was offered it."""

    id: BookingId
    by: PersonId
    start: UtcDatetime
    end: UtcDatetime
    room: RoomId | None = None
    rooms: tuple[RoomId, ...] = ()
    title: str | None = None
    people: int | None = None

    @classmethod
    def of(cls, reading: Reading, request_id: BookingId, by: PersonId) -> Wish:
        """The wish that a sentence was read as."""
        return cls(
            id=request_id,
            by=by,
            start=reading.start,
            end=reading.end,
            room=reading.room,
            rooms=reading.rooms,
            title=reading.title,
            people=reading.people,
        )

    @classmethod
    def from_request(cls, request: BookingRequest, by: PersonId) -> Wish:
        """The wish behind a request that could not be met."""
        return cls(
            id=request.id,
            by=by,
            start=request.start,
            end=request.end,
            room=request.room_id,
            title=request.title,
            people=request.people,
        )

    def in_room(self, room_id: RoomId) -> Wish:
        """The same in this room."""
        return self.model_copy(update={"room": room_id, "rooms": ()})

    def at(self, slot: TimeSlot) -> Wish:
        """The same at another time."""
        return self.model_copy(update={"start": slot.start, "end": slot.end})

    def request(self, room_id: RoomId, booker: Booker) -> BookingRequest:
        """What the core is asked for."""
        return BookingRequest(
            id=self.id,
            room_id=room_id,
            start=self.start,
            end=self.end,
            booker=booker,
            title=self.title,
            people=self.people,
        )


class Move(Carried):
    """Another time and room for a booking that was at `revision` when this was offered."""

    booking: BookingId
    revision: int
    room: RoomId | None
    start: UtcDatetime
    end: UtcDatetime


class Held(Carried):
    """A booking, as it stood when the button was shown."""

    booking: BookingId


class Shown(Carried):
    """The numbered list that a person was shown last."""

    bookings: tuple[BookingId, ...]

    @classmethod
    def listing(cls, bookings: Sequence[BookingId]) -> Shown:
        """The list of these, in this order."""
        return cls(bookings=tuple(bookings))
