"""Days that are to be asked about: `next week`, `end of november`, `every monday`, `first tuesday of january`."""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.grammar.day_items import day_item, first_of, weekday_of
from bot.language.items import Item
from bot.language.meaning import OnWeekday, Unbookable
from bot.language.words import kinds as k
from bot.language.words.kinds import Lexeme


def nth_weekday(lexemes: Sequence[Lexeme]) -> Item:
    return day_item(Unbookable("unclear_day", only_alone=False), lexemes)


def weekday_in_weeks(lexemes: Sequence[Lexeme]) -> Item | None:
    """`in two weeks on monday`: of which week is to be asked about."""
    return nth_weekday(lexemes) if first_of(lexemes, k.DAYS).value == 7 else None


def vague(lexemes: Sequence[Lexeme]) -> Item | None:
    """`next week`, `in december`, `end of november`; `end of year` belongs to a title more often."""
    if lexemes[0].kind == k.PERIOD and lexemes[-1].value is None:
        return None
    ahead = 7 if any(lexeme.kind == k.NEXT for lexeme in lexemes) else 0
    return day_item(Unbookable("unclear_day", days=ahead), lexemes)


def numbered_week(lexemes: Sequence[Lexeme]) -> Item | None:
    """`week 50`, `KW 50`; with a weekday (`friday week 50`) that is no title either."""
    week, number = first_of(lexemes, k.DAYS), first_of(lexemes, k.INTEGER)
    if week.value != 7 or len(number.value) > 2:
        return None
    return day_item(Unbookable("unclear_day", only_alone=len(lexemes) == 2), lexemes)


def series(lexemes: Sequence[Lexeme]) -> Item:
    weekday = next((weekday_of(lexeme) for lexeme in lexemes if lexeme.kind in "wv67"), None)
    first = None if weekday is None else OnWeekday(weekday)
    return day_item(Unbookable("recurring", only_alone=False, first=first), lexemes)


def series_alone(lexemes: Sequence[Lexeme]) -> Item:
    return day_item(Unbookable("recurring"), lexemes)
