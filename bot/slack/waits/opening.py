"""Whether a wait can end now: the whole of what was wished for is free, and no rule forbids it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.core.errors import Refused
from bot.core.models import Booker, Booking, RoomId, TimeSlot
from bot.core.rules import Circumstances, broken_rules
from bot.slack.office import Office
from bot.slack.waits.waits import Wait


@dataclass(frozen=True, slots=True)
class Opening:
    """The room in which the wish can be had; with `before`, by changing that booking of the person's own."""

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


def opening(wait: Wait, now: datetime, office: Office) -> Opening | None:
    """How the wish can be had now, or is had already; None where it can't."""
    found = tuple(_openings(wait, now, office))
    return next((one for one in found if one.is_had), found[0] if found else None)


def _openings(wait: Wait, now: datetime, office: Office) -> Iterator[Opening]:
    wish = wait.wish
    slot = TimeSlot(start=wish.start, end=wish.end)
    changed, rooms = booking_to_change(wait, office), _rooms(wait, office)
    held = office.service.bookings_in(slot, rooms)
    for room in rooms:
        there = [booking for booking in held if booking.room_id == room]
        own = there[0] if len(there) == 1 and there[0].booker.id == wish.by else None
        before = changed or own
        is_free = all(before is not None and booking.id == before.id for booking in there)
        request = wish.request(room, Booker(id=wish.by))
        if is_free and not broken_rules(request, Circumstances(now, office.rooms, office.rules, before)):
            yield Opening(room, slot, before)


def _rooms(wait: Wait, office: Office) -> tuple[RoomId, ...]:
    wish = wait.wish
    if wish.room is not None:
        return (wish.room,)
    return wish.rooms or tuple(room.id for room in office.rooms.fitting(wish.people))


def booking_to_change(wait: Wait, office: Office) -> Booking | None:
    """The booking, while it is there to be changed; else the wish is one for a new booking."""
    try:
        booking = office.service.find(wait.changing) if wait.changing else None
    except Refused:
        return None
    return booking if booking and booking.active else None
