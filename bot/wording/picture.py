"""What stands in the picture of a day, and what is said of it to those who don't see it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.core.models import Booking, Room, RoomSchedule
from bot.wording import schedules as said
from bot.wording.listing import holder, listed
from bot.wording.reader import Reader
from bot.wording.shortening import shortened

BUTTON = "Picture"
SENT = "I've sent you the picture: it is in our direct message."
NOT_SENT = "Slack didn't take the picture, so I can't send it now. What it would have shown:"
LEGEND = "· free  # taken  + partly"
TAKEN, PRIVATE, FREE, OVER = "taken", "private", "free", "over"
"""What the legend says."""

ALT_LIMIT = 1000
"""The most characters that Slack takes for the description of a picture."""

_NAMED_IN_SUMMARY = 6


def heading(schedules: Sequence[RoomSchedule], reader: Reader) -> str:
    """Rooms, Thu 26 Nov."""
    return said.heading(schedules, reader)


def as_of(reader: Reader) -> str:
    """09:30, Europe/Helsinki: as of when the picture is, and in whose time."""
    return f"as of {reader.moment(reader.now)}" + (f", {reader.zone}" if reader.zone else "")


def hour(moment: datetime, reader: Reader) -> str:
    """14:00, or 2 pm."""
    return reader.clock(moment).replace(":00 ", " ") if reader.twelve_hours else reader.clock(moment)


def summary(schedules: Sequence[RoomSchedule], reader: Reader) -> str:
    """Which rooms are free: Free now: Bravo and Charlie; of many how many: Free now: 22 of 40 rooms."""
    free = _free(schedules, reader)
    if not free:
        return _none_free(schedules, reader)
    if len(free) > _NAMED_IN_SUMMARY:
        return count_free(schedules, reader)
    return f"{_when_free(schedules, reader)}: {listed(room.name for room in free)}"


def status(schedule: RoomSchedule, reader: Reader) -> str:
    """How a room stands: free until 14:00, taken until 15:00; of another day: free all day, 2 bookings."""
    if not schedule.span.contains(reader.now):
        return _count(schedule.bookings)
    gap = _gap_now(schedule, reader)
    if gap is None:
        return _taken_until(schedule, reader)
    return "free" if gap == schedule.span.end else f"free until {reader.clock(gap)}"


def is_free(schedule: RoomSchedule, reader: Reader) -> bool:
    """Whether the room is free now; of another day, whether it is free all day."""
    today = schedule.span.contains(reader.now)
    return _gap_now(schedule, reader) is not None if today else not schedule.bookings


def block(booking: Booking, reader: Reader) -> tuple[str, ...]:
    """What stands in a booking's block, from what matters most: its title, who holds it, its hours."""
    title = reader.title(booking)
    return (*((title,) if title else ()), holder(booking), reader.hours(booking.slot))


def alt(schedules: Sequence[RoomSchedule], reader: Reader) -> str:
    """The picture in words: which rooms are free, and when the others are, as far as they fit."""
    lead = f"{heading(schedules, reader)}, {as_of(reader)}. "
    first = f"{lead}{_free_named(schedules, reader, ALT_LIMIT - len(lead) - 1)}."
    taken = (f"{one.room.name}: {said.free_phrase(one, reader)}." for one in schedules if one.bookings)
    return _as_fits([first, *taken])


def count_free(schedules: Sequence[RoomSchedule], reader: Reader) -> str:
    """Free now: 2 of 5 rooms."""
    return f"{_when_free(schedules, reader)}: {len(_free(schedules, reader))} of {len(schedules)} rooms"


def unnamed(number: int) -> str:
    """A room whose name can't be drawn."""
    return f"Room {number}"


def _as_fits(sentences: Iterable[str]) -> str:
    """The sentences as far as they fit, the first one cut if need be."""
    text = ""
    for sentence in sentences:
        longer = f"{text} {sentence}".strip()
        if len(longer) > ALT_LIMIT:
            return text or shortened(sentence, ALT_LIMIT)
        text = longer
    return text


def _free_named(schedules: Sequence[RoomSchedule], reader: Reader, limit: int) -> str:
    """Free now: Bravo and Charlie; where not all names fit, how many they are, and as many names as do."""
    names = [room.name for room in _free(schedules, reader)]
    if not names:
        return _none_free(schedules, reader)
    everything = f"{_when_free(schedules, reader)}: {listed(names)}"
    if len(everything) <= limit:
        return everything
    count = f"{count_free(schedules, reader)}: "
    return count + shortened(", ".join(names), limit - len(count))


def _free(schedules: Sequence[RoomSchedule], reader: Reader) -> list[Room]:
    return [schedule.room for schedule in schedules if is_free(schedule, reader)]


def _when_free(schedules: Sequence[RoomSchedule], reader: Reader) -> str:
    return "Free now" if schedules[0].span.contains(reader.now) else "Free all day"


def _none_free(schedules: Sequence[RoomSchedule], reader: Reader) -> str:
    return "No room is free now" if schedules[0].span.contains(reader.now) else "No room is free all day"


def _gap_now(schedule: RoomSchedule, reader: Reader) -> datetime | None:
    """Until when the room is free, if it is free now."""
    return next((gap.end for gap in schedule.free if gap.contains(reader.now)), None)


def _taken_until(schedule: RoomSchedule, reader: Reader) -> str:
    """Until when one booking follows the other."""
    free_again = next((gap.start for gap in schedule.free if gap.start > reader.now), None)
    return f"taken until {reader.clock(free_again)}" if free_again else "taken"


def _count(bookings: Sequence[Booking]) -> str:
    if not bookings:
        return "free all day"
    return "1 booking" if len(bookings) == 1 else f"{len(bookings)} bookings"
