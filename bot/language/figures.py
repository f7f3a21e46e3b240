"""Numbers that are more than digits to lexemes: `14h30`, `1.12.26`, `1½`, `1,5`, `14.30`, `12/1`."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.language.words import kinds as k
from bot.language.words.kinds import Lexeme

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_DIGITS = re.compile("[0-9]+")
_AT = frozenset({k.AT, k.AT_OR_TO})
_LEADING = frozenset({k.AT, k.AT_OR_TO, k.HOURS_OR_AT, k.FROM, k.UNTIL})
Read = Callable[[str, int, int, str], list[Lexeme]]
"""The lexemes of a token's text that stands on the characters [start, end), and the kind of the lexeme before it."""


def _hours(text: str, start: int, end: int, _lead: str) -> list[Lexeme]:
    numbers = _DIGITS.findall(text)
    return [Lexeme(k.HOURS, (int(numbers[0]), int(numbers[1]) if len(numbers) > 1 else None), start, end)]


def _date(text: str, start: int, end: int, lead: str) -> list[Lexeme]:
    """`1.12.26`; `17.30.` and `at 3.10.` are a clock and a full stop."""
    numbers = _DIGITS.findall(text)
    if len(numbers) == 2 and (lead in _AT or int(numbers[1]) > 12):
        return [Lexeme(k.DECIMAL, (numbers[0], numbers[1]), start, end - 1), Lexeme(k.MARK, ".", end - 1, end)]
    return [Lexeme(k.DATE, text, start, end)]


def _fraction(text: str, start: int, end: int, _lead: str) -> list[Lexeme]:
    return [Lexeme(k.FRACTION, int(text[:-1] or 0) + _FRACTIONS[text[-1]], start, end)]


def _decimal(text: str, start: int, end: int, lead: str) -> list[Lexeme]:
    """`1,5`; `alle 14,30` is a clock."""
    whole, part = _DIGITS.findall(text)
    if lead in _LEADING and len(part) == 2 and int(whole) > 6:
        return [Lexeme(k.DECIMAL, (whole, part), start, end)]
    return [Lexeme(k.FRACTION, float(text.replace(",", ".")), start, end)]


def _dot(text: str, start: int, end: int, _lead: str) -> list[Lexeme]:
    """`14.30h` is a clock; `1.5h`, `0.75h` count hours."""
    whole, part = _DIGITS.findall(text)
    letters = text.lstrip("0123456789.")
    if letters and (len(part) == 1 or (part in ("25", "75") and int(whole) <= 6)):
        middle = end - len(letters)
        return [Lexeme(k.DECIMAL, (whole, part), start, middle), Lexeme(k.MINUTES, 60, middle, end)]
    return [Lexeme(k.DECIMAL, (whole, part), start, end)]


def _slash(text: str, start: int, end: int, _lead: str) -> list[Lexeme]:
    first, second = _DIGITS.findall(text)
    return [Lexeme(k.SLASHED, (first, second), start, end)]


FIGURES: dict[str, Read] = {
    "hours": _hours,
    "date": _date,
    "fraction": _fraction,
    "decimal": _decimal,
    "dot": _dot,
    "slash": _slash,
}
"""What reads each kind of token."""
