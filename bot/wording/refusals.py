"""Why something was refused, in one sentence each: what was understood, and the way out."""

from __future__ import annotations

from typing import assert_never

from bot.core.errors import (
    BookerUnknown,
    BookingCancelled,
    BookingError,
    BookingNotFound,
    BookingOver,
    BookingStale,
    IdReused,
    InThePast,
    NotYours,
    Refusal,
    Refused,
    RoomTaken,
    StartNotBeforeEnd,
    TitlePrivate,
    TitleTooLong,
    TooFarAhead,
    TooLong,
    TooManyPeople,
    UnknownRoom,
)
from bot.core.models import Booking, Room, TimeSlot
from bot.core.rooms import Rooms
from bot.wording.listing import are, holder, listed, marked, named, people, phrase, quoted, quoted_title, room_name
from bot.wording.reader import Reader, length


def reasons_of(error: BookingError, reader: Reader, rooms: Rooms) -> tuple[str, ...]:
    """A sentence for each reason, in the order in which they should be heard."""
    refusals: tuple[Refusal, ...] = error.reasons if isinstance(error, Refused) else (error,)  # type: ignore[assignment]
    if len(refusals) == 1:
        return (refusal_sentence(refusals[0], reader, rooms),)
    return tuple(_among_others(refusal, reader, rooms) for refusal in refusals)


def _among_others(refusal: Refusal, reader: Reader, rooms: Rooms) -> str:
    """One of several reasons: what is free instead is left out, as it would break the other rules too."""
    if isinstance(refusal, RoomTaken):
        return f"{_taken(refusal, reader, rooms)}."
    return refusal_sentence(refusal, reader, rooms)


def refusal_sentence(refusal: Refusal, reader: Reader, rooms: Rooms) -> str:  # noqa: C901, PLR0911, PLR0912 - one arm a refusal
    """One clear sentence for one broken rule."""
    match refusal:
        case StartNotBeforeEnd(start=start, end=end):
            return f"It would end ({reader.moment(end)}) before it starts ({reader.moment(start)})."
        case InThePast(start=start, now=now):
            return f"{reader.moment(start)} is past: it is now {reader.beside(now, start)}."
        case UnknownRoom(asked=asked, nearest=nearest):
            way_out = f"did you mean {nearest.name}?" if nearest else f"choose from {named(refusal.rooms)}."
            return f"There is no room {quoted(asked)}: {way_out}"
        case RoomTaken():
            return f"{_taken(refusal, reader, rooms)}; {_ways_out(refusal, reader)}."
        case BookerUnknown():
            return "I can't tell who is booking, so I won't."
        case TitleTooLong(length=characters, limit=limit):
            return f"The title has {characters} characters, and {limit} is the most."
        case TooManyPeople():
            return _crowded(refusal)
        case TooLong(duration=duration, limit=longest):
            return f"That is {length(duration)}, and a booking may last {length(longest)} at most."
        case TooFarAhead(start=start, latest=latest):
            return f"{reader.day(start)} is too far ahead: the last day you can book now is {reader.day(latest)}."
        case BookingNotFound():
            return "I can't find that booking any more."
        case BookingCancelled(booking=booking):
            return f"{phrase(booking, reader, rooms)}, was cancelled before."
        case BookingOver(booking=booking):
            return f"{phrase(booking, reader, rooms)}, is over, so it can't be changed."
        case BookingStale(booking=booking):
            return f"It was changed meanwhile and is now {phrase(booking, reader, rooms)}: nothing was done."
        case NotYours(booking=booking):
            return f"Only {holder(booking)} or an admin can change that booking."
        case TitlePrivate(booking=booking):
            return f"Only {holder(booking)} can make that booking public."
        case IdReused(booking=booking):
            return f"You have booked with this already: {phrase(booking, reader, rooms)}."
        case _:
            assert_never(refusal)


def _taken(refusal: RoomTaken, reader: Reader, rooms: Rooms) -> str:
    return f"{room_name(refusal.room_id, rooms)} is taken: {_meetings(refusal, reader)}"


def _meetings(refusal: RoomTaken, reader: Reader) -> str:
    first, *rest = refusal.conflicts
    said = f"{_meeting(first, reader)} {reader.span(first.slot)}"
    return listed([said, *(f"{_meeting(booking, reader)} {reader.hours(booking.slot)}" for booking in rest)])


def _meeting(booking: Booking, reader: Reader) -> str:
    has = "you have" if reader.is_holder(booking) else f"{holder(booking)} has"
    return marked(f"{has} {quoted_title(booking, reader) or 'it'}", booking)


def _ways_out(refusal: RoomTaken, reader: Reader) -> str:
    ways = []
    if refusal.next_free:
        ways.append(f"it is next free {_said_beside(refusal.next_free[0], refusal.slot, reader)}")
    if refusal.free_rooms:
        rooms = refusal.free_rooms
        ways.append(f"{named(rooms)} {are(rooms)} free {reader.hours(refusal.slot)}")
    return ", and ".join(ways) or "no other room is free then"


def _said_beside(slot: TimeSlot, other: TimeSlot, reader: Reader) -> str:
    """The slot; without its day where that is the other's."""
    return reader.hours(slot) if reader.same_day(slot.start, other.start) else reader.span(slot)


def no_room_seats(count: int, largest: Room) -> str:
    """Not even the largest room is large enough."""
    return f"No room seats {people(count)}: {largest.name}, the largest, seats {largest.capacity}."


def _crowded(refusal: TooManyPeople) -> str:
    if refusal.largest is not None:
        return no_room_seats(refusal.people, refusal.largest)
    sentence = f"{refusal.room.name} seats {refusal.room.capacity}, too few for {people(refusal.people)}"
    if not refusal.free_rooms:
        return f"{sentence}, and no larger room is free then."
    return f"{sentence}: {named(refusal.free_rooms)} {are(refusal.free_rooms)} large enough and free then."
