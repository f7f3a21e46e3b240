"""A time counted from now: `in 20 minutes`, `an hour from now`, `dans une heure`."""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.grammar.lengths import RULES as LENGTH_RULES
from bot.language.grammar.lengths import hours_length
from bot.language.grammar.rules import Rule, compiled, number, over, rule
from bot.language.items import Item
from bot.language.meaning import Clock
from bot.language.words import kinds as k
from bot.language.words.kinds import Lexeme


def _later(lexemes: Sequence[Lexeme], length: Sequence[Lexeme]) -> Item | None:
    """`in 20 minutes`, `20 minutes from now`."""
    for each in (*LENGTH_RULES, *_LENGTHS_LATER):
        match = compiled(each.pattern).fullmatch("".join(lexeme.kind for lexeme in length))
        found = each.build(length) if match else None
        if isinstance(found, Item) and found.value is not None:
            return Item("clock", Clock(0, name="later", later=found.value), *over(lexemes))
    return None


def _hours_as_length(lexemes: Sequence[Lexeme]) -> Item:
    return Item("length", hours_length(lexemes[0].value), *over(lexemes))


def _unit_as_length(lexemes: Sequence[Lexeme]) -> Item:
    return Item("length", lexemes[0].value, *over(lexemes))


def _counted_hours(lexemes: Sequence[Lexeme]) -> Item | None:
    """`over 2 uur`: where one word means hours and o'clock."""
    if lexemes[1].value != "hours":
        return None
    return Item("length", round(number(lexemes[0]) * 60), *over(lexemes))


_LENGTHS_LATER = (
    rule("h", "h", _hours_as_length),
    rule("u", "u", _unit_as_length),
    rule("0na", "[0na]O", _counted_hours),
)


_ANY_LENGTH = (
    r"(?:[0na]u&a[H4]|[0na]&a[H4]u|[0na½.]-?u,?&?[0n]u|(?:[0na½.]-?)?[uL]Z|[0na½.]Zu|[0na½.]-?[uLO]"
    r"|L|0[S½]u|h[0n]u|h|a?[H4]-?a?u|[0na]?-?Q(?:%a)?u|Su)"
)

RULES: tuple[Rule, ...] = (
    rule(
        "ij:#",
        rf"[ij:#]@?{_ANY_LENGTH}",
        lambda lexemes: _later(lexemes, [each for each in lexemes[1:] if each.kind != k.AT]),
    ),
    rule("0na½.LhH4QSu", rf"(?:{_ANY_LENGTH}|u)J", lambda lexemes: _later(lexemes, lexemes[:-1])),
)
