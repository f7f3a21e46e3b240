"""Which half of the day a bare hour means: how `3` becomes 15:00, `2-3pm` 14 to 15, and `9-5` 9 to 17.

Times are minutes since midnight of the day; 24:00 is 1440.
"""

from __future__ import annotations

from bot.language.meaning import Clock, PartOfDay

NOON = 12 * 60
MIDNIGHT = 24 * 60
AS_WRITTEN = 7
"""From this hour on a bare hour is likely the one before noon."""
_LIES_IN: dict[PartOfDay, tuple[int, int]] = {
    "morning": (5, 12), "lunch": (11, 15), "afternoon": (12, 18), "evening": (17, 24), "night": (17, 24),
}  # fmt: skip


def minutes_of(clock: Clock) -> int:
    """The minutes of a clock that says which half of the day it means."""
    return clock.hour * 60 + clock.minute


def readings(clock: Clock) -> tuple[int, ...]:
    """The times a clock can mean: one, or for a bare hour the one before noon and the one after."""
    if not clock.open:
        return (minutes_of(clock),)
    early = clock.hour % 12 * 60 + clock.minute
    return (early, early + NOON)


def likely(clock: Clock) -> int:
    """A bare hour from 1:00 to 6:59 is in the afternoon, from 7:00 to 12:59 as written."""
    return minutes_of(clock) + (NOON if clock.open and clock.hour < AS_WRITTEN else 0)


def in_part(clock: Clock, part: PartOfDay) -> int:
    """A bare hour in a part of the day: `9 at night`, `3 in the morning`."""
    early, late = readings(clock)
    if part == "morning":
        return late if clock.hour == 12 else early
    if part == "lunch":
        return likely(clock)
    if part == "afternoon":
        return late
    if clock.hour == 12:
        return early
    return early if part == "night" and clock.hour < 5 else late


def within_part(clock: Clock, part: PartOfDay) -> int | None:
    """The reading of a bare hour that lies in a part of the day, if exactly one does."""
    low, high = _LIES_IN[part]
    inside = [reading for reading in readings(clock) if low * 60 <= reading < high * 60 or reading == high * 60 == NOON]
    return inside[0] if len(inside) == 1 else None


def start_before(start: Clock, end: int) -> int | None:
    """The last reading of a bare start that is before an end with am or pm; None where there is none."""
    earlier = [reading for reading in readings(start) if reading < end]
    return max(earlier) if earlier else None


def end_after(end: Clock, start: int) -> int | None:
    """The first reading of a bare end that is after the start on that day; None where there is none."""
    later = [reading for reading in readings(end) if reading > start]
    return min(later) if later else None
