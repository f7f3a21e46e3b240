"""The rules of booking, each a small function, in the order in which people should hear them.

That bookings of a room never overlap is not here: it is the store's promise.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.core.errors import (
    BookerUnknown,
    InThePast,
    Refusal,
    StartNotBeforeEnd,
    TitleTooLong,
    TooFarAhead,
    TooLong,
    TooManyPeople,
    UnknownRoom,
)
from bot.core.limits import TITLE_LIMIT
from bot.core.models import Booking, BookingRequest, HouseRules, minute_of
from bot.core.rooms import Rooms


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a rule may look at beside the request: `before` is the booking that is being changed, if it is a change."""

    now: datetime
    rooms: Rooms
    house: HouseRules
    before: Booking | None = None


Rule = Callable[[BookingRequest, Circumstances], Refusal | None]


def room_exists(request: BookingRequest, given: Circumstances) -> Refusal | None:
    """The room is one of the house's."""
    if given.rooms.get(request.room_id):
        return None
    return UnknownRoom(request.room_id, given.rooms.nearest(request.room_id), given.rooms.all)


def starts_before_it_ends(request: BookingRequest, _: Circumstances) -> Refusal | None:
    """The span is not empty and runs forwards."""
    return None if request.start < request.end else StartNotBeforeEnd(request.start, request.end)


def not_in_the_past(request: BookingRequest, given: Circumstances) -> Refusal | None:
    """The start is not before the current minute; a running booking keeps its start, and its end is then looked at."""
    keeps_its_start = given.before is not None and given.before.slot.start == request.start
    decisive = request.end if keeps_its_start else request.start
    return InThePast(request.start, request.end, given.now) if decisive < minute_of(given.now) else None


def not_too_far_ahead(request: BookingRequest, given: Circumstances) -> Refusal | None:
    """The start lies within the house's furthest."""
    latest = given.now + given.house.furthest
    return TooFarAhead(request.start, latest) if request.start > latest else None


def not_too_long(request: BookingRequest, given: Circumstances) -> Refusal | None:
    """The booking lasts no longer than the house's longest."""
    duration = request.end - request.start
    return TooLong(duration, given.house.longest) if duration > given.house.longest else None


def people_fit(request: BookingRequest, given: Circumstances) -> Refusal | None:
    """The room has a seat for everybody, where both numbers are known."""
    room = given.rooms.get(request.room_id)
    if room is None or room.capacity is None or request.people is None or request.people <= room.capacity:
        return None
    return TooManyPeople(request.people, room, largest=given.rooms.largest_short_of(request.people))


def booker_is_known(request: BookingRequest, _: Circumstances) -> Refusal | None:
    """An id or a name says who books."""
    return None if request.booker.known else BookerUnknown()


def title_is_short(request: BookingRequest, _: Circumstances) -> Refusal | None:
    """The title stays within the limit."""
    length = len(request.title or "")
    return TitleTooLong(length, TITLE_LIMIT) if length > TITLE_LIMIT else None


RULES: tuple[Rule, ...] = (
    room_exists,
    starts_before_it_ends,
    not_in_the_past,
    not_too_far_ahead,
    not_too_long,
    people_fit,
    booker_is_known,
    title_is_short,
)


def broken_rules(request: BookingRequest, given: Circumstances) -> tuple[Refusal, ...]:
    """Every rule the request breaks, in the order of RULES."""
    return tuple(refusal for rule in RULES if (refusal := rule(request, given)) is not None)
