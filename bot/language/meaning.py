"""What the words of a sentence mean before anybody looks at a calendar."""

from __future__ import annotations

from typing import Literal, NamedTuple

from bot.language.reading import QuestionCode

HalfDay = Literal["am", "pm"]
PartOfDay = Literal["morning", "lunch", "afternoon", "evening", "night"]
PART_HOURS: dict[PartOfDay, tuple[int, int]] = {
    "morning": (9, 12), "lunch": (12, 13), "afternoon": (13, 17), "evening": (18, 21), "night": (18, 21),
}  # fmt: skip
"""The hours of a part of the day that stands for a time by itself."""
Which = Literal["nearest", "coming", "next", "last", "after_next", "weeks_later"]


class Clock(NamedTuple):
    """A time of day as typed. `half` where am or pm was said; `open` where it may be either half of the day."""

    hour: int
    minute: int = 0
    second: int = 0
    half: HalfDay | None = None
    open: bool = False
    name: Literal["noon", "midnight", "day_end", "now", "later"] | None = None
    later: int = 0
    """Minutes from now, where `name` is `later`."""
    definite: bool = True
    """It was typed with am, pm, minutes or a name: a bare number is not."""
    of_24: bool = False
    """It was said as those say it whose clocks have 24 hours: `9h`, `9 Uhr`, `klo 9`."""
    zone: str | None = None
    """`UTC` or an offset such as `+02:00`, where typed."""
    part: PartOfDay | None = None
    """The part of the day that decides which half is meant."""
    trouble: QuestionCode | None = None
    """Why it cannot be booked as it stands."""


class FromToday(NamedTuple):
    """A day counted from today."""

    days: int


class OnWeekday(NamedTuple):
    """A day of the week (Monday is 0)."""

    weekday: int
    which: Which = "nearest"
    weeks: int = 0


class OnDate(NamedTuple):
    """A day of a month, in a given year or the next such date. `other` is the same numbers in the other order."""

    day: int
    month: int
    year: int | None = None
    other: tuple[int, int] | None = None
    """Month and day, were the typed order the other one."""


class OnMonthDay(NamedTuple):
    """`the 25th`: of this or a later month; `months` ahead where one was named; `weekday` where that was said too."""

    day: int
    months: int | None = None
    weekday: int | None = None


class Unbookable(NamedTuple):
    """A day that has to be asked back."""

    code: Literal["unclear_day", "recurring", "invalid_date"]
    only_alone: bool = True
    """Whether another day makes it a part of the title."""
    days: int = 0
    """Where it may begin, for suggestions: so many days from today."""
    first: FromToday | OnWeekday | None = None
    """The first day of a series, for suggestions."""


Day = FromToday | OnWeekday | OnDate | OnMonthDay | Unbookable
