"""Words that are two things, settled by the words around them, before any rule looks at a sentence's shape."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.language.words import kinds as k
from bot.language.words.kinds import Lexeme

_BEFORE_TO = frozenset({"0", "n", "C", ".", "h", "M", "N", "O", "t", "D", "w", "E", "!"})
_CLOCKS = frozenset({k.CLOCK, k.HOURS, k.DECIMAL, k.CLOCK_WORD, k.NOON, k.MERIDIEM})
_NUMBERS = frozenset({k.INTEGER, k.NUMERAL, k.ARTICLE, k.FRACTION, k.HALF_TO})
_LEAD_A_CLOCK = frozenset({k.AT, k.FROM, k.UNTIL, k.DASH, k.HALF_TO})


def settled(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """The lexemes, with each that is two things made the one that is meant."""
    found: list[Lexeme] = []
    for i, lexeme in enumerate(lexemes):
        settle = _SETTLE.get(lexeme.kind)
        found.extend([lexeme] if settle is None else settle(lexeme, found, lexemes[i + 1 :]))
    return found


def is_unsettled(shape: str) -> bool:
    """Whether a sentence of this shape has something to settle."""
    return any(unsettled in shape for unsettled in _UNSETTLED)


def _hours_or_at(lexeme: Lexeme, earlier: Sequence[Lexeme], _: Sequence[Lexeme]) -> list[Lexeme]:
    """Italian `ore` is a unit after a number, and leads a clock in before one."""
    counted = earlier and earlier[-1].kind in "0na½."
    return [lexeme._replace(kind=k.MINUTES if counted else k.AT)]


def _one_unit(lexeme: Lexeme, earlier: Sequence[Lexeme], later: Sequence[Lexeme]) -> list[Lexeme]:
    """Finnish `tunti` counts nothing but one: it is one hour after a clock (`klo 14 tunti`), and beside no title."""
    unit = lexeme._replace(kind=k.MINUTES)
    one = lexeme._replace(kind=k.ARTICLE, value=1, end=lexeme.start)
    if not earlier or earlier[-1].kind in _CLOCKS:
        alone = bool(earlier)
    elif earlier[-1].kind in _NUMBERS:
        alone = len(earlier) > 1 and earlier[-2].kind in _LEAD_A_CLOCK
    else:
        alone = earlier[-1].kind != k.WORD and (not later or later[0].kind != k.WORD)
    return [one, unit] if alone else [unit]


def _to_or_thursday(lexeme: Lexeme, earlier: Sequence[Lexeme], _: Sequence[Lexeme]) -> list[Lexeme]:
    """Finnish `to` after a time is English."""
    return [lexeme._replace(kind=k.TO) if earlier and earlier[-1].kind in _BEFORE_TO else lexeme]


def _month_or_numeral(lexeme: Lexeme, earlier: Sequence[Lexeme], _: Sequence[Lexeme]) -> list[Lexeme]:
    """Portuguese `dez` is December after a number (`24 dez`, `24 de dez`, `24-dez`)."""
    month, number = lexeme.value
    last = next((each for each in reversed(earlier) if each.value != "of" and each.kind != k.DASH), None)
    if last is not None and last.kind == k.INTEGER:
        return [lexeme._replace(kind=k.MONTH, value=month)]
    return [lexeme._replace(kind=k.NUMERAL, value=number)]


def _article(lexeme: Lexeme, earlier: Sequence[Lexeme], _: Sequence[Lexeme]) -> list[Lexeme]:
    """Spanish `a la una`, Swedish `klockan ett` are at one, `a una reunión` is not."""
    at_one = earlier and (earlier[-1].kind, bool(earlier[-1].value)) in ((k.AT_OR_TO, True), (k.AT, True))
    return [lexeme._replace(kind=k.NUMERAL) if at_one else lexeme]


_SETTLE: dict[str, Callable[[Lexeme, Sequence[Lexeme], Sequence[Lexeme]], list[Lexeme]]] = {
    k.HOURS_OR_AT: _hours_or_at,
    k.ONE_UNIT: _one_unit,
    k.TO_OR_THURSDAY: _to_or_thursday,
    k.MONTH_OR_NUMERAL: _month_or_numeral,
    k.ARTICLE: _article,
}
_UNSETTLED = (k.HOURS_OR_AT, k.ONE_UNIT, k.TO_OR_THURSDAY, k.MONTH_OR_NUMERAL, k.AT_OR_TO + k.ARTICLE, k.AT + k.ARTICLE)
