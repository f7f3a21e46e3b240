"""Which time of day, as it is written: `2pm`, `14:30`, `14 Uhr`, `two thirty`, `noon`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.grammar.rules import Rule, number, over, rule
from bot.language.items import Item
from bot.language.meaning import Clock, HalfDay
from bot.language.words import kinds as k
from bot.language.words.kinds import Lexeme

NUMBER = "[0n]"
MERIDIEM = "(?:M|5(?![dwvmDt0S67]))"
INVALID = Clock(0, trouble="invalid_time")
_TYPED = re.compile(r"([0-9]{1,2})[:.]([0-9]{1,2})(?::([0-9]{2}))?(.*)")


def clock(
    hour: int,
    minute: int = 0,
    second: int = 0,
    half: HalfDay | None = None,
    *,
    open_hour: bool = True,
    definite: bool = True,
) -> Clock:
    """The clock those numbers make; one that cannot be is marked `invalid_time`."""
    if minute > 59 or second > 59 or hour > 24 or (hour == 24 and (minute or half)) or (half and hour > 12):
        return INVALID
    if half and not hour:
        return Clock(0 if half == "am" else 12, minute, second)
    if half:
        return Clock(hour % 12 + (12 if half == "pm" else 0), minute, second, half)
    return Clock(hour, minute, second, open=open_hour and 1 <= hour <= 12, definite=definite)


def half_of(lexemes: Sequence[Lexeme]) -> HalfDay | None:
    """Which half of the day the last of them says, if it says one."""
    last = lexemes[-1]
    if last.kind == k.MERIDIEM:
        return "am" if last.value == "am" else "pm"
    return "am" if last.kind == k.ON_OR_AM else None


def clock_item(value: Clock, lexemes: Sequence[Lexeme]) -> Item:
    """An item for a clock."""
    return Item("clock", value, *over(lexemes))


def _typed(lexemes: Sequence[Lexeme]) -> Item:
    """`14:30`, `3:30 pm`, `14:00Z`, `9:15:30`."""
    hour, minute, second, rest = _TYPED.findall(lexemes[0].value)[0]
    value = clock(
        int(hour), int(minute), int(second or 0), half_of(lexemes), open_hour=len(hour) == 1 or hour[0] != "0"
    )
    zone = ("UTC" if rest == "z" else rest) if rest[:1] in ("z", "+") else None
    return clock_item(in_zone(value, zone), lexemes)


def in_zone(value: Clock, zone: str | None) -> Clock:
    """The clock in `UTC` or at an offset; no zone is more than 14 hours from UTC."""
    digits = (zone or "").lstrip("+-").replace(":", "")
    if digits.isdigit() and (int(digits[:2]) > 14 or int(digits[2:]) > 59):
        return INVALID
    return value._replace(zone=zone)


def _dotted(lexemes: Sequence[Lexeme]) -> Item:
    """`2.30pm`, `14.30 Uhr`."""
    hour, minute = lexemes[0].value
    value = clock(int(hour), int(minute) if len(minute) == 2 else 60, 0, half_of(lexemes), open_hour=hour[0] != "0")
    return clock_item(value, lexemes)


def dotted_clock(pair: tuple[str, str]) -> Clock | None:
    """`3.30` as a clock; None where it is none (`2.5`, `4.99`)."""
    hour, minute = pair
    value = clock(int(hour), int(minute), open_hour=hour[0] != "0")
    return None if len(minute) != 2 or value.trouble else value


def _bare_dotted(lexemes: Sequence[Lexeme]) -> Item:
    return Item("dotted", lexemes[0].value, *over(lexemes))


def _with_half(lexemes: Sequence[Lexeme]) -> Item | None:
    """`2pm`, `two p.m.`, `1140 a.m.`, `3 o'clock pm`."""
    if lexemes[0].kind == k.INTEGER and len(lexemes[0].value) in (3, 4):
        digits = lexemes[0].value
        return clock_item(clock(int(digits[:-2]), int(digits[-2:]), 0, half_of(lexemes)), lexemes)
    minute = sum([number(lexeme) for lexeme in lexemes[1:] if lexeme.kind in (k.INTEGER, k.NUMERAL)])
    return clock_item(clock(int(number(lexemes[0])), int(minute), 0, half_of(lexemes)), lexemes)


def _o_clock(lexemes: Sequence[Lexeme]) -> Item | None:
    """`3 o'clock`, `14 Uhr`, `2ish`, `14 Uhr 30`."""
    hour = lexemes[0].value
    if isinstance(hour, str) and len(hour) > 2:
        return bare_number(lexemes[:1]) if len(hour) == 4 else clock_item(INVALID, lexemes)
    minutes = [lexeme for lexeme in lexemes[1:] if lexeme.kind in (k.INTEGER, k.NUMERAL)]
    if minutes and not _may_be_minutes(lexemes, minutes[0]):
        return None
    if any(lexeme.kind == k.CLOCK_WORD and lexeme.value == "hours" for lexeme in lexemes):
        extra = int(number(minutes[0])) if minutes else sum(x.value for x in lexemes if x.kind == k.AND_PART) or None
        return Item("hours", (int(number(lexemes[0])), extra), *over(lexemes))
    extra = sum(lexeme.value for lexeme in lexemes if lexeme.kind == k.AND_PART)
    total = number(lexemes[0]) * 60 + (number(minutes[0]) if minutes else 0) + extra
    leading_zero = isinstance(hour, str) and hour[0] == "0"
    of_24 = any(lexeme.value for lexeme in lexemes if lexeme.kind == k.CLOCK_WORD)
    value = clock(int(total // 60), int(total % 60), open_hour=not leading_zero)._replace(of_24=of_24)
    return clock_item(value, lexemes)


def _o_clock_and_many(lexemes: Sequence[Lexeme]) -> Item | None:
    """`15 Uhr zehn Strategie`; fewer minutes before a word are its number: `15 Uhr drei Säulen`."""
    return _o_clock(lexemes) if number(lexemes[-1]) >= 10 else None


def _hours_and_minutes(lexemes: Sequence[Lexeme]) -> Item | None:
    """`een uur en een kwartier`, `une heure et 15 minutes`, where one word means hours and o'clock."""
    unit, last = lexemes[1], lexemes[-1]
    minutes = last.value if last.kind == k.LENGTH else number(lexemes[3]) * last.value
    if unit.value != "hours" or not 0 < minutes < 60:
        return None
    return Item("hours", (int(number(lexemes[0])), int(minutes)), *over(lexemes))


