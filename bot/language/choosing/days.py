"""Which day is the booking's: the one beside the clock; several that agree are one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from bot.language.calendar_days import NoSuchDate, day_on
from bot.language.choosing.context import Places, after, before, beside
from bot.language.items import JOINING, PASSED_OVER, Item
from bot.language.meaning import Day, FromToday, OnDate, OnMonthDay, OnWeekday, Unbookable
from bot.language.reading import QuestionCode

MOST_DAYS = 8
"""Nobody means one day with more of them; looking for it would take long."""
_COMPANY = frozenset({"clock", "span", "part", "all_day"})
_PUNCTUATION = frozenset({"mark", "on", "quote", "room", "people", "length", "part", "at", "from", "room_word"})
_WEIGHT: dict[type[Day], int] = {OnDate: 4, OnMonthDay: 3, FromToday: 2, OnWeekday: 1, Unbookable: 0}
_JOINTS = frozenset({"dash", "slash", "to", "until", "and", "or", "mark", "plus"})


class ChosenDay(NamedTuple):
    """The day, the items that say it, and why it cannot be booked if it cannot."""

    day: Day | None
    taken: tuple[int, ...] = ()
    trouble: QuestionCode | None = None
    others: tuple[int, ...] = ()


def order_dates(items: Sequence[Item], locale: str) -> None:
    """Puts `12/1` in the order of the locale, or in the only order that is a date; the other one is kept."""
    for item in items:
        if item.kind == "day" and item.flag == "order" and isinstance(item.value, OnDate):
            first, second, year = item.value.day, item.value.month, item.value.year
            month_first = locale.replace("_", "-") == "en-US"
            month, day = (first, second) if month_first else (second, first)
            if month > 12 and day <= 12:
                month, day = day, month
            other = (day, month) if day <= 12 and month <= 12 and day != month else None
            item.value = OnDate(day, month, year, other)


def drop_weak(items: list[Item]) -> None:
    """Day words that are also everyday words are days only beside a clock, a date, a part of the day or `all day`;
    `25th` only right before a clock, `24/7` only where no word is beside it."""
    for i, item in enumerate(items):
        if item.kind != "day":
            continue
        everyday = item.flag in ("weak", "ordinal") and not _in_company(items, i) and not _is_joined(items, i)
        if everyday or (item.flag == "order" and _is_around_the_clock(items, i)):
            item.kind = "word"


def _in_company(items: Sequence[Item], i: int) -> bool:
    """Whether a time or a date is beside a day."""
    over = PASSED_OVER - {"part"}
    return any(
        (other.kind in _COMPANY or (other.kind == "day" and _is_date(other))) and j != i and beside(items, i, j, over)
        for j, other in enumerate(items)
    )


def _is_date(item: Item) -> bool:
    return isinstance(item.value, (OnDate, OnMonthDay)) and item.flag != "ordinal"


def _is_around_the_clock(items: Sequence[Item], i: int) -> bool:
    """`24/7` beside a word."""
    day = items[i].value
    numbers = (day.day, day.month, day.year) if isinstance(day, OnDate) else ()
    around = numbers in ((24, 7, None), (7, 24, None))
    return around and (_is_word(after(items, i)) or _is_word(before(items, i)))


def _is_word(item: Item | None) -> bool:
    return item is not None and item.kind == "word"


def _is_joined(items: Sequence[Item], i: int) -> bool:
    """Whether a joining word or mark stands between a day and the next one: `Mo-Mi`."""
    joint, other = (items[i + 1], items[i + 2]) if i + 2 < len(items) else (None, None)
    return joint is not None and other is not None and joint.kind in JOINING and other.kind == "day"


def choose_day(items: Sequence[Item], places: Places, clock: int | None, today: date) -> ChosenDay:
    """The day that is meant among all those typed outside a span; `clock` is the index of the chosen time."""
    days = places.get("day", ())
    if not days:
        return ChosenDay(None)
    if len(days) == 1:
        return _single(items, days[0], today)
    unbookable = [i for i in days if isinstance(items[i].value, Unbookable)]
    series = [i for i in unbookable if items[i].value.code == "recurring" and not items[i].value.only_alone]
    if series or len(unbookable) == len(days):
        worst = series[0] if series else min(unbookable, key=lambda i: items[i].value.code != "recurring")
        return _single(items, worst, today)
    sure = [i for i in days if not (isinstance(items[i].value, Unbookable) and items[i].value.only_alone)]
    if len(sure) > MOST_DAYS:
        return ChosenDay(items[sure[0]].value, (sure[0],), "unclear_day", tuple(sure))
    return _single(items, sure[0], today) if len(sure) == 1 else _among(items, places, sure, clock, today)


def _single(items: Sequence[Item], i: int, today: date) -> ChosenDay:
    value = items[i].value
    if isinstance(value, Unbookable):
        return ChosenDay(value, (i,), value.code)
    try:
        day_on(value, today)
    except NoSuchDate:
        return ChosenDay(value, (i,), "invalid_date")
    return ChosenDay(value, (i,))


def _among(items: Sequence[Item], places: Places, days: list[int], clock: int | None, today: date) -> ChosenDay:
    """One of several days, or several that are one."""
    anchor = clock
    if anchor is None:
        anchor = min((*places.get("part", ()), *places.get("all_day", ())), default=None)
    near = [i for i in days if anchor is not None and beside(items, i, anchor, _PUNCTUATION | {"dash"})]
    if not near and not _together(items, days):
        return ChosenDay(items[days[0]].value, (days[0],), "unclear_day", tuple(days))
    strong = [i for i in near or days if items[i].flag != "weak"]
    group = [(strong or near or days)[0]]
    others = [i for i in days if i not in group]
    while (found := _next_to_group(items, group, others, near, today)) is not None:
        i, verdict = found
        if verdict != "same":
            return ChosenDay(items[group[0]].value, (group[0],), verdict, tuple(sorted((*group, i))))
        group.append(i)
        others.remove(i)
    one = max(group, key=lambda i: _WEIGHT[type(items[i].value)])
    return _single(items, one, today)._replace(taken=tuple(sorted(group)))


_Verdict = Literal["same", "apart", "invalid_date", "unclear_day"]


def _next_to_group(
    items: Sequence[Item], group: Sequence[int], others: Sequence[int], near: Sequence[int], today: date
) -> tuple[int, Literal["same", "invalid_date", "unclear_day"]] | None:
    """Another day that belongs to the group, or contradicts it."""
    for i in others:
        verdict = _verdict(items, group, i, i in near and group[0] in near, today)
        if verdict != "apart":
            return i, verdict
    return None


def _verdict(items: Sequence[Item], group: Sequence[int], i: int, both_near: bool, today: date) -> _Verdict:
    """Whether a day is the same as a group of days, a contradiction of it, or has nothing to do with it."""
    joint = _joint(items, i, group)
    if joint == "word":
        return "unclear_day"
    if joint is None and not both_near:
        return "apart"
    days = [items[x].value for x in (*group, i)]
    agree = _agree(days, today)
    if agree:
        return "same"
    if agree is None:
        return "invalid_date"
    kinds = {type(day) for day in days}
    if kinds == {OnDate, OnWeekday} or (joint is not None and len(kinds) > 1):
        return "invalid_date"
    return "unclear_day" if joint == "mark" else "apart"


def _together(items: Sequence[Item], days: list[int]) -> bool:
    return all(_joint(items, day, days[:n]) is not None for n, day in enumerate(days) if n)


def _joint(items: Sequence[Item], i: int, group: Sequence[int]) -> str | None:
    """How a day is joined to a group of days: by a `word` (or, and, to), a `mark`, just `beside` it, or not (None)."""
    nearest = min(group, key=lambda x: abs(x - i))
    low, high = sorted((nearest, i))
    kinds = ["to" if items[x].flag == "to" else items[x].kind for x in range(low + 1, high)]
    if any(kind not in _PUNCTUATION and kind not in _JOINTS for kind in kinds):
        return None
    if any(kind in ("and", "or", "to", "until", "plus") for kind in kinds):
        return "word"
    if any(kind in ("dash", "slash", "mark") for kind in kinds):
        return "mark"
    return "beside"


def _agree(days: Sequence[Day], today: date) -> bool | None:
    """Whether days are the same one; None where one of them does not exist."""
    try:
        found = {day_on(day, today) for day in days if not isinstance(day, OnWeekday) or day.which != "nearest"}
    except NoSuchDate:
        return None
    weekdays = {day.weekday for day in days if isinstance(day, OnWeekday) and day.which == "nearest"}
    if len(found) > 1 or len(weekdays) > 1:
        return False
    return not found or not weekdays or next(iter(found)).weekday() in weekdays
