"""Which date: `1 dec`, `1.12.26`, `12/1`, `3. 12.`, and two of one month."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.grammar.day_items import day_item, first_of, month_of
from bot.language.grammar.rules import number, over
from bot.language.items import Item, ItemKind
from bot.language.meaning import OnDate
from bot.language.words import kinds as k
from bot.language.words.kinds import Lexeme

_JOINTS: dict[str, ItemKind] = {
    k.DASH: "dash",
    k.TO: "to",
    k.UNTIL: "until",
    k.AT_OR_TO: "to",
    k.AND: "and",
    k.OR: "or",
}


def date(lexemes: Sequence[Lexeme]) -> Item | None:
    """`1 dec`, `Dec 1st`, `1st of December 2026`."""
    month = first_of(lexemes, "m7")
    named = next((lexeme for lexeme in lexemes if lexeme.kind in "0o3"), None) or first_of(lexemes, k.NUMERAL)
    day = int(number(named))
    years = [lexeme for lexeme in lexemes if lexeme.kind == k.INTEGER and lexeme is not named]
    year = int(number(years[0])) if years else None
    if (isinstance(named.value, str) and len(named.value) > 2) or (year is not None and not 2000 <= year <= 2099):
        return None
    return day_item(OnDate(day, month_of(month), year), lexemes)


def joined_dates(lexemes: Sequence[Lexeme]) -> list[Item] | None:
    """`dec 10-11`, `10-11 December 2026`, `10. bis 11. Dezember`: a day of a month and a later one, never hours."""
    first, last, *years = (int(number(lexeme)) for lexeme in lexemes if lexeme.kind == k.INTEGER)
    month, year = month_of(first_of(lexemes, "m")), years[0] if years else None
    if year is not None and not 2000 <= year <= 2099:
        return None
    return _days_apart(lexemes, first, OnDate(last, month, year))


def joined_to_typed(lexemes: Sequence[Lexeme]) -> list[Item] | None:
    """`10.-11.12.`, `1. bis 3.12.2026`."""
    typed = typed_date(lexemes[-1:])
    if lexemes[-1].value[:4].isdigit() or typed.flag == "order":
        return None
    return _days_apart(lexemes, int(number(lexemes[0])), typed.value)


def _days_apart(lexemes: Sequence[Lexeme], first: int, late: OnDate) -> list[Item] | None:
    """Two days of one month and what joins them; None where the first is not the earlier one."""
    if not 1 <= first < late.day <= 31:
        return None
    at = next(i for i, lexeme in enumerate(lexemes) if lexeme.kind in _JOINTS)
    joint = Item(_JOINTS[lexemes[at].kind], None, *over(lexemes[at : at + 1]))
    return [day_item(late._replace(day=first), lexemes[:at]), joint, day_item(late, lexemes[at + 1 :])]


def spaced_date(lexemes: Sequence[Lexeme]) -> Item | None:
    """`3. 12.`, `3. 12. 2026`."""
    dots, numbers = lexemes[1:4:2], [int(number(lexeme)) for lexeme in lexemes[::2]]
    glued = all(first.glued_to(dot) and dot.value == "." for first, dot in zip(lexemes[::2], dots, strict=False))
    year = numbers[2] if len(numbers) > 2 else None
    if not glued or not (1 <= numbers[0] <= 31 and 1 <= numbers[1] <= 12) or (year and not 2000 <= year <= 2099):
        return None
    return day_item(OnDate(numbers[0], numbers[1], year), lexemes)


def dashed(lexemes: Sequence[Lexeme]) -> Item | None:
    """Dutch `3-12 om 10 uur`: before a clock of its own that is no span, but a date."""
    first, second = int(number(lexemes[0])), int(number(lexemes[2]))
    if not (1 <= first <= 31 and 1 <= second <= 31) or (first > 12 and second > 12):
        return None
    return day_item(OnDate(first, second), lexemes, flag="order")


def typed_date(lexemes: Sequence[Lexeme]) -> Item:
    """`2026-12-01`, `1.12.`, `1.12.26`; `12/1/26` waits for the locale to say its order."""
    text = lexemes[0].value
    numbers = [int(digits) for digits in re.findall("[0-9]+", text)]
    if text[:4].isdigit():
        return day_item(OnDate(numbers[2], numbers[1], numbers[0]), lexemes)
    year = None if len(numbers) < 3 else numbers[2] + (2000 if numbers[2] < 100 else 0)
    if "." in text:
        return day_item(OnDate(numbers[0], numbers[1], year), lexemes, flag="" if year else "dotted")
    return day_item(OnDate(numbers[0], numbers[1], year), lexemes, flag="order")


def slashed(lexemes: Sequence[Lexeme]) -> Item | None:
    first, second = map(int, lexemes[0].value)
    if not (1 <= first <= 31 and 1 <= second <= 31) or (first > 12 and second > 12):
        return None
    return day_item(OnDate(first, second), lexemes, flag="order")
