"""Words whose endings say what leads them in: Finnish `kahdesta kolmeen`, `9:stä 11:een`."""

from __future__ import annotations

from bot.language.words import kinds as k
from bot.language.words.kinds import Lexeme

LED_IN = {
    k.AT_HOUR: (k.AT, k.NUMERAL),
    k.FROM_HOUR: (k.FROM, k.NUMERAL),
    k.UNTIL_HOUR: (k.UNTIL, k.NUMERAL),
    k.UNTIL_NOON: (k.UNTIL, k.NOON),
    k.FROM_WEEKDAY: (k.FROM, k.WEEKDAY),
    k.UNTIL_WEEKDAY: (k.UNTIL, k.WEEKDAY),
    k.FOR_NUMERAL: (k.FOR, k.NUMERAL),
}
"""What leads in a word of such a kind, and what it is besides."""

INFLECTED = frozenset({k.INTEGER, k.CLOCK, k.DECIMAL})
"""What may have an ending: a clock in figures."""


def lead_in(lexemes: list[Lexeme], lead: str, start: int, value: str = "") -> None:
    """Puts what leads in the word at `start`, which comes next, before it and before the half of `puoli kymmenestä`."""
    half = bool(lexemes) and lexemes[-1].kind == k.HALF_TO
    at = lexemes[-1].start if half else start
    lexemes.insert(len(lexemes) - half, Lexeme(lead, value, at, at))


def inflect(lexemes: list[Lexeme], lead: str, end: int) -> None:
    """Puts what the ending of the last lexeme says before it; the ending ends at `end`. Such a clock has 24 hours."""
    clock = lexemes.pop()
    lead_in(lexemes, lead, clock.start, "24h")
    lexemes.append(clock._replace(end=end))
