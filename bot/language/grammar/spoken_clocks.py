"""Clocks as they are said: `half past 3`, `quarter to 4`, `halb zehn`, `dix heures moins le quart`."""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.grammar.clocks import MERIDIEM, NUMBER, clock, clock_item, half_of
from bot.language.grammar.rules import Rule, number, rule
from bot.language.items import Item
from bot.language.meaning import Clock
from bot.language.words import kinds as k
from bot.language.words.kinds import Lexeme

_PAST = (k.PAST, k.PAST_OR_AFTER, k.PAST_OR_IN)
_SHORT_OF = (k.SHORT_OF, k.SHORT_OF_OR_BEFORE, k.FOR_OR_SHORT_OF)
_PARTS_OF_AN_HOUR = {k.QUARTER: 15.0, k.HALF: 30.0, k.HALF_TO: 30.0, k.LENGTH: 15.0}
_MINUTES_TO = frozenset({5, 10, 15, 20, 25})


def _hour_of(lexeme: Lexeme) -> int:
    return int(lexeme.value % 24 if lexeme.kind == k.NOON else number(lexeme))


def _moved(lexemes: Sequence[Lexeme], hour: int, minutes: float) -> Item | None:
    if hour > 24:
        return None
    total = hour * 60 + round(minutes)
    if total < 60 and hour == 1 and total >= 0:
        total += 12 * 60
    half = half_of(lexemes)
    value = clock(total // 60 % 25, total % 60, 0, half, open_hour=1 <= hour <= 12)
    noon = any(lexeme.kind == k.NOON for lexeme in lexemes)
    return clock_item(value._replace(open=False) if noon else value, lexemes)


def _counted(lexemes: Sequence[Lexeme]) -> float:
    first = next(lexeme for lexeme in lexemes if lexeme.kind in (k.INTEGER, k.NUMERAL, *_PARTS_OF_AN_HOUR))
    return _PARTS_OF_AN_HOUR.get(first.kind) or number(first)


def _past(lexemes: Sequence[Lexeme]) -> Item | None:
    """`half past 3`, `quarter past nine`, `20 past 3`."""
    at = next(i for i, lexeme in enumerate(lexemes) if lexeme.kind in _PAST)
    minutes = _counted(lexemes)
    return _moved(lexemes, _hour_of(lexemes[at + 1]), minutes) if minutes < 60 else None


def _to(lexemes: Sequence[Lexeme]) -> Item | None:
    """`quarter to 4`, `ten to 4`; two figures with `to` between are a span instead."""
    at = next(i for i, lexeme in enumerate(lexemes) if lexeme.kind in (k.TO, k.TO_OR_THURSDAY, *_SHORT_OF))
    minutes = _counted(lexemes)
    first = lexemes[0]
    if lexemes[at].kind not in _SHORT_OF and (
        first.kind == k.INTEGER or (first.kind == k.NUMERAL and minutes not in _MINUTES_TO)
    ):
        return None
    hour = next(lexeme for lexeme in lexemes[at + 1 :] if lexeme.kind in (k.INTEGER, k.NUMERAL, k.NOON))
    return _moved(lexemes, _hour_of(hour), -minutes)


def _american_quarter(lexemes: Sequence[Lexeme]) -> Item | None:
    """`quarter of 3`, `quarter till 3`, as it is said in America; `quarter of 2027` is none."""
    hour = next(lexeme for lexeme in reversed(lexemes) if lexeme.kind in (k.INTEGER, k.NUMERAL))
    return _moved(lexemes, int(number(hour)), -15) if number(hour) <= 12 else None


def _short_of_after_for(lexemes: Sequence[Lexeme]) -> Item | None:
    """`cuarto para las 4`, as it is said in America."""
    minutes = _counted(lexemes)
    return _moved(lexemes, _hour_of(lexemes[3]), -minutes) if minutes in _MINUTES_TO else None


def _short_of(lexemes: Sequence[Lexeme]) -> Item | None:
    """`dix heures moins le quart`, `9h moins 10`, `las once menos cuarto`."""
    first = lexemes[0]
    hour, minutes = first.value if first.kind == k.HOURS else (int(number(first)), None)
    return _moved(lexemes, hour, (minutes or 0) - _counted(lexemes[1:]))


def _hour_and_minutes(lexemes: Sequence[Lexeme]) -> Item | None:
    """`las cinco y diez`, `alle cinque e dieci`."""
    hour, minutes = (int(number(lexemes[i])) for i in (0, 2))
    return _moved(lexemes, hour, minutes) if minutes % 5 == 0 and 0 < minutes < 60 else None


def _half_to(lexemes: Sequence[Lexeme]) -> Item | None:
    """`halb 10` is 9:30, `dreiviertel 10` 9:45."""
    hour, minute = int(number(lexemes[1])), lexemes[0].value
    if not 1 <= hour <= 12:
        return None if hour > 24 else clock_item(clock(hour - 1, minute), lexemes)
    return clock_item(clock((hour - 2) % 12 + 1, minute), lexemes)


def _around_half(lexemes: Sequence[Lexeme]) -> Item | None:
    """`fünf vor halb drei` is 2:25, `fem över halv tre` 2:35."""
    minutes, hour = (
        number(lexemes[0]),
        int(number([each for each in lexemes if each.kind in (k.INTEGER, k.NUMERAL)][-1])),
    )
    later = any(lexeme.kind in _PAST for lexeme in lexemes)
    if minutes >= 30 or not 1 <= hour <= 12:
        return None
    return _moved(lexemes, (hour - 2) % 12 + 1, 30 + (minutes if later else -minutes))


def _english_half(lexemes: Sequence[Lexeme]) -> Item | None:
    """`half 3`: 2:30 or 3:30."""
    hour = int(number(lexemes[1]))
    return clock_item(Clock(hour, 30, open=True, trouble="unclear_time"), lexemes) if 1 <= hour <= 12 else None


RULES: tuple[Rule, ...] = (
    rule("0n", rf"{NUMBER}[Ou]?[>1:](?:{NUMBER}|N)O?{MERIDIEM}?", _past),
    rule("HQaL4", rf"a?[HQL4][>1:](?:{NUMBER}|N)O?{MERIDIEM}?", _past),
    rule("aQnL", rf"(?:a?[QL]|(?<![FB])n)-?u?[~<69?](?:{NUMBER}|N)O?{MERIDIEM}?(?![uUP-])", _to),
    rule("aQ", rf"a?Q[%X]{NUMBER}O?{MERIDIEM}?(?![uUQ-])", _american_quarter),
    rule("nQ", rf"[nQ]fF{NUMBER}O?{MERIDIEM}?", _short_of_after_for),
    rule("0n", rf"{NUMBER}u?[<?9>1:]4{NUMBER}O?", _around_half),
    rule("0", rf"0u?[<?9]{NUMBER}O?(?![uUP-])", _to),
    rule("0nah", rf"(?:[0na]O?|h)¬[d^]*a?(?:[QL]|{NUMBER})", _short_of),
    rule("0n", rf"(?<=[@F`]){NUMBER}&{NUMBER}(?![uUO&])", _hour_and_minutes),
    rule("4", r"4(?:[0n]|a(?!-?u))O?", _half_to),
    rule("H", rf"H{NUMBER}O?(?![uhP0])", _english_half),
)
