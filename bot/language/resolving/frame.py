"""What a booking's time is made of, chosen from the sentence and not yet on a calendar."""

from __future__ import annotations

from typing import NamedTuple

from bot.language.meaning import Clock, Day, PartOfDay


class Frame(NamedTuple):
    """A day and a time as typed; everything may be missing."""

    day: Day | None = None
    tonight: bool = False
    start: Clock | None = None
    end: Clock | None = None
    end_day: Day | None = None
    length: int | None = None
    """Minutes."""
    part: PartOfDay | None = None
    part_hint: PartOfDay | None = None
    """A part of the day that stays in the title, and still decides a bare clock that lies in it."""
    all_day: bool = False
