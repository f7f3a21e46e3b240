"""When rooms are free: pure functions over the bookings of a span."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import islice

from bot.core.models import Booking, BookingRequest, Room, TimeSlot


def free_gaps(bookings: Sequence[Booking], span: TimeSlot) -> Iterator[TimeSlot]:
    """The parts of the span that no booking holds, in order. `bookings` are of one room, active, by start."""
    free_from = span.start
    for booking in bookings:
        if booking.slot.start > free_from:
            yield TimeSlot(start=free_from, end=min(booking.slot.start, span.end))
        free_from = max(free_from, booking.slot.end)
        if free_from >= span.end:
            return
    yield TimeSlot(start=free_from, end=span.end)


def next_free_slots(
    bookings: Sequence[Booking], span: TimeSlot, duration: timedelta, count: int
) -> tuple[TimeSlot, ...]:
    """The first `count` slots of the duration that fit into gaps of the span, one a gap, at its beginning."""
    fitting = (gap for gap in free_gaps(bookings, span) if gap.duration >= duration)
    return tuple(TimeSlot(start=gap.start, end=gap.start + duration) for gap in islice(fitting, count))


def without_bookings(rooms: Iterable[Room], bookings: Iterable[Booking]) -> tuple[Room, ...]:
    """The rooms that none of the bookings is in, in the order given."""
    held = {booking.room_id for booking in bookings}
    return tuple(room for room in rooms if room.id not in held)


def is_longer(asked: BookingRequest, before: Booking) -> bool:
    """Whether the change is that the booking lasts longer, where and since when it does."""
    stays = (asked.room_id, asked.start) == (before.room_id, before.slot.start)
    return stays and asked.end > before.slot.end


def still_lacking(asked: BookingRequest, before: Booking | None, now: datetime) -> TimeSlot:
    """The time for which a room is to be found: of a meeting that has begun and is to be longer, what is added to it.

    `before` is the booking that is to be changed; `asked` starts before it ends.
    """
    if before is not None and asked.start <= now and is_longer(asked, before):
        return TimeSlot(start=before.slot.end, end=asked.end)
    return TimeSlot(start=asked.start, end=asked.end)
