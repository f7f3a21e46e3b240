"""A day in characters: one line a room, one character a stretch of time, for letters that are all equally wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bot.core.models import RoomSchedule, TimeSlot
from bot.picture.day import Day
from bot.wording.shortening import shortened

FREE, PARTLY, TAKEN, PAST = "·", "+", "#", " "
"""What stands for a stretch: free, taken for a part of it, taken, gone by. All are in every font of equal widths."""

LINE = 32
"""The longest line, in characters: what a phone shows side by side."""

_HALF_HOURS_AT_MOST = 12


def strip_of(day: Day) -> Sequence[str]:
    """The hours above, and below them a line a room; nothing where no time is left of what would be shown.

    Where names would be cut until two are the same, each stands above its line.
    """
    if day.is_today and day.reader.now >= day.hours.end:
        return ()
    cells = list(_cells(day))
    names = [schedule.room.name for schedule in day.schedules]
    wide = min(LINE - 1 - len(cells), max(map(len, names)))
    cut = [shortened(name, wide).ljust(wide) for name in names]
    if len(set(cut)) == len(cut):
        lines = [f"{name} {_marks(one, cells, day)}" for name, one in zip(cut, day.schedules, strict=True)]
        return [" " * (wide + 1) + _ruler(day, cells), *lines]
    pairs = ((shortened(one.room.name, LINE), _marks(one, cells, day)) for one in day.schedules)
    return [_ruler(day, cells), *(line for pair in pairs for line in pair)]


def _cells(day: Day) -> Iterator[TimeSlot]:
    """The stretches: half hours, or hours where half hours would be too many for a phone."""
    short = day.hours.duration <= timedelta(hours=_HALF_HOURS_AT_MOST)
    length = timedelta(minutes=30 if short else 60)
    moment = day.hours.start
    while moment < day.hours.end:
        yield TimeSlot(start=moment, end=min(moment + length, day.hours.end))
        moment += length


def _ruler(day: Day, cells: Sequence[TimeSlot]) -> str:
    """Every second or third hour, each at its stretch; once, where the clocks go back to it."""
    every = 2 if cells[0].duration < timedelta(hours=1) else 3
    line = ""
    for number, cell in enumerate(cells):
        local = day.reader.local(cell.start)
        if local.hour % every == 0 and local.minute == 0 and not local.fold and len(line) <= number:
            line = line.ljust(number) + _hour(local, day)
    return line


def _hour(local: datetime, day: Day) -> str:
    return str(local.hour % 12 or 12) if day.reader.twelve_hours else str(local.hour)


def _marks(schedule: RoomSchedule, cells: Sequence[TimeSlot], day: Day) -> str:
    return "".join(_mark(cell, schedule, day) for cell in cells)


def _mark(cell: TimeSlot, schedule: RoomSchedule, day: Day) -> str:
    """How the room is in the stretch; in the one that has begun, what is left of it is meant."""
    start = max(cell.start, day.reader.now) if day.is_today else cell.start
    if start >= cell.end:
        return PAST
    left = TimeSlot(start=start, end=cell.end)
    if not any(booking.slot.overlaps(left) for booking in schedule.bookings):
        return FREE
    return PARTLY if any(gap.overlaps(left) for gap in schedule.free) else TAKEN
