"""Several days or clocks joined to one another are asked about, in whatever language."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.core.rooms import DEFAULT_ROOMS
from bot.language import read
from bot.language.reading import Question, Reading

THURSDAY = datetime(2027, 2, 25, 11, 50, tzinfo=ZoneInfo("Europe/Berlin"))


def answer(typed: str, locale: str) -> Reading | Question:
    return read(typed, now=THURSDAY, locale=locale, rooms=DEFAULT_ROOMS)


@pytest.mark.parametrize(
    ("typed", "locale", "code"),
    [
        ("alpha Di-Do 9-10 Uhr", "de-DE", "unclear_day"),
        ("alpha du mardi au jeudi de 9h à 10h", "fr-FR", "unclear_day"),
        ("alpha de martes a jueves de 9:00 a 10:00", "es-ES", "unclear_day"),
        ("alpha ti-to klo 9-10", "fi-FI", "unclear_day"),
        ("alpha tis-tors kl 9-10", "sv-SE", "unclear_day"),
        ("alpha de terça a quinta das 9h às 10h", "pt-PT", "unclear_day"),
        ("alpha da martedì a giovedì dalle 9 alle 10", "it-IT", "unclear_day"),
        ("alpha di-do 9-10 uur", "nl-NL", "unclear_day"),
        ("alpha KW 12 um 9 Uhr", "de-DE", "unclear_day"),
        ("alpha demain à 9h ou 10h", "fr-FR", "unclear_time"),
        ("alpha amanhã às 9h ou às 10h", "pt-PT", "unclear_time"),
        ("alpha morgen om 9 of 10 uur", "nl-NL", "unclear_time"),
        ("avstämning imorgon kl 9 i brvo", "sv-SE", "unknown_room"),
    ],
)
def test_what_is_joined_is_asked_about(typed: str, locale: str, code: str) -> None:
    question = answer(typed, locale)
    assert isinstance(question, Question)
    assert question.code == code


@pytest.mark.parametrize(
    ("typed", "locale", "start", "end"),
    [
        ("alpha martedì dalle 23 all'1", "it-IT", "2027-03-02T23:00", "2027-03-03T01:00"),
        ("alpha over een uur voor 30 min", "nl-NL", "2027-02-25T12:50", "2027-02-25T13:20"),
        ("alpha over 2 uur", "nl-NL", "2027-02-25T13:50", "2027-02-25T14:50"),
    ],
)
def test_small_words_of_a_language(typed: str, locale: str, start: str, end: str) -> None:
    reading = answer(typed, locale)
    assert isinstance(reading, Reading)
    assert (f"{reading.start:%Y-%m-%dT%H:%M}", f"{reading.end:%Y-%m-%dT%H:%M}") == (start, end)