def _may_be_minutes(lexemes: Sequence[Lexeme], minute: Lexeme) -> bool:
    """`14 Uhr 30`, `zehn Uhr fünf`; `10 Uhr 3 Kandidaten` and `3 o'clock 30` are no such clock."""
    figures = minute.value if isinstance(minute.value, str) else "00"
    return len(figures) > 1 and all(lexeme.value for lexeme in lexemes if lexeme.kind == k.CLOCK_WORD)


def _four_digit_hours(lexemes: Sequence[Lexeme]) -> Item | None:
    """`0900hrs`, `1030 hours`."""
    digits, unit = lexemes[0].value, lexemes[1].value
    return (
        clock_item(clock(int(digits[:2]), int(digits[2:]), open_hour=False), lexemes)
        if (len(digits), unit) == (4, 60)
        else None
    )


def _spaced(lexemes: Sequence[Lexeme]) -> Item | None:
    """`at 3 30`, `3 30pm`: the second number can only be minutes."""
    hour, minute = lexemes[0].value, lexemes[1].value
    minutes = len(minute) == 2 and (minute[0] == "0" or 12 < int(minute) < 60)
    if not minutes or len(hour) > 2 or int(hour) > 23:
        return None
    return clock_item(clock(int(hour), int(minute), 0, half_of(lexemes), open_hour=hour[0] != "0"), lexemes)


def _comma(lexemes: Sequence[Lexeme]) -> Item | None:
    """`alle 14,30`, with no word after it: Italians and Germans write a comma too."""
    hour, mark, minute = lexemes
    joined = mark.value == "," and hour.glued_to(mark) and mark.glued_to(minute)
    if not joined or len(hour.value) > 2 or len(minute.value) != 2:
        return None
    return clock_item(clock(int(hour.value), int(minute.value), open_hour=hour.value[0] != "0"), lexemes)


