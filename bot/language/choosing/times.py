"""Which clock or span is the booking's: the one beside the day, else the one with am, pm or minutes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.language.choosing.context import Places, before, beside
from bot.language.choosing.numbers import LEADING, clock_at, counts, counts_as_clock, number_clock
from bot.language.choosing.spans import Span
from bot.language.grammar.clocks import dotted_clock, hours_clock
from bot.language.grammar.lengths import hours_length
from bot.language.items import PASSED_OVER, Item
from bot.language.meaning import Clock, OnDate
from bot.language.resolving.hours import within_part

IN_COMPANY = frozenset({"number", "hours", "dotted"})
"""What is a clock, a length or a date only because of the company it keeps."""


def settle_numbers(items: list[Item], folded: str, counted: frozenset[str]) -> None:
    """Makes clocks, lengths and dates of the numbers that are one because of the company they keep."""
    if IN_COMPANY.isdisjoint([item.kind for item in items]):
        return
    _settle_led(items, folded, counted)
    _settle_sure_clocks(items)
    _settle_dotted(items)
    _settle_hours(items)
    if not any(item.kind in ("clock", "span") for item in items):
        _settle_dotted_clocks(items)
    if not any(item.kind in ("clock", "span") for item in items):
        _settle_bare(items, folded, counted)


def _settle_led(items: list[Item], folded: str, counted: frozenset[str]) -> None:
    """After `at`, `from`, `kl` any number is a clock."""
    for i, item in enumerate(items):
        if (
            item.kind not in IN_COMPANY
            or i == 0
            or items[i - 1].kind not in LEADING
            or counts(items, i, folded, counted)
        ):
            continue
        found = clock_at(items, i)
        if found is not None and not (item.kind == "number" and items[i - 1].kind == "between"):
            item.kind, item.value = "clock", found


def _settle_sure_clocks(items: list[Item]) -> None:
    """`14.30`, which is no date, is a clock beside any other, but not after a word: `release 2.30`."""
    for i, item in enumerate(items):
        if item.kind == "dotted" and int(item.value[1]) > 12 and not _follows_a_word(items, i):
            found = dotted_clock(item.value)
            if found is not None:
                item.kind, item.value = "clock", found


def _settle_dotted(items: list[Item]) -> None:
    """`1.12` is a date where a clock, a part of the day or `all day` is present too; of two, the first."""
    dotted = [item for item in items if item.kind == "dotted"]
    if not dotted:
        return
    timed = any(
        item.kind in ("clock", "span", "part", "all_day") or (item.kind == "hours" and item.value[0] > 6)
        for item in items
    )
    if not timed and len(dotted) < 2:
        return
    first = dotted[0]
    day, month = map(int, first.value)
    other_day = any(item.kind == "day" and item.flag not in ("weak", "ordinal") for item in items)
    after_word = _follows_a_word(items, items.index(first))
    if 1 <= month <= 12 and 1 <= day <= 31 and not (other_day and after_word):
        first.kind, first.value, first.flag = "day", OnDate(day, month), "dotted"


def _follows_a_word(items: Sequence[Item], i: int) -> bool:
    previous = before(items, i)
    return previous is not None and previous.kind == "word"


def _settle_hours(items: list[Item]) -> None:
    """`2h` is a length, `14h` a clock; a length too after `for`, or where another clock is the start.

    What is too long for a meeting is none where the other clock may be no clock: `phase 1-2 demain 14h`.
    """
    for i, item in enumerate(items):
        if item.kind != "hours":
            continue
        previous = items[i - 1].kind if i else ""
        other = any(each.kind in ("clock", "span") and (item.value[0] <= 12 or definite(each)) for each in items)
        alternative = i > 1 and previous == "or" and items[i - 2].kind == "clock"
        if not alternative and (previous in ("for", "plus") or other or item.value[0] <= 6):
            item.kind, item.value = "length", hours_length(item.value)
        else:
            item.kind, item.value = "clock", hours_clock(item.value)


def _settle_dotted_clocks(items: list[Item]) -> None:
    """`3.30` is a clock where there is no other."""
    for item in items:
        if item.kind == "dotted" and (found := dotted_clock(item.value)) is not None:
            item.kind, item.value = "clock", found


def _settle_bare(items: list[Item], folded: str, counted: frozenset[str]) -> None:
    """A bare number is a clock where no other is given, and the company is right; `in 10` may count minutes."""
    for i, item in enumerate(items):
        if item.kind != "number":
            continue
        if isinstance(item.value, str) and len(item.value) > 2:
            found = _four_digits(items, i)
        elif i and items[i - 1].kind in ("for", "with", "plus"):
            found = None
        else:
            found = number_clock(item.value) if counts_as_clock(items, i, folded, counted) else None
        if found is not None and not found.trouble:
            unsure = i and items[i - 1].kind == "in"
            item.kind, item.value = "clock", found._replace(trouble="unclear_time") if unsure else found


def _four_digits(items: Sequence[Item], i: int) -> Clock | None:
    """`1400` where a day or a length is beside it; a year is none."""
    company = any(
        each.kind in ("day", "length") and each.flag != "days" and beside(items, i, j, PASSED_OVER | {"for"})
        for j, each in enumerate(items)
    )
    return number_clock(items[i].value, led=False) if company else None


def definite(item: Item) -> bool:
    """Whether a clock or span was typed with am, pm, minutes or a name."""
    value = item.value
    if isinstance(value, Span):
        return value.end.definite or (value.start is not None and value.start.definite)
    return bool(value.definite)


class ChosenTime(NamedTuple):
    """The index of the clock or span that is meant, None where there is none, and whether that is clear."""

    item: int | None
    clear: bool = True


def _numbers_a_word(items: Sequence[Item], places: Places, i: int, days: Sequence[int]) -> bool:
    """`Phase 1-2 review tomorrow morning`: a bare span after a word, where the day has another time of its own."""
    span = items[i].value
    if items[i].kind != "span" or span.start is None or definite(items[i]) or not _follows_a_word(items, i):
        return False
    parts = [items[at].value for at in places.get("part", ()) if any(beside(items, at, day) for day in days)]
    elsewhere = bool(parts) and all(within_part(span.start, part) is None for part in parts)
    return (elsewhere or "all_day" in places) and not any(beside(items, i, day) for day in days)


def choose_time(items: Sequence[Item], places: Places) -> ChosenTime:
    """The clock or span beside the day, else the one that was typed with am, pm or minutes."""
    found = sorted((*places.get("clock", ()), *places.get("span", ())))
    days = [i for i in places.get("day", ()) if items[i].flag not in ("weak", "ordinal")]
    if len(found) == 1 and _numbers_a_word(items, places, found[0], days):
        return ChosenTime(None)
    if len(found) <= 1:
        return ChosenTime(found[0] if found else None)
    near = [i for i in found if any(beside(items, i, day) for day in days)]
    if len(near) == 1:
        return ChosenTime(near[0])
    among = near or found
    sure = [i for i in among if definite(items[i])]
    return ChosenTime(sure[0]) if len(sure) == 1 else ChosenTime(among[0], clear=False)
