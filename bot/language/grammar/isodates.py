"""ISO 8601 moments and intervals: `2026-12-01T10:00/11:00`, `2026-12-01T10:00Z`, `2026-12-01T10:00/PT90M`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.grammar.clocks import clock, in_zone
from bot.language.grammar.rules import Rule, over, rule
from bot.language.items import Item
from bot.language.meaning import Clock, OnDate
from bot.language.words.kinds import Lexeme

_MOMENT = re.compile(r"(?:(\d{4})-(\d\d)-(\d\d)t)?(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?(z|[+-]\d\d:?\d\d)?", re.ASCII)
_DURATION = re.compile(r"pt(?=\d)(?:(\d{1,4})h)?(?:(\d{1,6})m)?(?:\d+s)?", re.ASCII)


def _moment(text: str) -> tuple[OnDate | None, Clock] | None:
    match = _MOMENT.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    value = clock(int(hour), int(minute), int(second or 0), open_hour=False)
    zone = "UTC" if zone == "z" else zone
    date = OnDate(int(day), int(month), int(year)) if year else None
    return date, in_zone(value, zone)


def _iso(lexemes: Sequence[Lexeme]) -> list[Item] | None:
    """The day, the start and, where typed, the end or the length, each an item of its own."""
    start, end = over(lexemes)
    first, _, second = lexemes[0].value.partition("/")
    moment = _moment(first)
    if moment is None or moment[0] is None:
        return None
    middle = start + len(first)
    items = [Item("day", moment[0], start, start + 10), Item("clock", moment[1], start + 10, middle)]
    if not second:
        return items
    duration = _DURATION.fullmatch(second)
    if duration is not None:
        hours, minutes = duration.groups()
        return [*items, Item("length", int(hours or 0) * 60 + int(minutes or 0), middle, end)]
    until = _moment(second)
    if until is None:
        return None
    items.append(Item("to", None, middle, middle + 1))
    if until[0] is not None:
        items.append(Item("day", until[0], middle + 1, middle + 1))
    return [*items, Item("clock", until[1], middle + 1, end)]


RULES: tuple[Rule, ...] = (rule("I", "I", _iso),)