def _words(lexemes: Sequence[Lexeme]) -> Item | None:
    """`ten thirty`, `two forty five`, `9 thirty`."""
    numbers = [number(lexeme) for lexeme in lexemes if lexeme.kind in (k.INTEGER, k.NUMERAL)]
    hour, minute = numbers[0], sum(numbers[1:])
    if hour > 12 or numbers[1] < 10 or minute > 59 or (len(numbers) == 3 and numbers[2] > 9):
        return None
    return clock_item(clock(int(hour), int(minute)), lexemes)


def _noon(lexemes: Sequence[Lexeme]) -> Item:
    named = next(lexeme for lexeme in lexemes if lexeme.kind == k.NOON)
    more = sum(lexeme.value for lexeme in lexemes if lexeme.kind == k.AND_PART)
    if named.value == 12:
        return clock_item(Clock(12, more, name="noon"), lexemes)
    return clock_item(Clock(0, more, name="midnight"), lexemes)


def _day_end(lexemes: Sequence[Lexeme]) -> Item:
    return clock_item(Clock(0, name="day_end"), lexemes)


def _now(lexemes: Sequence[Lexeme]) -> Item:
    return clock_item(Clock(0, name="now"), lexemes)


def _hours(lexemes: Sequence[Lexeme]) -> Item:
    """`2h`, `14h30`, `9h et quart`: the company decides whether it is a clock or a length."""
    hours, minutes = lexemes[0].value
    more = sum(lexeme.value for lexeme in lexemes if lexeme.kind == k.AND_PART)
    return Item("hours", (hours, more or minutes), *over(lexemes))


def hours_clock(value: tuple[int, int | None]) -> Clock:
    """`15h`, `à 3h30` as a clock."""
    return clock(value[0], value[1] or 0)._replace(of_24=True)


def bare_number(lexemes: Sequence[Lexeme]) -> Item | None:
    """A number alone: `3`, `three`, `1400`. Whether it is a clock is decided later."""
    first = lexemes[0]
    return Item("number", first.value, *over(lexemes))


RULES: tuple[Rule, ...] = (
    rule("C", rf"CO?{MERIDIEM}?", _typed),
    rule("C", r"CO?", _typed),
    rule(".", rf"\.O?{MERIDIEM}", _dotted),
    rule(".", r"\.O", _dotted),
    rule("0n", rf"n-?n(?:-?n)?O?{MERIDIEM}", _with_half),
    rule("0", r"0uO?", _four_digit_hours),
    rule("0", r"(?<=[@`FX~-])0,0(?![0umUPM%])", _comma),
    rule("0", rf"00{MERIDIEM}|(?<=[@`])00(?=[tTwdRf~,W§]|$)", _spaced),
    rule("0n", rf"{NUMBER}O?{MERIDIEM}", _with_half),
    rule("n", r"n-?n-?n(?![uhPU~-])", _words),
    rule("0n", r"[0n]-?n(?![uhPU])", _words),
    rule("0na", "[0na]O&(?:a?L|[0n]u)", _hours_and_minutes),
    rule("0na", r"[0na]On(?=x)", _o_clock_and_many),
    rule("0na", r"[0na]O(?:0(?![uhUPO~gL-])|n(?![uhUPO~gLx-])|Z)", _o_clock),
    rule("0na", rf"(?:[0na]-?O|{NUMBER}Z|(?<=[@`])aZ)", _o_clock),
    rule("0n", rf"{NUMBER}N(?!{NUMBER})", lambda lexemes: _noon(lexemes) if number(lexemes[0]) == 12 else None),
    rule("N", r"NZ?", _noon),
    rule("E", "E", _day_end),
    rule("!", "!", _now),
    rule("J", "J", lambda lexemes: _now(lexemes) if lexemes[0].value == "now" else None),
)
"""What is a clock by itself."""

BARE: tuple[Rule, ...] = (
    rule(".", r"\.", _bare_dotted),
    rule("h", "hZ?", _hours),
    rule("0n", NUMBER, bare_number),
    rule("a", r"(?<=[@`])a(?=[^xuULrGHQ½O]|$)", bare_number),
)
"""What is a clock only in company."""
