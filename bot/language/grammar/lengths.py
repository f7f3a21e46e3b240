"""How long: `90 min`, `an hour and a half`, `three quarters of an hour`."""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.grammar.rules import Rule, number, over, rule
from bot.language.items import Item
from bot.language.words import kinds as k
from bot.language.words.kinds import Lexeme

COUNT = "[0na½.]"


def _length(minutes: float, lexemes: Sequence[Lexeme]) -> Item | None:
    if minutes > 10_000_000:
        return None
    return Item("length", round(minutes), *over(lexemes))


def _parts(lexemes: Sequence[Lexeme]) -> Item | None:
    """`3 hours 30 minutes`, `1h 30m`, `zwei Stunden`, `une heure et demie`."""
    total = 0.0
    count = 1.0
    for lexeme in lexemes:
        if lexeme.kind in (k.MINUTES, k.LENGTH, k.CLOCK_WORD):
            total += count * (60 if lexeme.kind == k.CLOCK_WORD else lexeme.value)
            count = 1.0
        elif lexeme.kind == k.AND_PART:
            total += lexeme.value
        elif lexeme.kind == k.HOURS:
            total += hours_length(lexeme.value)
        elif lexeme.kind == k.DECIMAL and _is_clock(lexeme):
            return None
        elif lexeme.kind not in (k.DASH, k.AND, k.PLUS, k.MARK):
            count = number(lexeme)
    return _length(total, lexemes)


def _to_come(lexemes: Sequence[Lexeme]) -> Item | None:
    """`the next hour`, `de komende 2 uur`, `les 2 prochaines heures`."""
    unit = lexemes[-1]
    if unit.kind == k.CLOCK_WORD and unit.value != "hours":
        return None
    count = next((number(lexeme) for lexeme in lexemes if lexeme.kind in (k.INTEGER, k.NUMERAL)), 1)
    return _length(count * (60 if unit.kind == k.CLOCK_WORD else unit.value), lexemes)


def _is_clock(decimal: Lexeme) -> bool:
    """`15.30 puoli tuntia` is a clock and half an hour; `1.25 hours` is a length."""
    whole, part = decimal.value
    return int(whole) > 6 and len(part) == 2


def hours_length(value: tuple[int, int | None]) -> int:
    """`1h30` as minutes."""
    return value[0] * 60 + (value[1] or 0)


def _hours_and_minutes(lexemes: Sequence[Lexeme]) -> Item | None:
    """`1h 30m`; `14h 90 min` and `10h 1 hora` are a clock and a length."""
    hours, minutes = lexemes[0].value[0], number(lexemes[1])
    return _parts(lexemes) if hours <= 12 and minutes < 60 and lexemes[2].value == 1 else None


def _and_a_half(lexemes: Sequence[Lexeme]) -> Item | None:
    """`an hour and a half`, `two hours and a half`, `one and a half hours`."""
    unit = next(lexeme.value for lexeme in lexemes if lexeme.kind == k.MINUTES)
    count = number(lexemes[0]) if lexemes[0].kind in (k.INTEGER, k.NUMERAL, k.ARTICLE) else 1
    return _length((count + 0.5) * unit, lexemes)


def _and_minutes(lexemes: Sequence[Lexeme]) -> Item | None:
    """`an hour and fifteen`, `un'ora e 15`, `en timme och en kvart`."""
    at = next(i for i, lexeme in enumerate(lexemes) if lexeme.kind == k.AND)
    hours, rest = _parts(lexemes[:at]), lexemes[-1]
    minutes = rest.value if rest.kind in (k.LENGTH, k.MINUTES) else number(rest)
    if rest.kind == k.MINUTES:
        minutes = number(lexemes[at + 1]) * rest.value
    if hours is None or hours.value % 60 or minutes % 5 or not 0 < minutes < 60:
        return None
    return _length(hours.value + minutes, lexemes)


def _half(lexemes: Sequence[Lexeme]) -> Item | None:
    """`half an hour`, `dreiviertel Stunde`."""
    part = next((lexeme.value for lexeme in lexemes if lexeme.kind == k.HALF_TO), 30)
    return _length(lexemes[-1].value * part / 60, lexemes)


def _quarters(lexemes: Sequence[Lexeme]) -> Item | None:
    count = number(lexemes[0]) if lexemes[0].kind in (k.INTEGER, k.NUMERAL) else 1
    return _length(count * lexemes[-1].value / 4, lexemes)


def _fraction(lexemes: Sequence[Lexeme]) -> Item | None:
    above, below = map(int, lexemes[0].value)
    return _length(above / below * lexemes[-1].value, lexemes) if below else None


def _and_fraction(lexemes: Sequence[Lexeme]) -> Item | None:
    """`1 1/2 hours`, `1 ½ hours`."""
    whole, part = number(lexemes[0]), _part_of_one(lexemes[1])
    return _length((whole + part) * lexemes[2].value, lexemes) if 0 < part < 1 and whole <= 6 else None


def _part_of_one(lexeme: Lexeme) -> float:
    if lexeme.kind == k.FRACTION:
        return number(lexeme)
    above, below = map(int, lexeme.value)
    return above / below if below else 0


def _of_days(lexemes: Sequence[Lexeme]) -> Item | None:
    """`2 days`, `a week`: no length of a meeting, but what `for a week` is about."""
    return Item("length", None, *over(lexemes), flag="days")


def _foot(lexemes: Sequence[Lexeme]) -> Item | None:
    """`30'`."""
    if lexemes[1].value != "'" or not lexemes[0].glued_to(lexemes[1]):
        return None
    return _length(number(lexemes[0]), lexemes)


RULES: tuple[Rule, ...] = (
    rule("0na", r"[0na]u&a[H4]", _and_a_half),
    rule("0na", r"[0na]&a[H4]u", _and_a_half),
    rule("0naL", r"(?<![@`])(?:[0na]u|L)&(?:a?L|[0n]u|[0n](?![uUPm0nOM]))", _and_minutes),
    rule("0na½.", r"[0na½.]?-?u,?&?[0n]u", _parts),
    rule("0na½.L", r"(?:(?<![@`])[0na½.]-?(?=u)|(?<![@`])[0na½]-?)?[uL]Z", _parts),
    rule(
        "0na½.",
        r"[0na½.]Zu",
        lambda lexemes: _length((number(lexemes[0]) + lexemes[1].value / 60) * lexemes[2].value, lexemes),
    ),
    rule("½.", r"[½.]O", lambda lexemes: _parts(lexemes) if lexemes[1].value == "hours" else None),
    rule("dkc^`F", r"[d^`F]?[kc](?:[0n]?[uO¤]|[0n]?-?L)", _to_come),
    rule("d^`F0n", r"[d^`F]?[0n][kc][uO]", _to_come),
    rule("+", r"\+(?:[0n½.]u|h)", _parts),
    rule("0na½.", r"[0na½.]-?u|(?<![@`])[0na½]-?L", _parts),
    rule("uL", r"u?Z", lambda lexemes: None if len(lexemes) < 2 else _parts(lexemes)),
    rule("L", r"L", _parts),
    rule("h", r"h[0n]u", _hours_and_minutes),
    rule("Ha4", r"a?[H4]-?a?u", _half),
    rule("0naQ", r"[0na]?-?Q(?:%a)?u", _quarters),
    rule("0", r"(?<![@`])0[S½]u", _and_fraction),
    rule("S", r"Su", _fraction),
    rule("0", r"0,(?!R)", _foot),
    rule("0na½.", r"(?<![0C]-)[0na½.]-?U", _of_days),
)
