"""When a part of the day is one, and when it is title (`morning standup`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.language.choosing.context import Places, after, before
from bot.language.items import Item
from bot.language.meaning import PartOfDay

_SIDE = frozenset({"room", "people", "length", "quote", "mark", "on", "at", "from", "room_word"})
_SMALL_WORDS = frozenset({"and", "or", "plus", "with"})
"""What stays in the title where a title word follows it: `2-3pm lunch and code`."""
_TO_CLOCK = _SIDE | {"between", "in", "dash", "article"}


class ChosenPart(NamedTuple):
    """The part of the day that counts, the item that says it, and whether it leaves the title (`taken`)."""

    part: PartOfDay | None = None
    item: int | None = None
    taken: bool = False


def choose_part(items: Sequence[Item], places: Places, clock: int | None, days: Sequence[int]) -> ChosenPart:
    """The part of the day that decides the clock, or is the time itself where there is no clock.

    Directly after the day it decides the clock too, and leaves the title where it says `in the`: `viernes por la tarde
    copas a las 7`.
    """
    found = places.get("part", ())
    for i in found:
        if counts_with(items, i, clock) if clock is not None else _stands_for_time(items, i, days):
            return ChosenPart(items[i].value, i, True)
    for i in found if clock is not None else ():
        previous = before(items, i, _SIDE)
        if previous is not None and previous.kind == "day" and any(items[x] is previous for x in days):
            return ChosenPart(items[i].value, i, items[i].flag == "in")
    return ChosenPart()


def counts_with(items: Sequence[Item], i: int, clock: int) -> bool:
    """Directly before the clock, or after it with `in the`, `at` or no title word following."""
    if items[i].flag == "this":
        return True
    if i < clock:
        return after(items, i, _TO_CLOCK) is items[clock]
    over = _SIDE | {"day"}
    if before(items, i, over) is not items[clock]:
        return False
    follower = after(items, i, _SIDE | _SMALL_WORDS | {"day"})
    return items[i].flag == "in" or follower is None or follower.kind not in ("word", "number")


def _stands_for_time(items: Sequence[Item], i: int, days: Sequence[int]) -> bool:
    """Directly after the day, or directly before it with no title word before."""
    if items[i].flag == "this":
        return True
    previous = before(items, i, _SIDE | {"for"})
    if previous is not None and previous.kind == "day":
        return True
    follower = after(items, i, _SIDE)
    if follower is None or follower.kind != "day":
        return False
    first = before(items, i)
    return first is None or first.kind not in ("word", "vague", "number")
