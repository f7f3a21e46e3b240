"""How many people: `6 people`, `4-5 guests`, `six of us`, `party of 4`."""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.grammar.rules import Rule, number, over, rule
from bot.language.items import Item
from bot.language.words.kinds import INTEGER, NUMERAL, Lexeme


def _people(lexemes: Sequence[Lexeme]) -> Item | None:
    """The larger number of those said."""
    counts = [number(lexeme) for lexeme in lexemes if lexeme.kind in (INTEGER, NUMERAL)]
    count = int(max(counts))
    return Item("people", count, *over(lexemes)) if 0 < count < 1_000_000 else None


RULES: tuple[Rule, ...] = (
    rule("0n", r"[0n][-~|][0n]P", _people),
    rule("0n", r"[0n]-?[Pg]", _people),
    rule("aGg", r"a?[Gg][0n](?![-MuhUP.])", _people),
)
