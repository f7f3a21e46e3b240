"""When a bare number is a clock, and when it only counts something."""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.choosing.context import after, before
from bot.language.grammar.clocks import INVALID, clock, dotted_clock, hours_clock
from bot.language.items import Item
from bot.language.meaning import Clock

_OF_24 = frozenset({"at", "from", "until"})
LEADING = frozenset({"at", "from", "between", "vague"})


def number_clock(value: object, *, led: bool = True) -> Clock | None:
    """The clock that a number stands for: `3`, `14`, `1430`; None where it can be none.

    1900 to 1999 only where something leads to it (`led`), 2000 to 2099 never: they are years.
    """
    if not isinstance(value, str):
        number = int(value) if isinstance(value, (int, float)) else 99
        return clock(number, definite=False) if number <= 12 else INVALID
    if len(value) <= 2:
        return clock(int(value), open_hour=value[0] != "0", definite=False)
    if len(value) != 4 or value[:2] == "20" or (value[:2] == "19" and not led):
        return None
    found = clock(int(value[:2]), int(value[2:]), open_hour=False)
    return found if led or not found.trouble else None


def clock_of(item: Item) -> Clock | None:
    """The clock an item is, or would be in a span or after `at`."""
    if item.kind == "clock":
        return item.value  # type: ignore[no-any-return]
    if item.kind == "number":
        return number_clock(item.value)
    if item.kind == "hours":
        return hours_clock(item.value)
    if item.kind == "dotted":
        return dotted_clock(item.value) or (INVALID if len(item.value[1]) == 2 else None)
    return None


def clock_at(items: Sequence[Item], i: int) -> Clock | None:
    """The same of the item at `i`, which `klo`, `kl` or its ending may lead in."""
    found = clock_of(items[i])
    of_24 = i > 0 and items[i - 1].kind in _OF_24 and items[i - 1].value == "24h"
    return found._replace(of_24=True) if found is not None and of_24 else found


def counts(items: Sequence[Item], i: int, folded: str, counted: frozenset[str]) -> bool:
    """Whether the number at `i` counts the word after it: `3 year plan`, `5 interviews`, but not `at 5 interviews`."""
    if i + 1 >= len(items) or items[i].kind != "number":
        return False
    follower = items[i + 1]
    if follower.kind == "length" and follower.flag == "days":
        return True
    if follower.kind != "word" or folded[items[i].end : follower.start].replace("-", "").strip():
        return False
    word = folded[follower.start : follower.end]
    if word.rstrip("s") in counted or word in counted:
        return True
    return _plural(word) and not (i and items[i - 1].kind == "at")


def _plural(word: str) -> bool:
    """Whether an English word looks like more than one thing."""
    return (
        len(word) > 3
        and word.isalpha()
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "ics", "ops"))
        and word not in _ONE_THING
    )


_ONE_THING = frozenset(
    {"sales", "news", "series", "congress", "business", "process", "access", "focus", "always", "thanks"}
)


def counts_as_clock(items: Sequence[Item], i: int, folded: str, counted: frozenset[str]) -> bool:
    """Whether a bare number is a clock where no other clock is given: with a length after it, before a part of the
    day, after a day, or before a day with no word before the number."""
    if counts(items, i, folded, counted):
        return False
    follower = after(items, i)
    if follower is not None and follower.kind == "for":
        follower = after(items, i + 1)
    if follower is not None and (follower.kind == "part" or (follower.kind == "length" and follower.flag != "days")):
        return not _is_word(before(items, i)) or follower.kind == "part"
    over = frozenset(
        {"at", "from", "on", "mark", "dash", "part", "room", "people", "length", "quote", "room_word", "slash"}
    )
    previous = before(items, i, over)
    if previous is not None and previous.kind == "day":
        return True
    following = after(items, i, over)
    return following is not None and following.kind == "day" and not _is_word(before(items, i))


def _is_word(item: Item | None) -> bool:
    return item is not None and item.kind == "word"
