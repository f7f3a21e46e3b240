"""Which languages there are, and which ones a sentence may be in. A table is loaded when first needed."""

from __future__ import annotations

from importlib import import_module

from bot.language.words.table import Words

LANGUAGES = {
    "en": "ENGLISH",
    "de": "GERMAN",
    "fr": "FRENCH",
    "es": "SPANISH",
    "fi": "FINNISH",
    "sv": "SWEDISH",
    "pt": "PORTUGUESE",
    "it": "ITALIAN",
    "nl": "DUTCH",
}


def table_of(code: str) -> Words:
    """The table of one language of `LANGUAGES`."""
    table: Words = getattr(import_module(f"bot.language.words.{code}"), LANGUAGES[code])
    return table


def language_of(locale: str) -> str:
    """The language of a locale such as `fi-FI`; English where it is none of ours."""
    code = locale[:2].lower()
    return code if code in LANGUAGES else "en"
