"""Whether a wait can end now: all that is left of what was wished for is free, and no rule forbids it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid5

from bot.core.errors import Refused
from bot.core.models import Booker, Booking, BookingId, RoomId, TimeSlot
from bot.core.rules import Circumstances, broken_rules
from bot.slack.office import Office
from bot.slack.waits.waits import Wait
from bot.slack.wish import Wish, what_is_left


@dataclass(frozen=True, slots=True)
class Opening:
    """The room in which the wish can be had, and when: of one that has begun, what is left.

    With `before` it is had by changing that booking of the person's own; one that stays where it is keeps its start.
    """

    room: RoomId
    slot: TimeSlot
    before: Booking | None

    @property
    def is_had(self) -> bool:
        """Whether the person's booking is what they wished for, or more."""
        held = self.before
        if held is None or held.room_id != self.room:
            return False
        return held.slot.start <= self.slot.start and self.slot.end <= held.slot.end

    @property
    def keeps_start(self) -> bool:
        """Whether the booking begins when it did, though that may be past."""
        return self.before is not None and self.before.slot.start == self.slot.start


def opening(wait: Wait, now: datetime, office: Office) -> Opening | None:
    """How the wish can be had now, or is had already; None where it can't."""
    found = tuple(_openings(wait, now, office))
    return next((one for one in found if one.is_had), found[0] if found else None)


def sits_elsewhere(wait: Wait, found: Opening, now: datetime, office: Office) -> bool:
    """Whether the person has gone to another room meanwhile, and is in it."""
    if wait.wish.start > now:
        return False
    running = (booking for booking in office.service.bookings_of(wait.wish.by, now) if booking.slot.contains(now))
    return any(found.before is None or booking.id != found.before.id for booking in running)


def _openings(wait: Wait, now: datetime, office: Office) -> Iterator[Opening]:
    wish = wait.wish
    left = what_is_left(wish.start, wish.end, now)
    changed, rooms = booking_to_change(wait, now, office), _rooms(wait, office)
    held = office.service.bookings_in(left, rooms)
    for room in rooms:
        there = [booking for booking in held if booking.room_id == room]
        own = there[0] if len(there) == 1 and there[0].booker.id == wish.by else None
        before = changed or own
        is_free = all(before is not None and booking.id == before.id for booking in there)
        slot = meant(wish.in_room(room), before, now)
        request = wish.at(slot).request(room, Booker(id=wish.by))
        if is_free and not broken_rules(request, Circumstances(now, office.rooms, office.rules, before)):
            yield Opening(room, slot, before)


def meant(wish: Wish, before: Booking | None, now: datetime) -> TimeSlot:
    """What is left of the wish; all of it, where the booking that is to be changed stays in its room from its start."""
    stays = before is not None and (before.room_id, before.slot.start) == (wish.room, wish.start)
    return TimeSlot(start=wish.start, end=wish.end) if stays else what_is_left(wish.start, wish.end, now)


def _rooms(wait: Wait, office: Office) -> tuple[RoomId, ...]:
    wish = wait.wish
    if wish.room is not None:
        return (wish.room,)
    return wish.rooms or tuple(room.id for room in office.rooms.fitting(wish.people))


def unbooked(wait: Wait, office: Office) -> Wait:
    """The same under an id that no booking has, so that what was booked instead doesn't stand for what is waited for.

    As long as nothing was, it is the id of the refused wish: whoever was told of that hears of the booking too.
    """
    while _is_booked(wait.wish.id, office):
        anew = wait.wish.model_copy(update={"id": uuid5(wait.wish.id, "anew")})
        wait = wait.model_copy(update={"wish": anew})
    return wait


def _is_booked(booking_id: BookingId, office: Office) -> bool:
    """Whether there is, or was, a booking of this id."""
    try:
        office.service.find(booking_id)
    except Refused:
        return False
    return True


def booking_to_change(wait: Wait, now: datetime, office: Office) -> Booking | None:
    """The booking, while it is there to be changed; else the wish is one for a new booking."""
    try:
        booking = office.service.find(wait.changing) if wait.changing else None
    except Refused:
        return None
    return booking if booking and booking.active and booking.slot.end > now else None
