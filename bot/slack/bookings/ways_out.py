"""Ways out of a refusal: the rooms and times in which somebody could have almost what they asked for, best first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice

from bot.core.availability import free_gaps, is_longer, still_lacking
from bot.core.models import Booking, BookingRequest, Room, RoomId, TimeSlot
from bot.core.rules import Circumstances, broken_rules
from bot.slack.office import Office
from bot.slack.request import Request

_AT_MOST = 4

_SHORTEST = timedelta(minutes=15)
"""A meeting shorter than this is not offered."""

_SEARCHED = 10
"""In so many rooms at most the next free slot is looked for."""


@dataclass(frozen=True, slots=True)
class Way:
    """A room and a time; `besides`: for a booking of its own, where the one that was to be changed stays."""

    room: RoomId
    slot: TimeSlot
    besides: bool = False


def ways_out(
    asked: BookingRequest,
    before: Booking | None,
    request: Request,
    office: Office,
    rooms: Sequence[RoomId] = (),
) -> tuple[Way, ...]:
    """Up to four, each of which no rule forbids.

    Where `asked` names no room, one of `rooms` is wanted (none named: any that fits). `before` is the booking that was
    to be changed.
    """
    if asked.start >= asked.end or asked.start > request.now + office.rules.furthest:
        return ()
    search = _Search(asked, before, request, office, rooms)
    goes_on = before is not None and is_longer(asked, before) and asked.start <= request.now
    found = dict.fromkeys(search.going_on(before) if before and goes_on else search.elsewhere())
    return tuple(islice(filter(search.is_open, found), _AT_MOST))


class _Search:
    """Looks for one booking."""

    def __init__(
        self,
        asked: BookingRequest,
        before: Booking | None,
        request: Request,
        office: Office,
        rooms: Sequence[RoomId],
    ) -> None:
        self._asked = asked
        self._before = before
        self._request = request
        self._office = office
        self._own = before.id if before else None
        self._slot = self._possible(TimeSlot(start=asked.start, end=asked.end))
        self._wanted = self._rooms_wanted(rooms)

    def is_open(self, way: Way) -> bool:
        """Whether no rule forbids it, and the person has not as much already."""
        before = None if way.besides else self._before
        if before and self._is_had(before, way):
            return False
        wish = self._asked.model_copy(
            update={"room_id": way.room, "start": way.slot.start, "end": way.slot.end},
        )
        office = self._office
        return not broken_rules(wish, Circumstances(self._request.now, office.rooms, office.rules, before))

    def _is_had(self, before: Booking, way: Way) -> bool:
        """Whether the change would be none; nor is it one that lasts no longer, where that is what was asked for."""
        if is_longer(self._asked, before):
            return way.slot.duration <= before.slot.duration
        return (before.room_id, before.slot) == (way.room, way.slot)

    def elsewhere(self) -> Iterator[Way]:
        """As much as can be had now, another room, the next free slot, a shorter meeting, the next day, other rooms.

        What is over altogether was hardly meant for now: there the day comes before other hours. Where a booking can
        only be as much longer as the house allows, that is all.
        """
        slot, wanted = self._slot, self._wanted
        free = self._free(slot)
        yield from (Way(room.id, slot) for room in free if room.id in wanted)
        if self._before and is_longer(self._asked, self._before) and self._asked.room_id in {room.id for room in free}:
            return
        others = () if any(room.id in wanted for room in free) else free
        yield from (Way(room.id, slot) for room in others[:1])
        later = (self._next_free, self._shorter, self._next_day)
        is_over = self._asked.end <= self._request.now
        for find in reversed(later) if is_over else later:
            yield from find()
        yield from (Way(room.id, slot) for room in others[1:])

    def going_on(self, before: Booking) -> Iterator[Way]:
        """For a meeting that has begun: going on in another room, or here until the next one begins."""
        rest = still_lacking(self._asked, before, self._request.now)
        first, *others = self._free(rest) or (None,)
        yield from (Way(room.id, rest, besides=True) for room in (first,) if room)
        gaps = self._gaps(before.room_id, self._slot)
        yield from (Way(before.room_id, gap) for gap in gaps if gap.start == before.slot.start and gap != before.slot)
        yield from (Way(room.id, rest, besides=True) for room in others if room)

    def _possible(self, slot: TimeSlot) -> TimeSlot:
        """What is left of a span that has begun, as long from now on where it is over; never longer than allowed."""
        start, end = slot.start, slot.end
        keeps_its_start = self._before is not None and self._before.slot.start == start
        if start < self._request.minute and not keeps_its_start:
            start = self._request.minute
            end = end if end - start >= _SHORTEST else start + min(slot.duration, self._office.rules.longest)
        return TimeSlot(start=start, end=min(end, start + self._office.rules.longest))

    def _rooms_wanted(self, rooms: Sequence[RoomId]) -> tuple[RoomId, ...]:
        """The room that was asked for, if it is large enough; else those that are."""
        fitting = [room.id for room in self._office.rooms.fitting(self._asked.people)]
        named = [self._asked.room_id] if self._asked.room_id else rooms
        return tuple([room for room in named if room in fitting] or fitting)

    def _free(self, slot: TimeSlot) -> tuple[Room, ...]:
        return self._office.service.free_rooms(slot, self._asked.people, self._own)

    def _next_free(self) -> Iterator[Way]:
        """The first slot as long in a room that is wanted."""
        find = self._office.service.next_free
        found = [
            Way(room, slot)
            for room in self._wanted[:_SEARCHED]
            for slot in find(room, self._slot.duration, self._slot.start, 1, besides=self._own)
        ]
        yield from sorted(found, key=lambda way: way.slot.start)[:1]

    def _shorter(self) -> Iterator[Way]:
        """The longest gap within the slot."""
        gaps = [
            Way(room, gap)
            for room in self._wanted[:_SEARCHED]
            for gap in self._gaps(room, self._slot)
            if _SHORTEST <= gap.duration < self._slot.duration
        ]
        yield from sorted(gaps, key=lambda way: way.slot.duration, reverse=True)[:1]

    def _gaps(self, room: RoomId, slot: TimeSlot) -> list[TimeSlot]:
        held = self._office.service.bookings_in(slot, [room])
        return list(free_gaps([booking for booking in held if booking.id != self._own], slot))

    def _next_day(self) -> Iterator[Way]:
        """The hours that were asked for, on the first of the person's later days that still has them to come."""
        asked, local = self._asked, self._request.reader.local
        days = max(1, (local(self._request.now).date() - local(asked.start).date()).days)
        start = local(asked.start) + timedelta(days=days)
        if start < self._request.minute:
            start += timedelta(days=1)
        slot = TimeSlot(start=start, end=start + min(asked.end - asked.start, self._office.rules.longest))
        free = {room.id for room in self._free(slot)}
        yield from [Way(room, slot) for room in self._wanted if room in free][:1]
