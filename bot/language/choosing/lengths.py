"""Which length is the booking's, and what a bare `for 45` means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.language.choosing.context import Places, after, before
from bot.language.choosing.numbers import counts
from bot.language.items import Item
from bot.language.reading import QuestionCode

BARE_MINUTES = frozenset({15, 30, 45, 60, 75, 90, 120})
_RIGHT_BEFORE = frozenset({"clock", "span", "day", "room"})


class ChosenLength(NamedTuple):
    """The length in minutes, the items that say it, and why it cannot be booked if it cannot."""

    minutes: int | None = None
    taken: tuple[int, ...] = ()
    trouble: QuestionCode | None = None


def choose_length(items: Sequence[Item], places: Places, folded: str, counted: frozenset[str]) -> ChosenLength:
    """The length after `for`, else the first."""
    bare = _bare_for(items, places.get("number", ()), folded, counted)
    if bare is not None:
        return bare
    found = places.get("length")
    if not found:
        return ChosenLength()
    led = [i for i in found if i and items[i - 1].kind == "for"]
    days = [i for i in led if items[i].flag == "days"]
    if days:
        return ChosenLength(None, (days[0],), "unclear_length")
    measured = [i for i in found if items[i].flag != "days"]
    if not measured:
        return ChosenLength()
    chosen = next((i for i in led if i in measured), measured[0])
    minutes = items[chosen].value
    return ChosenLength(minutes, (chosen,), None if minutes else "invalid_time")


def _bare_for(
    items: Sequence[Item], numbers: Sequence[int], folded: str, counted: frozenset[str]
) -> ChosenLength | None:
    """`for 45` right after a clock, day or room is minutes; any other `for 2` has to be asked back."""
    for i in numbers:
        item = items[i]
        if not i or items[i - 1].kind != "for" or counts(items, i, folded, counted):
            continue
        number = int(item.value) if len(str(item.value)) <= 3 else None
        if number is None:
            continue
        previous = before(items, i - 1, ("mark",))
        if number in BARE_MINUTES and previous is not None and previous.kind in _RIGHT_BEFORE:
            return ChosenLength(number, (i,))
        follower = after(items, i)
        if follower is None or follower.kind != "word" or folded[item.end : follower.start].strip():
            return ChosenLength(None, (i,), "unclear_length")
    return None
