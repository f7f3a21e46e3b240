"""Two clocks to a start and an end: am and pm inferred from each other, and the night between two days."""

from __future__ import annotations

from typing import NamedTuple

from bot.language.meaning import Clock, PartOfDay
from bot.language.resolving.hours import MIDNIGHT, end_after, in_part, likely, minutes_of, readings, start_before

EVENING = 18 * 60
EARLY = 6 * 60


class Minutes(NamedTuple):
    """A start and an end in minutes since midnight of the start's day, and what was assumed.

    `valid` is False where the end is not after the start and no night lies between.
    """

    start: int
    end: int
    valid: bool = True
    assumed_pm: bool = False
    inferred: bool = False


def overnight(start: int, end: int) -> int | None:
    """An end that is not after its start is on the next day, if it starts in the evening and ends early."""
    if end > start:
        return end
    return end + MIDNIGHT if start >= EVENING and end <= EARLY else None


def span_minutes(start: Clock, end: Clock, part: PartOfDay | None = None) -> Minutes:
    """Reads a span on one day. `part` decides a bare start, and an end that would otherwise be open."""
    decided = start.part or part
    if start.open and decided:
        begin, assumed, inferred = in_part(start, decided), False, False
    elif start.open and end.part:
        late = in_part(end, end.part) if end.open else as_end(end)
        begin, assumed, inferred = _start_for(start, late), False, True
    elif start.open and _says_half(end):
        begin, assumed, inferred = _start_for(start, as_end(end)), False, True
    else:
        begin = likely(start)
        assumed, inferred = begin != minutes_of(start), False
    return with_end(begin, end, assumed, inferred)


def _says_half(end: Clock) -> bool:
    return end.half is not None or end.name in ("noon", "midnight")


def as_end(end: Clock) -> int:
    """A clock as an end: 00:00, 12am and midnight are 24:00."""
    minutes = minutes_of(end)
    return minutes or MIDNIGHT


def _start_for(start: Clock, end: int) -> int:
    found = start_before(start, end)
    return readings(start)[1] if found is None else found


def with_end(begin: int, end: Clock, assumed: bool, inferred: bool) -> Minutes:
    """The span from `begin` (minutes since midnight) to the first time that the end can mean after it."""
    if not end.open:
        late = overnight(begin, as_end(end) if minutes_of(end) == 0 else minutes_of(end))
    elif end.part:
        late = overnight(begin, in_part(end, end.part) or MIDNIGHT)
    else:
        late = end_after(end, begin)
        if late is None and not assumed:
            late = overnight(begin, readings(end)[0])
    if late is None:
        return Minutes(begin, begin, False, assumed, inferred)
    return Minutes(begin, late, True, assumed, inferred)
