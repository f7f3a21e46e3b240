"""Why a booking was refused: machine codes and data, never sentences (those are `bot.wording`).

Each class is one situation. `Refusal` is their union, so that a type checker can name a missing sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from bot.core.models import Booking, BookingId, BookingRequest, Room, RoomId, TimeSlot


class BookingError(Exception):
    """Something a person asked for that is refused; anything else that is raised is a bug."""

    code: ClassVar[str]


@dataclass(eq=False)
class StartNotBeforeEnd(BookingError):
    """The span is empty or runs backwards."""

    code: ClassVar[str] = "start_not_before_end"
    start: datetime
    end: datetime


@dataclass(eq=False)
class InThePast(BookingError):
    """The start lies before the current minute."""

    code: ClassVar[str] = "in_the_past"
    start: datetime
    end: datetime
    now: datetime


@dataclass(eq=False)
class UnknownRoom(BookingError):
    """No room has this id, name or alias; `nearest` is the closest spelling, if one is close."""

    code: ClassVar[str] = "unknown_room"
    asked: str
    nearest: Room | None
    rooms: tuple[Room, ...]


@dataclass(eq=False)
class RoomTaken(BookingError):
    """Other bookings hold the room in the span.

    A store knows only `room_id`, `slot` and `conflicts` (by start); the service makes `slot` what is still to be had of
    the span (`availability.still_lacking`), and adds the ways out: the next slots as long in this room, and the other
    rooms that are free in the slot and fit.
    """

    code: ClassVar[str] = "room_taken"
    room_id: RoomId
    slot: TimeSlot
    conflicts: tuple[Booking, ...]
    next_free: tuple[TimeSlot, ...] = ()
    free_rooms: tuple[Room, ...] = ()


@dataclass(eq=False)
class BookerUnknown(BookingError):
    """Neither an id nor a name says who books."""

    code: ClassVar[str] = "booker_unknown"


@dataclass(eq=False)
class TitleTooLong(BookingError):
    """The title has more characters than `limit`."""

    code: ClassVar[str] = "title_too_long"
    length: int
    limit: int


@dataclass(eq=False)
class TooManyPeople(BookingError):
    """More people than the room has seats; `free_rooms` are larger ones, free for what is still to be had.

    `largest` is the largest room of the house, where not even that one seats so many.
    """

    code: ClassVar[str] = "too_many_people"
    people: int
    room: Room
    free_rooms: tuple[Room, ...] = ()
    largest: Room | None = None


@dataclass(eq=False)
class TooLong(BookingError):
    """The booking would last longer than the house allows."""

    code: ClassVar[str] = "too_long_booking"
    duration: timedelta
    limit: timedelta


@dataclass(eq=False)
class TooFarAhead(BookingError):
    """The booking would start later than the house allows; `latest` is the last moment it may start."""

    code: ClassVar[str] = "too_far_ahead"
    start: datetime
    latest: datetime


@dataclass(eq=False)
class BookingNotFound(BookingError):
    """No booking has this id."""

    code: ClassVar[str] = "booking_not_found"
    booking_id: BookingId


@dataclass(eq=False)
class BookingCancelled(BookingError):
    """The booking had been cancelled before and can't be changed."""

    code: ClassVar[str] = "booking_cancelled"
    booking: Booking


@dataclass(eq=False)
class BookingOver(BookingError):
    """The booking ended before `now` and is history: it can't be changed."""

    code: ClassVar[str] = "booking_over"
    booking: Booking
    now: datetime


@dataclass(eq=False)
class BookingStale(BookingError):
    """Somebody changed the booking since `expected` was read; `booking` is how it stands now."""

    code: ClassVar[str] = "booking_stale"
    expected: int
    booking: Booking


@dataclass(eq=False)
class NotYours(BookingError):
    """Only the booker or an admin may change the booking."""

    code: ClassVar[str] = "not_yours"
    booking: Booking


@dataclass(eq=False)
class TitlePrivate(BookingError):
    """Only the booker may let others read the title."""

    code: ClassVar[str] = "title_private"
    booking: Booking


@dataclass(eq=False)
class IdReused(BookingError):
    """The id was used before for a different booking."""

    code: ClassVar[str] = "id_reused"
    booking: Booking


Refusal = (
    StartNotBeforeEnd
    | InThePast
    | UnknownRoom
    | RoomTaken
    | BookerUnknown
    | TitleTooLong
    | TooManyPeople
    | TooLong
    | TooFarAhead
    | BookingNotFound
    | BookingCancelled
    | BookingOver
    | BookingStale
    | NotYours
    | TitlePrivate
    | IdReused
)
"""Every situation in which a booking is refused."""


@dataclass(eq=False)
class Refused(BookingError):
    """What the service raises: all the reasons, in the order in which people should hear them, at least one.

    `asked` is the booking that could not be made; where it is a change, `before` is the booking as it stands.
    """

    code: ClassVar[str] = "refused"
    reasons: tuple[Refusal, ...]
    asked: BookingRequest | None = None
    before: Booking | None = None
