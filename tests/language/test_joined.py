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
        ("alpha Montag bis Mittwoch 9-10 Uhr", "de-DE", "unclear_day"),
        ("alpha måndag till onsdag kl 9-10", "sv-SE", "unclear_day"),
        ("alpha am ersten Dienstag im März 10 Uhr", "de-DE", "unclear_day"),
        ("alpha le premier mardi de mars à 10h", "fr-FR", "unclear_day"),
        ("alpha eerste dinsdag van maart om 10 uur", "nl-NL", "unclear_day"),
        ("alpha ogni giorno alle 9", "it-IT", "recurring"),
        ("salle 7 demain à 10h", "fr-FR", "unknown_room"),
        ("alpha mañana a una reunión", "es-ES", "no_time"),
        ("alpha 3pm tomorrow or 4pm", "en-GB", "unclear_time"),
        ("alpha 3pm tomorrow or later", "en-GB", "unclear_time"),
        ("alpha KW 12 um 9 Uhr", "de-DE", "unclear_day"),
        ("alpha mar 10-11 offsite", "en-GB", "unclear_day"),
        ("alpha 10-11 march 2027 offsite", "en-GB", "unclear_day"),
        ("alpha march 10-11 2pm", "en-US", "unclear_day"),
        ("alpha from 10 to 11 march", "en-GB", "unclear_day"),
        ("alpha march 2-3pm", "en-US", "unclear_day"),
        ("alpha 10.-11. März 14 Uhr", "de-DE", "unclear_day"),
        ("alpha du 10 au 11 mars à 14h", "fr-FR", "unclear_day"),
        ("alpha del 10 al 11 de marzo a las 14", "es-ES", "unclear_day"),
        ("alpha 10.–11.3. klo 9", "fi-FI", "unclear_day"),
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
        ("alpha 10-11 mar 4", "en-US", "2027-03-04T10:00", "2027-03-04T11:00"),
        ("alpha mar 4 10-11", "en-US", "2027-03-04T10:00", "2027-03-04T11:00"),
        ("alpha 4 mar 10-11", "en-GB", "2027-03-04T10:00", "2027-03-04T11:00"),
        ("alpha 10-11 4.3.", "de-DE", "2027-03-04T10:00", "2027-03-04T11:00"),
        ("alpha mar 10-11", "es-ES", "2027-03-02T10:00", "2027-03-02T11:00"),
        ("alpha demain une heure à 14h", "fr-FR", "2027-02-26T14:00", "2027-02-26T15:00"),
        ("alpha demain 2h à 4h", "fr-FR", "2027-02-26T14:00", "2027-02-26T16:00"),
        ("alpha demain à une heure réunion", "fr-FR", "2027-02-26T13:00", "2027-02-26T14:00"),
        ("alpha demain à 14 h 30 atelier", "fr-FR", "2027-02-26T14:30", "2027-02-26T15:30"),
        ("alpha mañana a la una reunión", "es-ES", "2027-02-26T13:00", "2027-02-26T14:00"),
        ("alpha imorgon halv ett veckomöte", "sv-SE", "2027-02-26T12:30", "2027-02-26T13:30"),
        ("alpha 1h demain à 14h", "fr-FR", "2027-02-26T14:00", "2027-02-26T15:00"),
        ("alpha mañana entre las 12 y la 1", "es-ES", "2027-02-26T12:00", "2027-02-26T13:00"),
        ("alpha vandaag over een week om 11 uur", "nl-NL", "2027-03-04T11:00", "2027-03-04T12:00"),
        ("alpha i fredags kl 16", "sv-SE", "2027-02-19T16:00", "2027-02-19T17:00"),
        ("alpha huomenna klo 10 tunniksi", "fi-FI", "2027-02-26T10:00", "2027-02-26T11:00"),
        ("alpha huomenna klo 10 2 tunniksi", "fi-FI", "2027-02-26T10:00", "2027-02-26T12:00"),
        ("alpha 2ª feira às 15h", "pt-PT", "2027-03-01T15:00", "2027-03-01T16:00"),
        ("alpha 3ª-feira às 15h", "pt-BR", "2027-03-02T15:00", "2027-03-02T16:00"),
        ("alpha morgen von 9 bis Mittag", "de-DE", "2027-02-26T09:00", "2027-02-26T12:00"),
        ("alpha martedì dalle 23 all'1", "it-IT", "2027-03-02T23:00", "2027-03-03T01:00"),
        ("alpha over een uur voor 30 min", "nl-NL", "2027-02-25T12:50", "2027-02-25T13:20"),
        ("alpha over 2 uur", "nl-NL", "2027-02-25T13:50", "2027-02-25T14:50"),
    ],
)
def test_small_words_of_a_language(typed: str, locale: str, start: str, end: str) -> None:
    reading = answer(typed, locale)
    assert isinstance(reading, Reading)
    assert (f"{reading.start:%Y-%m-%dT%H:%M}", f"{reading.end:%Y-%m-%dT%H:%M}") == (start, end)
