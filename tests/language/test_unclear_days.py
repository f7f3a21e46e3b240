"""Days that a colleague would ask about, and days that only look like them."""

import pytest

from tests.language.said import said

UNCLEAR = [
    ("alpha end of november 2pm", "en-GB"),
    ("alpha late december 10am", "en-GB"),
    ("alpha in december 2pm", "en-GB"),
    ("alpha friday week 49 10am", "en-GB"),
    ("alpha good friday 10am", "en-GB"),
    ("alpha Ende November 10 Uhr", "de-DE"),
    ("alpha im Dezember um 10 Uhr", "de-DE"),
    ("alpha Freitag KW 49 10 Uhr", "de-DE"),
    ("alpha Heiligabend 10 Uhr", "de-DE"),
    ("alpha fin de semaine 10h", "fr-FR"),
    ("alpha mi-décembre à 10h", "fr-FR"),
    ("alpha a finales de noviembre a las 10", "es-ES"),
    ("alpha nochebuena a las 10", "es-ES"),
    ("alpha a fine novembre alle 10", "it-IT"),
    ("alpha eind november om 10 uur", "nl-NL"),
    ("alpha no fim de novembro às 10h", "pt-PT"),
    ("alpha i slutet av november kl 10", "sv-SE"),
    ("alpha fredag vecka 49 kl 9", "sv-SE"),
    ("alpha vecka 49 på fredag kl 9", "sv-SE"),
    ("alpha marraskuun lopussa klo 10", "fi-FI"),
    ("alpha viikolla 49 perjantaina klo 9", "fi-FI"),
]


@pytest.mark.parametrize(("typed", "locale"), UNCLEAR)
def test_asks_which_day(typed: str, locale: str) -> None:
    assert said(typed, locale=locale) == "unclear_day"


READ = [
    (
        "alpha tomorrow 2pm end of november numbers",
        "en-GB",
        "alpha · Thu 2026-11-26 14:00-15:00 · end of november numbers",
    ),
    ("alpha 2pm end of year review", "en-GB", "alpha · Wed 2026-11-25 14:00-15:00 · end of year review"),
    ("alpha early bird friday 8am", "en-GB", "alpha · Fri 2026-11-27 08:00-09:00 · early bird"),
    ("alpha on the first at 10", "en-GB", "alpha · Tue 2026-12-01 10:00-11:00"),
    ("alpha next month on the 28th 10am", "en-GB", "alpha · Mon 2026-12-28 10:00-11:00"),
    ("alpha fortnight today 9am", "en-GB", "alpha · Wed 2026-12-09 09:00-10:00"),
    ("alpha am Ersten um 10 Uhr", "de-DE", "alpha · Tue 2026-12-01 10:00-11:00"),
    ("alpha nächsten Monat am 28. um 10 Uhr", "de-DE", "alpha · Mon 2026-12-28 10:00-11:00"),
    ("alpha lunes en ocho a las 10", "es-ES", "alpha · Mon 2026-12-07 10:00-11:00"),
    ("alpha 3-12 om 10 uur", "nl-NL", "alpha · Thu 2026-12-03 10:00-11:00"),
    ("alpha perjantaille klo 10", "fi-FI", "alpha · Fri 2026-11-27 10:00-11:00"),
    ("alpha keskiviikolle klo 14", "fi-FI", "alpha · Wed 2026-11-25 14:00-15:00"),
    ("alpha huomiselle klo 10", "fi-FI", "alpha · Thu 2026-11-26 10:00-11:00"),
]


@pytest.mark.parametrize(("typed", "locale", "read_as"), READ)
def test_reads_what_is_clear(typed: str, locale: str, read_as: str) -> None:
    assert said(typed, locale=locale) == read_as
