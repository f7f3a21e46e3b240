"""Months and days of other languages, from dateparser's locale data: one language at a time, and only when needed.

This is the only module that knows dateparser. Its parser is not used: it drops clocks without a word. Nor is it
imported: the package makes its parser ready on import, which takes ten times as long as all we need of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

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
    names = _locale_data(language)
    for number, month in enumerate(_MONTHS, 1):
        for word in names[month]:
            yield k.MONTH, word, number
    for number, weekday in enumerate(_WEEKDAYS):
        for word in names[weekday]:
            if len(word) >= _SHORTEST_WEEKDAY:
                yield k.WEEKDAY, word, number


def _locale_data(language: str) -> dict[str, list[str]]:
    """What dateparser's data file of a language holds. Raises ModuleNotFoundError, FileNotFoundError."""
    package = find_spec("dateparser")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("No module named 'dateparser'", name="dateparser")
    file = Path(package.origin).with_name("data") / "date_translation_data" / f"{language}.py"
    loader = SourceFileLoader(f"dateparser.data.date_translation_data.{language}", str(file))
    module = ModuleType(loader.name)
    loader.exec_module(module)
    data: dict[str, list[str]] = module.info
    return data
