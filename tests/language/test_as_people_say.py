"""Turns of everyday speech: two times at once, minutes after a comma or an `and`, asking verbs that come late."""

import pytest

from tests.language.said import said

ROWS = [
    ("alpha tomorrow 2pm and 4pm", "en-GB", "unclear_time"),
    ("alpha morgen 10-12 und 14-16 Uhr", "de-DE", "unclear_time"),
    ("alpha morgen um 9 und 10 Uhr", "de-DE", "unclear_time"),
    (
        "alpha tomorrow 2pm standup and 3pm review",
        "en-GB",
        "alpha · Thu 2026-11-26 14:00-15:00 · standup and 3pm review",
    ),
    ("alpha in 10 for 20 min", "en-GB", "unclear_time"),
    ("alpha tomorrow 2:30a", "en-US", "alpha · Thu 2026-11-26 02:30-03:30"),
    ("alpha tomorrow 9:30a-10:30a", "en-US", "alpha · Thu 2026-11-26 09:30-10:30"),
    ("alpha domani ore 14,30", "it-IT", "alpha · Thu 2026-11-26 14:30-15:30"),
    ("alpha domani dalle 14,30 alle 15,15 colloquio", "it-IT", "alpha · Thu 2026-11-26 14:30-15:15 · colloquio"),
    ("alpha morgen um 14,30 Uhr", "de-DE", "alpha · Thu 2026-11-26 14:30-15:30"),
    ("alpha morgen 1,5 Stunden um 10", "de-DE", "alpha · Thu 2026-11-26 10:00-11:30"),
    ("alpha domani alle ore 9 e 30", "it-IT", "alpha · Thu 2026-11-26 09:30-10:30"),
    ("alpha mañana a las nueve y treinta", "es-ES", "alpha · Thu 2026-11-26 09:30-10:30"),
    ("alpha domani h 14", "it-IT", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("alpha domani alle 9 un'ora e mezza", "it-IT", "alpha · Thu 2026-11-26 09:00-10:30"),
    ("alpha amanhã cedo às 8", "pt-PT", "alpha · Thu 2026-11-26 08:00-09:00"),
    (
        "ich möchte alpha morgen um 10 reservieren für ein Interview",
        "de-DE",
        "alpha · Thu 2026-11-26 10:00-11:00 · ein Interview",
    ),
    ("kun je alpha morgen om 10 uur voor me reserveren?", "nl-NL", "alpha · Thu 2026-11-26 10:00-11:00"),
    ("alpha vandaag om 16 uur een uur lang", "nl-NL", "alpha · Wed 2026-11-25 16:00-17:00"),
    ("room for 6 people tomorrow 2pm", "en-GB", "Thu 2026-11-26 14:00-15:00 · 6 people"),
    ("sala para 12 personas mañana a las 10", "es-ES", "Thu 2026-11-26 10:00-11:00 · 12 people"),
    ("alpha morgen um 10, wir sind 6", "de-DE", "alpha · Thu 2026-11-26 10:00-11:00 · 6 people"),
    ("alpha vendredi 27 14h", "fr-FR", "alpha · Fri 2026-11-27 14:00-15:00"),
    ("alpha jeu 26 14h-15h", "fr-FR", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("alpha lundi 9 2h", "fr-FR", "alpha · Mon 2026-11-30 09:00-11:00"),
    ("alpha monday 30 2pm", "en-GB", "alpha · Mon 2026-11-30 14:00-15:00"),
    ("alpha today week at 10", "en-GB", "alpha · Wed 2026-12-02 10:00-11:00"),
    ("alpha next tuesday week 10am", "en-GB", "unclear_day"),
    ("alpha 1-dic 9:00", "es-ES", "alpha · Tue 2026-12-01 09:00-10:00"),
    ("alpha el uno de diciembre a las 9", "es-ES", "alpha · Tue 2026-12-01 09:00-10:00"),
    ("alpha morgen 10 Uhr sechs von uns", "de-DE", "alpha · Thu 2026-11-26 10:00-11:00 · 6 people"),
    ("alpha morgen 10 Uhr 3 Kandidaten", "de-DE", "alpha · Thu 2026-11-26 10:00-11:00 · 3 Kandidaten"),
    ("alpha morgen zehn Uhr fünf", "de-DE", "alpha · Thu 2026-11-26 10:05-11:05"),
    ("alpha viernes por la tarde copas a las 7", "es-ES", "alpha · Fri 2026-11-27 19:00-20:00 · copas"),
    ("alpha versión 2.30 mañana a las 10", "es-ES", "alpha · Thu 2026-11-26 10:00-11:00 · versión 2.30"),
    ("alpha support 24/7 demain 10h", "fr-FR", "alpha · Thu 2026-11-26 10:00-11:00 · support 24/7"),
    ("alpha demain au plus tard à 15h", "fr-FR", "unclear_time"),
    ("alpha point quotidien 9h", "fr-FR", "recurring"),
    ("alpha demain 9h point quotidien", "fr-FR", "alpha · Thu 2026-11-26 09:00-10:00 · point quotidien"),
    ("alpha perjantaina 11. klo 10", "fi-FI", "alpha · Fri 2026-12-11 10:00-11:00"),
    ("alpha Freitag 11. um 10 Uhr", "de-DE", "alpha · Fri 2026-12-11 10:00-11:00"),
    ("alpha huomisillalla klo 8", "fi-FI", "alpha · Thu 2026-11-26 20:00-21:00"),
    ("alpha tänään 15.30 puoli tuntia", "fi-FI", "alpha · Wed 2026-11-25 15:30-16:00"),
    ("alpha mañana 14.30 media hora", "es-ES", "alpha · Thu 2026-11-26 14:30-15:00"),
    ("alpha tomorrow 10am for 1.25 hours", "en-GB", "alpha · Thu 2026-11-26 10:00-11:15"),
    ("alpha tomorrow 10am 1 1/2 hours", "en-GB", "alpha · Thu 2026-11-26 10:00-11:30"),
    ("alpha in 1 1/2 hours", "en-GB", "alpha · Wed 2026-11-25 11:00-12:00"),
    ("alpha ore 9,30-10,45", "it-IT", "alpha · Wed 2026-11-25 09:30-10:45"),
    ("alpha morgen 10 uur 3 kandidaten", "nl-NL", "alpha · Thu 2026-11-26 10:00-11:00 · 3 kandidaten"),
    ("alpha zo rond 10 uur morgen", "nl-NL", "alpha · Thu 2026-11-26 10:00-11:00"),
    ("alpha 1-dez 9h", "pt-PT", "alpha · Tue 2026-12-01 09:00-10:00"),
    ("alpha v49 onsdag kl 10", "sv-SE", "unclear_day"),
    ("alpha KW49 Mittwoch 10 Uhr", "de-DE", "unclear_day"),
    ("alpha imorgon vid 9-tiden", "sv-SE", "alpha · Thu 2026-11-26 09:00-10:00"),
    ("alpha tunti huomenna klo 14", "fi-FI", "alpha · Thu 2026-11-26 14:00-15:00"),
]


@pytest.mark.parametrize(("typed", "locale", "read_as"), ROWS)
def test_reads_it_as_said(typed: str, locale: str, read_as: str) -> None:
    assert said(typed, locale=locale) == read_as
