"""Months and days of other languages, from dateparser's locale data: one language at a time, and only when needed.

This is the only module that knows dateparser. Its parser is not used: it drops clocks without a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from bot.language.words import kinds as k

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST_WEEKDAY = 5
"""Shorter names of weekdays are everyday words too; each table says which of them it knows."""


def calendar_words(language: str) -> Iterator[tuple[str, str, int]]:
    """Kind, word and number of each month and weekday of a language."""
    names: dict[str, list[str]] = import_module(f"dateparser.data.date_translation_data.{language}").info
    for number, month in enumerate(_MONTHS, 1):
        for word in names[month]:
            yield k.MONTH, word, number
    for number, weekday in enumerate(_WEEKDAYS):
        for word in names[weekday]:
            if len(word) >= _SHORTEST_WEEKDAY:
                yield k.WEEKDAY, word, number
