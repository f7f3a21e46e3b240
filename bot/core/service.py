"""Booking, moving and cancelling, and what is booked when: the one way in for every front."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.authorship import authorship
from bot.core.availability import free_gaps, next_free_slots, still_lacking, without_bookings
from bot.core.errors import (
    BookingCancelled,
    BookingNotFound,
    BookingOver,
    BookingStale,
    IdReused,
    NotYours,
    Refusal,
    Refused,
    RoomTaken,
    TitlePrivate,
    TooManyPeople,
)
from bot.core.models import (
    Actor,
    Booking,
    BookingChange,
    BookingId,
    BookingRequest,
    HouseRules,
    PersonId,
    Room,
    RoomId,
    RoomSchedule,
    TimeSlot,
    minute_of,
)
from bot.core.ports import BookingStore, Clock
from bot.core.rooms import Rooms
from bot.core.rules import Circumstances, broken_rules

SEARCHED_AHEAD = timedelta(days=14)
"""How far ahead of a wish the next free slots are looked for."""

WAYS_OUT = 3
"""How many next free slots a refusal names at most."""


class BookingService:
    """The house's bookings. Every refusal is raised as Refused, with all its reasons."""

    def __init__(self, store: BookingStore, rooms: Rooms, house: HouseRules, clock: Clock) -> None:
        self.rooms = rooms
        self._store = store
        self._house = house
        self._clock = clock

    def book(self, request: BookingRequest, *, by: Actor | None = None) -> Booking:
        """Keep a new booking. The same request again (by its id) is the same booking.

        `by` is who books; none given: the booker.
        """
        if kept := self._store.get(request.id):
            return self._the_same(kept, request)
        now = self._clock()
        self._check(request, Circumstances(now, self.rooms, self._house))
        booking = Booking(
            slot=TimeSlot(start=request.start, end=request.end),
            created_at=now,
            updated_at=now,
            **request.model_dump(exclude={"start", "end"}),
        )
        try:
            return self._the_same(self._store.add(booking, authorship(booking, by) if by else ()), request)
        except RoomTaken as taken:
            raise Refused((self._with_ways_out(taken, request),), request) from None

    def check(self, request: BookingRequest, before: Booking | None = None) -> None:
        """Raises Refused as `book` would, or as `move` would of the booking as it stood before; changes nothing."""
        self._check(request, Circumstances(self._clock(), self.rooms, self._house, before))
        if conflicts := self._conflicts(request, before):
            taken = RoomTaken(request.room_id, TimeSlot(start=request.start, end=request.end), conflicts)
            raise Refused((self._with_ways_out(taken, request, before),), request, before)

    def move(self, booking_id: BookingId, change: BookingChange, *, by: Actor, revision: int | None) -> Booking:
        """Change what `change` names; but only its booker makes a private booking public.

        `revision` is the one the change was made from; None changes it as it stands. What it is already is no change.
        """
        booking = self.changeable(booking_id, by, revision)
        wish = change.of(booking)
        if wish == BookingChange().of(booking):
            return booking
        if booking.private and not wish.private and by.person_id != booking.booker.id:
            raise Refused((TitlePrivate(booking),))
        now = self._clock()
        self._check(wish, Circumstances(now, self.rooms, self._house, booking))
        try:
            return self._replace(booking, _moved(wish), now, by)
        except RoomTaken as taken:
            raise Refused((self._with_ways_out(taken, wish, booking),), wish, booking) from None

    def cancel(self, booking_id: BookingId, *, by: Actor, revision: int | None = None) -> Booking:
        """Give the room back; the record stays."""
        now = self._clock()
        return self._replace(self.changeable(booking_id, by, revision), {"cancelled_at": now}, now, by)

    def find(self, booking_id: BookingId) -> Booking:
        """The booking as it stands, cancelled or not."""
        booking = self._store.get(booking_id)
        if booking is None:
            raise Refused((BookingNotFound(booking_id),))
        return booking

    def changeable(self, booking_id: BookingId, by: Actor, revision: int | None = None) -> Booking:
        """The booking, if it is not over and `by` may change it; with a revision, only as it stood then."""
        booking = self.find(booking_id)
        if refusal := self._why_not_changeable(booking, by, revision):
            raise Refused((refusal,))
        return booking

    def bookings_of(self, person_id: PersonId, ending_after: datetime | None = None) -> list[Booking]:
        """A person's bookings that end after the moment (none given: that are not over), by start."""
        return self._store.of_booker(person_id, ending_after or self._clock())

    def bookings_in(self, span: TimeSlot, room_ids: Sequence[RoomId] = ()) -> list[Booking]:
        """What is booked in the span in these rooms (none named: all), by start, then room id."""
        return self._store.in_span(room_ids or [room.id for room in self.rooms.all], span)

    def cancelled_since(self, moment: datetime) -> list[Booking]:
        """The bookings cancelled at the moment or later, by the time of cancelling."""
        return self._store.cancelled_since(moment)

    def schedule(self, span: TimeSlot, room_ids: Sequence[RoomId] = ()) -> list[RoomSchedule]:
        """What is booked and what is free in the span, for these rooms (none named: all), in the house's order."""
        rooms = [room for room in self.rooms.all if not room_ids or room.id in room_ids]
        kept = self._store.in_span([room.id for room in rooms], span)
        return [_schedule_of(room, span, [booking for booking in kept if booking.room_id == room.id]) for room in rooms]

    def free_rooms(
        self, slot: TimeSlot, people: int | None = None, besides: BookingId | None = None
    ) -> tuple[Room, ...]:
        """The rooms that nobody holds in the slot and that seat so many people, the tightest fit first.

        The booking `besides`, which is to be moved, is in nobody's way.
        """
        rooms = self.rooms.fitting(people)
        held = self._store.in_span([room.id for room in rooms], slot)
        return without_bookings(rooms, [booking for booking in held if booking.id != besides])

    def next_free(
        self,
        room_id: RoomId,
        duration: timedelta,
        after: datetime,
        count: int = WAYS_OUT,
        besides: BookingId | None = None,
    ) -> tuple[TimeSlot, ...]:
        """The room's next free slots of the duration, at or after the moment, within SEARCHED_AHEAD.

        The booking `besides`, which is to be moved, is in nobody's way.
        """
        span = TimeSlot(start=after, end=after + SEARCHED_AHEAD)
        held = self._store.in_span([room_id], span)
        return next_free_slots([one for one in held if one.id != besides], span, duration, count)

    def _check(self, request: BookingRequest, given: Circumstances) -> None:
        """Raises Refused with every broken rule, a taken room included, so that people hear everything at once."""
        broken = broken_rules(request, given)
        if not broken:
            return
        conflicts = self._conflicts(request, given.before)
        reasons = [self._with_ways_out(refusal, request, given.before) for refusal in broken]
        if conflicts:
            taken = RoomTaken(request.room_id, TimeSlot(start=request.start, end=request.end), conflicts)
            reasons.append(self._with_ways_out(taken, request, given.before))
        raise Refused(tuple(reasons), request, given.before)

    def _conflicts(self, request: BookingRequest, before: Booking | None) -> tuple[Booking, ...]:
        if request.start >= request.end or self.rooms.get(request.room_id) is None:
            return ()
        held = self._store.in_span([request.room_id], TimeSlot(start=request.start, end=request.end))
        return tuple(booking for booking in held if before is None or booking.id != before.id)

    def _with_ways_out(self, refusal: Refusal, request: BookingRequest, before: Booking | None = None) -> Refusal:
        """The refusal with what the person could do instead; the booking that is to be changed is in nobody's way."""
        if not isinstance(refusal, RoomTaken | TooManyPeople) or request.start >= request.end:
            return refusal
        besides, now = before.id if before else None, self._clock()
        slot = still_lacking(request, before, now)
        free_rooms = self.free_rooms(slot, request.people, besides)
        if isinstance(refusal, TooManyPeople):
            return replace(refusal, free_rooms=free_rooms)
        next_free = self.next_free(refusal.room_id, slot.duration, max(slot.start, minute_of(now)), besides=besides)
        return replace(refusal, slot=slot, next_free=next_free, free_rooms=free_rooms)

    def _the_same(self, kept: Booking, request: BookingRequest) -> Booking:
        """The kept booking, if the request is the one it was made from."""
        untouched = kept.revision == 1
        same_wish = (kept.room_id, kept.slot.start, kept.slot.end) == (request.room_id, request.start, request.end)
        if kept.booker != request.booker or (untouched and not same_wish):
            raise Refused((IdReused(kept),))
        return kept

    def _why_not_changeable(self, booking: Booking, by: Actor, revision: int | None) -> Refusal | None:
        now = self._clock()
        if not (by.trusted or by.person_id == booking.booker.id or by.person_id in self._house.admins):
            return NotYours(booking)
        if not booking.active:
            return BookingCancelled(booking)
        if booking.slot.end <= now:
            return BookingOver(booking, now)
        if revision is not None and revision != booking.revision:
            return BookingStale(revision, booking)
        return None

    def _replace(self, booking: Booking, update: dict[str, object], now: datetime, by: Actor) -> Booking:
        changed = booking.model_copy(update={**update, "updated_at": now, "revision": booking.revision + 1})
        try:
            return self._store.replace(changed, authorship(changed, by))
        except (BookingNotFound, BookingStale) as refusal:
            raise Refused((refusal,)) from None


def _moved(wish: BookingRequest) -> dict[str, object]:
    """What a change sets."""
    slot = TimeSlot(start=wish.start, end=wish.end)
    return {"room_id": wish.room_id, "slot": slot, "title": wish.title, "private": wish.private}


def _schedule_of(room: Room, span: TimeSlot, bookings: list[Booking]) -> RoomSchedule:
    return RoomSchedule(room=room, span=span, bookings=tuple(bookings), free=tuple(free_gaps(bookings, span)))
