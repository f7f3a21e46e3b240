"""Joining two clocks to a span: `2-3pm`, `2pm tomorrow - 3pm tomorrow`, `fri 2pm to mon 10am`, `until 3`."""

from __future__ import annotations

from typing import NamedTuple

from bot.language.choosing.context import after, before
from bot.language.choosing.numbers import LEADING, clock_at, clock_of, counts
from bot.language.grammar.clocks import INVALID
from bot.language.items import Item
from bot.language.meaning import Clock, Day

_JOINTS = frozenset({"to", "until", "dash", "and", "slash"})
_LED = frozenset({"on", "mark"})
_BETWEEN_SIDES = frozenset(
    {"day", "room", "people", "part", "quote", "room_word", "article", "on", "in", "at", "from", "mark", "between"}
    | {"for", "with"}
)


class Span(NamedTuple):
    """A start and an end as typed; `end_day` where the end has a day of its own."""

    start: Clock | None
    end: Clock
    end_day: Day | None = None
    pieces: tuple[tuple[int, int], ...] = ()


def join_spans(items: list[Item], folded: str, counted: frozenset[str]) -> list[Item]:
    """The items, with every two clocks that are joined made into one span."""
    i = 0
    while i < len(items):
        if items[i].kind in _JOINTS or items[i].flag == "to":
            i = _join(items, i, folded, counted)
        else:
            i += 1
    return items


def _join(items: list[Item], i: int, folded: str, counted: frozenset[str]) -> int:
    right = _side(items, i, 1, folded, counted)
    if right is None or (i + 1 < len(items) and items[right].kind == "span"):
        return i + 1
    left = _side(items, i, -1, folded, counted)
    if left is None or not _may_join(items, left, i, right, folded):
        return _open_span(items, i, right) if items[i].kind == "until" and not _joins_days(items, i) else i + 1
    return _closed_span(items, left, i, right)


def join_far_end(items: list[Item]) -> None:
    """`2pm demo until 4pm`: one clock and one end are a span, whatever stands between."""
    clocks = [item for item in items if item.kind == "clock"]
    spans = [item for item in items if item.kind == "span"]
    if len(clocks) != 1 or len(spans) != 1 or spans[0].value.start is not None:
        return
    start, until = clocks[0], spans[0]
    pieces = ((start.start, start.end), *until.value.pieces)
    start.kind, start.value = "span", Span(start.value, until.value.end, None, pieces)
    items.remove(until)


def join_until_after(items: list[Item]) -> None:
    """`klo 15 asti`: until, said after the clock."""
    for i in range(len(items) - 1, 0, -1):
        if items[i].kind == "until_after" and (end := clock_at(items, i - 1)) is not None:
            clock = items[i - 1]
            pieces = ((clock.start, clock.end), (items[i].start, items[i].end))
            items[i - 1 : i + 1] = [Item("span", Span(None, end, None, pieces), clock.start, items[i].end)]


def _side(items: list[Item], i: int, step: int, folded: str, counted: frozenset[str]) -> int | None:
    """The clock nearest to the joining word, on one side of it."""
    at = i + step
    while 0 <= at < len(items):
        item = items[at]
        if item.kind in ("clock", "number", "hours", "dotted"):
            found = clock_of(item)
            spaced = step > 0 and items[i].kind == "dash" and item.start > items[i].end
            return None if found is None or (spaced and counts(items, at, folded, counted)) else at
        if item.kind not in _BETWEEN_SIDES:
            return None
        at += step
    return None


def _may_join(items: list[Item], left: int, i: int, right: int, folded: str) -> bool:
    joint = items[i].kind
    if items[i].flag == "to" and not _is_led(items, left) and _stands_apart(items, left, i, right):
        return False
    if joint in ("and", "slash"):
        leads = [items[x].kind for x in range(max(0, left - 4), left)]
        return joint == "and" and "between" in leads
    if joint == "dash" and items[left].kind == "number" and right == i + 1:
        previous = before(items, left)
        spaced = items[i].start > items[left].end
        return not (spaced and previous is not None and previous.kind == "word")
    if joint == "dash" and items[left].kind == "number":
        return items[left].value != "" and not _word_before(items, left)
    return True


def _is_led(items: list[Item], i: int) -> bool:
    return i > 0 and items[i - 1].kind in LEADING


def _stands_apart(items: list[Item], left: int, joint: int, right: int) -> bool:
    """`salle 7 demain à 10h`, `versión 2.30 a las 10`, `1h à 14h`: a number or a length before `à`, which leads the
    clock in."""
    is_length = items[left].kind == "hours" and items[left].value[0] <= 6
    numbers_a_word = items[left].kind in ("number", "dotted") and _word_before(items, left)
    if joint == left + 1:
        return numbers_a_word or (is_length and _clock_at(items, right).hour > 6)
    return is_length or items[left].kind in ("number", "dotted")


def _joins_days(items: list[Item], i: int) -> bool:
    """`Montag bis Mittwoch 9-10 Uhr`: from day to day, not until nine."""
    earlier, later = before(items, i, _LED), after(items, i, _LED)
    return earlier is not None and later is not None and earlier.kind == later.kind == "day"


def _word_before(items: list[Item], i: int) -> bool:
    previous = before(items, i)
    return previous is not None and previous.kind == "word"


def _clock_at(items: list[Item], i: int) -> Clock:
    return clock_at(items, i) or INVALID


def _open_span(items: list[Item], i: int, right: int) -> int:
    """`until 3pm`: the start is not said."""
    joint, end = items[i], items[right]
    begin = items[right - 1].start if items[right - 1].kind == "at" else end.start
    pieces = ((joint.start, joint.end), (begin, end.end))
    kept = [items[x] for x in range(i + 1, right) if items[x].kind in ("room", "people", "day", "part", "quote")]
    items[i : right + 1] = [
        Item("span", Span(None, _clock_at(items, right), None, pieces), joint.start, end.end),
        *kept,
    ]
    return i + 1


def _closed_span(items: list[Item], left: int, i: int, right: int) -> int:
    """Two clocks and what stands between them; rooms, people and the start's own day stay items of their own."""
    start = _with_part(items, _clock_at(items, left), left + 1, i)
    end = _with_part(items, _clock_at(items, right), i + 1, right)
    start_days = [item for item in items[left + 1 : i] if item.kind == "day"]
    end_days = [item for item in items[i + 1 : right] if item.kind == "day"]
    last = right
    if start_days and not end_days:
        trailing = next((x for x in range(right + 1, len(items)) if items[x].kind not in ("on", "mark")), None)
        if trailing is not None and items[trailing].kind == "day" and items[trailing].flag != "weak":
            end_days, last = [items[trailing]], trailing
    within = items[left : last + 1]
    kept = [item for item in within if item.kind in ("room", "people", "quote") or item in start_days]
    pieces = tuple((item.start, item.end) for item in within if item not in kept)
    span = Span(start, end, end_days[-1].value if end_days else None, pieces)
    items[left : last + 1] = [Item("span", span, items[left].start, items[right].end), *kept]
    return left + 1


def _with_part(items: list[Item], clock: Clock, low: int, high: int) -> Clock:
    """A clock with the part of the day said between it and the joining word: `9 in the morning to 5`."""
    part = next((items[x].value for x in range(low, high) if items[x].kind == "part"), None)
    return clock._replace(part=part) if part else clock
