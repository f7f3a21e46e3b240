"""What all rules about days are made of."""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.grammar.rules import over
from bot.language.items import Item
from bot.language.meaning import Day
from bot.language.words.kinds import Lexeme

WEEKDAY = "[wv67]"
COUNT = "[0na]"


def day_item(day: Day, lexemes: Sequence[Lexeme], flag: str = "") -> Item:
    """An item for a day."""
    return Item("day", day, *over(lexemes), flag=flag)


def first_of(lexemes: Sequence[Lexeme], kinds: str) -> Lexeme:
    return next(lexeme for lexeme in lexemes if lexeme.kind in kinds)


def weekday_of(lexeme: Lexeme) -> int:
    """The day of the week a lexeme names; those that may be something else keep it in a pair."""
    value = lexeme.value
    return int(value[1]) if isinstance(value, tuple) else int(value)


def month_of(lexeme: Lexeme) -> int:
    """The month a lexeme names."""
    value = lexeme.value
    return int(value[0]) if isinstance(value, tuple) else int(value)
