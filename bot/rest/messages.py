"""The `message` of every refusal and question: one English sentence, times in UTC."""

from __future__ import annotations

from datetime import timedelta
from typing import assert_never

from bot.core.errors import (
    BookerUnknown,
    BookingCancelled,
    BookingNotFound,
    BookingOver,
    BookingStale,
    IdReused,
    InThePast,
    NotYours,
    Refusal,
    RoomTaken,
    StartNotBeforeEnd,
    TitlePrivate,
    TitleTooLong,
    TooFarAhead,
    TooLong,
    TooManyPeople,
    UnknownRoom,
)
from bot.language.reading import QuestionCode
from bot.rest.times import iso

QUESTIONS: dict[QuestionCode, str] = {
    "too_long": "The sentence is too long to read.",
    "empty": "There is nothing to read.",
    "recurring": "Recurring bookings can't be made; name one day.",
    "unknown_room": "The sentence names a room that does not exist.",
    "invalid_date": "The sentence names a date that does not exist, or two that disagree.",
    "unclear_day": "Which day is meant?",
    "invalid_time": "The sentence names a time that does not exist.",
    "unclear_zone": "The sentence names a time zone that is not understood; use UTC or the booker's own time.",
    "unclear_time": "Which time is meant?",
    "unclear_length": "How long is meant?",
    "nonexistent_time": "Clocks skip that time on that day.",
    "end_before_start": "The end is before the start.",
    "no_time": "The sentence names no time.",
    "title_too_long": "The title is too long; 200 characters fit.",
}
"""What to ask back, by the code of the question."""


def refusal_message(refusal: Refusal) -> str:
    """The refusal as a sentence."""
    match refusal:
        case StartNotBeforeEnd() | InThePast() | TooLong() | TooFarAhead():
            return _about_time(refusal)
        case UnknownRoom(asked=asked, rooms=rooms):
            return f"Unknown room {asked[:60]!r}. The rooms are {', '.join(room.id for room in rooms)}."
        case RoomTaken() | TooManyPeople():
            return _about_room(refusal)
        case BookerUnknown():
            return "The booker needs an id or a name."
        case TitleTooLong(length=length, limit=limit):
            return f"The title has {length} characters; at most {limit} are allowed."
        case _:
            return _about_booking(refusal)


def _about_time(refusal: StartNotBeforeEnd | InThePast | TooLong | TooFarAhead) -> str:
    match refusal:
        case StartNotBeforeEnd():
            return "Start time must be before end time."
        case InThePast(start=start, now=now):
            return f"The booking must not be in the past: it starts at {iso(start)}, and it is {iso(now)} now."
        case TooLong(limit=limit):
            return f"A booking may last at most {_hours(limit)}."
        case TooFarAhead(latest=latest):
            return f"A booking may start at {iso(latest)} at the latest."
        case _:
            assert_never(refusal)


def _about_room(refusal: RoomTaken | TooManyPeople) -> str:
    match refusal:
        case RoomTaken(room_id=room_id, slot=slot, conflicts=conflicts):
            span = f"{iso(slot.start)} to {iso(slot.end)}"
            others = "an existing booking" if len(conflicts) == 1 else f"{len(conflicts)} existing bookings"
            return f"{span} overlaps {others} of {room_id}."
        case TooManyPeople(people=people, room=room):
            return f"{room.name} seats {room.capacity}, not {people}."
        case _:
            assert_never(refusal)


def _about_booking(  # noqa: PLR0911 - one arm a refusal
    refusal: BookingNotFound | BookingCancelled | BookingOver | BookingStale | NotYours | TitlePrivate | IdReused,
) -> str:
    match refusal:
        case BookingNotFound(booking_id=booking_id):
            return f"No booking has the id {booking_id}."
        case BookingCancelled(booking=booking):
            return f"The booking {booking.id} was cancelled before."
        case BookingOver(booking=booking):
            return f"The booking {booking.id} is over and can't be changed."
        case BookingStale(booking=booking):
            return f"The booking was changed in the meantime; it stands at revision {booking.revision} now."
        case NotYours():
            return "Only the booker or an admin may change this booking."
        case TitlePrivate():
            return "Only the booker may make this booking public."
        case IdReused():
            return "This Idempotency-Key was used before for a different booking."
        case _:
            assert_never(refusal)


def _hours(duration: timedelta) -> str:
    return f"{duration / timedelta(hours=1):g} hours"
