"""English is always understood: with any locale, and beside any other language."""

from __future__ import annotations

import re

import pytest

from bot.language.words.languages import LANGUAGES
from tests.language.said import said
from tests.language.test_phrases import PHRASES, answer, moment

OTHERS = sorted(set(LANGUAGES) - {"en"})
SHARED = [
    "alpha tomorrow 10am for an hour and a half",
    "alpha tomorrow 2pm three quarters of an hour",
    "alpha tomorrow half past 3",
    "alpha monday 3ish for half an hour",
    "in an hour bravo",
    "charlie in half an hour for 15 min",
    "a week on monday 10:15 echo",
    "in a fortnight 9am delta",
    "charlie friday 9am for a week",
    "the 5th of next month 1-2pm delta",
    "last friday of march 10am delta",
    "3rd of November 2027 10:30-11 echo Strategy",
    "31 sept 10am alpha",
    "grab me a room for 4 people at 2:30pm",
    "A/B test readout tuesday 4pm charlie",
    "we need echo in an hour for an urgent customer call",
]
"""With words that other languages know as something else."""

MIXED = [
    ("alpha morgen um 10 for 2 hours", "de-DE", "alpha · Thu 2026-11-26 10:00-12:00"),
    ("alpha tomorrow 2pm half an hour Treff mit Ada", "de-DE", "alpha · Thu 2026-11-26 14:00-14:30 · Treff mit Ada"),
    ("alpha am Freitag 14 Uhr team day", "de-DE", "alpha · Fri 2026-11-27 14:00-15:00 · team day"),
    ("alpha demain à 14h the monday review", "fr-FR", "alpha · Thu 2026-11-26 14:00-15:00 · the monday review"),
    ("alpha 3 sept 2027 14h", "fr-FR", "alpha · Fri 2027-09-03 14:00-15:00"),
    ("alpha monday half 3", "nl-NL", "alpha · Mon 2026-11-30 14:30-15:30"),
    ("alpha monday half 3 for 4 people", "nl-NL", "alpha · Mon 2026-11-30 14:30-15:30 · 4 people"),
    ("alpha morgen half past 3", "nl-NL", "alpha · Thu 2026-11-26 15:30-16:30"),
    ("bravo lör 10-12 inflyttning", "en-GB", "bravo · Sat 2026-11-28 10:00-12:00 · inflyttning"),
]  # fmt: skip


def is_dutch_half(text: str) -> bool:
    return re.search(r"half \d", text) is not None


@pytest.mark.parametrize("language", OTHERS)
def test_an_english_sentence_is_read_as_ever(language: str) -> None:
    english = [phrase for phrase in PHRASES if phrase["locale"].startswith("en")]
    for phrase in english:
        text, now = phrase["text"], moment(phrase)
        if not (language == "nl" and is_dutch_half(text)):
            assert answer(text, now, f"{language}-XX") == answer(text, now, "en-GB"), text


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("typed", SHARED)
def test_words_that_languages_share(typed: str, language: str) -> None:
    assert said(typed, locale=f"{language}-XX") == said(typed)


@pytest.mark.parametrize(("typed", "locale", "expected"), MIXED)
def test_beside_other_languages(typed: str, locale: str, expected: str) -> None:
    assert said(typed, locale=locale) == expected
