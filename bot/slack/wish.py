"""What a button carries: enough to do what it says when it is pressed. Everything is checked again then."""

from __future__ import annotations

from datetime import date, datetime
from typing import Self
from uuid import uuid5

from pydantic import ValidationError

from bot.core.models import (
    Booker,
    Booking,
    BookingChange,
    BookingId,
    BookingRequest,
    PersonId,
    RoomId,
    TimeSlot,
    UtcDatetime,
    Value,
    minute_of,
)
from bot.language.reading import Reading

_ESCAPED = str.maketrans({"&": "\\u0026", "<": "\\u003c", ">": "\\u003e"})


class PressUnreadable(Exception):
    """A button's value that this version of the bot did not make."""


class Carried(Value):
    """Something that a button's value holds. Slack may escape `& < >` on the way, so the packed form has none."""

    def packed(self) -> str:
        """As text for a button."""
        return self.model_dump_json(exclude_defaults=True).translate(_ESCAPED)

    @classmethod
    def unpacked(cls, text: str) -> Self:
        """From a button's text. Raises PressUnreadable if it is not what `packed` gave."""
        try:
            return cls.model_validate_json(text)
        except ValidationError:
            raise PressUnreadable from None


def again_id(booking: Booking) -> BookingId:
    """The id of what is made of the booking when it is given back as it stands, and then wanted again."""
    return uuid5(booking.id, f"again {booking.revision}")


class Wish(Carried):
    """A booking that somebody could make with one press: `id` is that of the request, `by` is who was offered it.

    `booker` is whose it will be, where that is somebody else: an admin acts for them. A title of theirs that is private
    is not here, as the admin has this on their screen: it is that of the booking `titled_as`, where one is named.
    `what_is_left`: of a span that has begun when this is pressed, the rest is meant.
    """

    id: BookingId
    by: PersonId
    start: UtcDatetime
    end: UtcDatetime
    room: RoomId | None = None
    rooms: tuple[RoomId, ...] = ()
    title: str | None = None
    people: int | None = None
    private: bool = False
    what_is_left: bool = False
    booker: Booker | None = None
    titled_as: BookingId | None = None

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
    def from_request(cls, request: BookingRequest, by: PersonId, before: Booking | None = None) -> Wish:
        """The wish behind a request that could not be met; `before` is the booking that it would have changed."""
        wish = cls(
            id=request.id,
            by=by,
            start=request.start,
            end=request.end,
            room=request.room_id,
            title=request.title,
            people=request.people,
            private=request.private,
        )
        return wish._for(request.booker, before)

    @classmethod
    def again(cls, booking: Booking, by: PersonId) -> Wish:
        """A booking given back, made once more: another booking, but the same one however often this is pressed."""
        wish = cls(
            id=again_id(booking),
            by=by,
            start=booking.slot.start,
            end=booking.slot.end,
            room=booking.room_id,
            title=booking.title,
            people=booking.people,
            private=booking.private,
            what_is_left=True,
        )
        return wish._for(booking.booker, booking)

    def _for(self, booker: Booker, source: Booking | None) -> Wish:
        """The same in the name of the booker; `source` is a booking that has the title."""
        if booker.id == self.by:
            return self
        hidden = {"title": None, "titled_as": source.id if source else None} if self.private else {}
        return self.model_copy(update={"booker": booker, **hidden})

    def in_room(self, room_id: RoomId) -> Wish:
        """The same in this room."""
        return self.model_copy(update={"room": room_id, "rooms": ()})

    def at(self, slot: TimeSlot) -> Wish:
        """The same at another time."""
        return self.model_copy(update={"start": slot.start, "end": slot.end})

    def pressed_at(self, now: datetime) -> Wish:
        """What is meant by pressing it now (UTC)."""
        return self.at(what_is_left(self.start, self.end, now)) if self.what_is_left else self

    def request(self, room_id: RoomId, booker: Booker) -> BookingRequest:
        """What the core is asked for."""
        return BookingRequest(
            id=self.id,
            room_id=room_id,
            start=self.start,
            end=self.end,
            booker=self.booker or booker,
            title=self.title,
            people=self.people,
            private=self.private,
        )


class Move(Carried):
    """A change of a booking that was at `revision` when this was offered; None leaves a thing as it is.

    `what_is_left`: of a span that has begun when this is pressed, the rest is meant.
    """

    booking: BookingId
    revision: int
    room: RoomId | None = None
    start: UtcDatetime | None = None
    end: UtcDatetime | None = None
    title: str | None = None
    private: bool | None = None
    what_is_left: bool = False

    @classmethod
    def back(cls, before: Booking, after: Booking) -> Move:
        """What undoes a change."""
        return cls(
            booking=after.id,
            revision=after.revision,
            room=before.room_id,
            start=before.slot.start,
            end=before.slot.end,
            title=None if before.title == after.title else before.title or "",
            private=None if before.private == after.private else before.private,
        )

    def pressed_at(self, now: datetime) -> BookingChange:
        """What the core is asked for by pressing it now (UTC)."""
        start = self.start
        if self.what_is_left and self.start and self.end:
            start = what_is_left(self.start, self.end, now).start
        return BookingChange(room_id=self.room, start=start, end=self.end, title=self.title, private=self.private)


def what_is_left(start: datetime, end: datetime, now: datetime) -> TimeSlot:
    """Of a span that has begun, the rest; of another all of it."""
    minute = minute_of(now)
    return TimeSlot(start=minute if start < minute < end else start, end=end)


class Held(Carried):
    """A booking; with a revision, only as it stood then."""

    booking: BookingId
    revision: int | None = None


class Longer(Carried):
    """A booking that ended at `end` when this was offered, to end so many minutes later."""

    booking: BookingId
    end: UtcDatetime
    minutes: int


class Switch(Carried):
    """Something to be turned on or off."""

    on: bool


class Look(Carried):
    """A day of some rooms (none named: all) to look at."""

    day: date
    rooms: tuple[RoomId, ...] = ()


class Day(Carried):
    """A calendar day to look at."""

    day: date


class From(Carried):
    """The bookings of a person from a number on."""

    first: int
