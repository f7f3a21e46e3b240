"""The contract in eight more languages, by the same rules. Now is Wednesday 2026-11-25 09:30 in Berlin."""

from __future__ import annotations

import pytest

from tests.language.said import said

ROWS = [
    # German
    ("alpha morgen von 14 bis 15:30 Uhr", "de-DE", "alpha · Thu 2026-11-26 14:00-15:30"),
    ("alpha übermorgen um halb 10", "de-DE", "alpha · Fri 2026-11-27 09:30-10:30"),
    ("alpha nächsten Freitag 10 Uhr", "de-DE", "alpha · Fri 2026-12-04 10:00-11:00"),
    ("alpha Freitagvormittag", "de-DE", "alpha · Fri 2026-11-27 09:00-12:00"),
    ("alpha morgen Nachmittag", "de-DE", "alpha · Thu 2026-11-26 13:00-17:00"),
    ("alpha Dienstag morgen", "de-DE", "alpha · Tue 2026-12-01 09:00-12:00"),
    ("alpha heute Abend", "de-DE", "alpha · Wed 2026-11-25 18:00-21:00"),
    ("alpha 1. Dezember 14 Uhr für anderthalb Stunden", "de-DE", "alpha · Tue 2026-12-01 14:00-15:30"),
    ("alpha in 20 Minuten", "de-DE", "alpha · Wed 2026-11-25 09:50-10:50"),
    ("alpha ab 15 Uhr", "de-DE", "alpha · Wed 2026-11-25 15:00-16:00"),
    ("alpha morgen um 10 Uhr für 6 Personen bitte", "de-DE", "alpha · Thu 2026-11-26 10:00-11:00 · 6 people"),
    ("alpha Do 14-15 Uhr Budgetrunde", "de-DE", "alpha · Thu 2026-11-26 14:00-15:00 · Budgetrunde"),
    ("Workshop so gut morgen 14 Uhr", "de-DE", "Thu 2026-11-26 14:00-15:00 · Workshop so gut"),
    ("alpha um 4 am Donnerstag", "de-DE", "alpha · Thu 2026-11-26 16:00-17:00"),
    ("jeden Montag 10 Uhr", "de-DE", "recurring"),
    ("nächste Woche um 9", "de-DE", "unclear_day"),
    ("alpha morgen fünf vor halb drei", "de-DE", "alpha · Thu 2026-11-26 14:25-15:25"),
    ("alpha morgen 14.30h 1.5h", "de-DE", "alpha · Thu 2026-11-26 14:30-16:00"),
    # Swedish and Portuguese words that are two things
    ("alpha imorgon fem över halv tre", "sv-SE", "alpha · Thu 2026-11-26 14:35-15:35"),
    ("alpha imorgon kl 10 i 3 dagar", "sv-SE", "unclear_length"),
    ("alpha imorgon tio i tre", "sv-SE", "alpha · Thu 2026-11-26 14:50-15:50"),
    ("alpha 24 dez 2027 das 11h às 12h", "pt-PT", "alpha · Fri 2027-12-24 11:00-12:00"),
    ("alpha 24 de dez às 11h", "pt-PT", "alpha · Thu 2026-12-24 11:00-12:00"),
    ("alpha amanhã das 9 às dez", "pt-PT", "alpha · Thu 2026-11-26 09:00-10:00"),
    ("alpha em uma hora por 30 minutos", "pt-BR", "alpha · Wed 2026-11-25 10:30-11:00"),
    ("alpha 3.12. klo 14 kahdeksi tunniksi", "fi-FI", "alpha · Thu 2026-12-03 14:00-16:00"),
    ("alpha Viertel nach 9 morgen", "de-DE", "alpha · Thu 2026-11-26 09:15-10:15"),
    ("alpha morgen nach 15 Uhr", "de-DE", "unclear_time"),
    # French
    ("alpha demain de 14h à 15h30", "fr-FR", "alpha · Thu 2026-11-26 14:00-15:30"),
    ("alpha après-demain à 9h", "fr-FR", "alpha · Fri 2026-11-27 09:00-10:00"),
    ("alpha vendredi prochain à 10h", "fr-FR", "alpha · Fri 2026-11-27 10:00-11:00"),
    ("alpha ce soir", "fr-FR", "alpha · Wed 2026-11-25 18:00-21:00"),
    ("alpha demain après-midi", "fr-FR", "alpha · Thu 2026-11-26 13:00-17:00"),
    ("alpha le 1er décembre à 14h30 pendant une heure et demie", "fr-FR", "alpha · Tue 2026-12-01 14:30-16:00"),
    ("alpha dans 20 minutes", "fr-FR", "alpha · Wed 2026-11-25 09:50-10:50"),
    ("alpha demain à partir de 15h", "fr-FR", "alpha · Thu 2026-11-26 15:00-16:00"),
    ("alpha demain à midi pour 6 personnes", "fr-FR", "alpha · Thu 2026-11-26 12:00-13:00 · 6 people"),
    ("alpha demain à 10h svp", "fr-FR", "alpha · Thu 2026-11-26 10:00-11:00"),
    ("alpha demain à 10h pour revue produit", "fr-FR", "alpha · Thu 2026-11-26 10:00-11:00 · revue produit"),
    ("tous les lundis à 10h", "fr-FR", "recurring"),
    # Spanish
    ("alpha mañana de 14:00 a 15:30", "es-ES", "alpha · Thu 2026-11-26 14:00-15:30"),
    ("alpha pasado mañana a las 9", "es-ES", "alpha · Fri 2026-11-27 09:00-10:00"),
    ("alpha el próximo viernes a las 10:00", "es-ES", "alpha · Fri 2026-11-27 10:00-11:00"),
    ("alpha esta noche", "es-ES", "alpha · Wed 2026-11-25 18:00-21:00"),
    ("alpha mañana por la mañana", "es-ES", "alpha · Thu 2026-11-26 09:00-12:00"),
    ("alpha el 1 de diciembre a las 16:00 durante dos horas", "es-ES", "alpha · Tue 2026-12-01 16:00-18:00"),
    ("alpha en 20 minutos", "es-ES", "alpha · Wed 2026-11-25 09:50-10:50"),
    (
        "alpha el viernes a partir de las 15:00 para 6 personas",
        "es-ES",
        "alpha · Fri 2026-11-27 15:00-16:00 · 6 people",
    ),
    ("alpha mañana al mediodía", "es-ES", "alpha · Thu 2026-11-26 12:00-13:00"),
    ("alpha mañana a las 3 de la tarde", "es-ES", "alpha · Thu 2026-11-26 15:00-16:00"),
    ("todos los lunes a las 10:00", "es-ES", "recurring"),
    # Finnish
    ("alpha huomenna klo 14-15", "fi-FI", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("alpha ylihuomenna klo 9.00", "fi-FI", "alpha · Fri 2026-11-27 09:00-10:00"),
    ("alpha ensi perjantaina puoli 10", "fi-FI", "alpha · Fri 2026-12-04 09:30-10:30"),
    ("alpha tänään illalla", "fi-FI", "alpha · Wed 2026-11-25 18:00-21:00"),
    ("alpha huomenna iltapäivällä puoli tuntia", "fi-FI", "alpha · Thu 2026-11-26 13:00-13:30"),
    ("alpha 1.12. klo 10-11 palaveri", "fi-FI", "alpha · Tue 2026-12-01 10:00-11:00 · palaveri"),
    ("alpha 20 minuutin päästä", "fi-FI", "alpha · Wed 2026-11-25 09:50-10:50"),
    ("alpha perjantaina klo 10 6 henkilölle", "fi-FI", "alpha · Fri 2026-11-27 10:00-11:00 · 6 people"),
    ("alpha to klo 14-15", "fi-FI", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("alpha klo 15 asti", "fi-FI", "alpha · Wed 2026-11-25 09:30-15:00"),
    ("alpha huomenna klo 15 jälkeen", "fi-FI", "unclear_time"),
    ("joka maanantai klo 9", "fi-FI", "recurring"),
    # Swedish
    ("alpha imorgon kl 14-15", "sv-SE", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("alpha i övermorgon kl 9", "sv-SE", "alpha · Fri 2026-11-27 09:00-10:00"),
    ("alpha nästa fredag halv 10", "sv-SE", "alpha · Fri 2026-12-04 09:30-10:30"),
    ("alpha ikväll", "sv-SE", "alpha · Wed 2026-11-25 18:00-21:00"),
    ("alpha imorgon eftermiddag", "sv-SE", "alpha · Thu 2026-11-26 13:00-17:00"),
    ("alpha 1 december från 10 till 11:30", "sv-SE", "alpha · Tue 2026-12-01 10:00-11:30"),
    ("alpha om 20 minuter", "sv-SE", "alpha · Wed 2026-11-25 09:50-10:50"),
    ("alpha imorgon kl 15 i 90 minuter för 6 personer", "sv-SE", "alpha · Thu 2026-11-26 15:00-16:30 · 6 people"),
    ("alpha imorgon kl 10 för budgetmöte", "sv-SE", "alpha · Thu 2026-11-26 10:00-11:00 · budgetmöte"),
    ("varje måndag kl 9", "sv-SE", "recurring"),
    # Portuguese
    ("alpha amanhã das 14h às 15h", "pt-PT", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("alpha depois de amanhã às 10h", "pt-PT", "alpha · Fri 2026-11-27 10:00-11:00"),
    ("alpha próxima sexta às 10h", "pt-BR", "alpha · Fri 2026-11-27 10:00-11:00"),
    ("alpha hoje à noite", "pt-PT", "alpha · Wed 2026-11-25 18:00-21:00"),
    ("alpha amanhã de manhã", "pt-PT", "alpha · Thu 2026-11-26 09:00-12:00"),
    ("alpha 1 de dezembro às 16h por duas horas", "pt-BR", "alpha · Tue 2026-12-01 16:00-18:00"),
    ("alpha daqui a 20 minutos", "pt-PT", "alpha · Wed 2026-11-25 09:50-10:50"),
    ("alpha amanhã a partir das 15h para 6 pessoas", "pt-PT", "alpha · Thu 2026-11-26 15:00-16:00 · 6 people"),
    ("alpha amanhã ao meio-dia", "pt-PT", "alpha · Thu 2026-11-26 12:00-13:00"),
    ("toda segunda às 10h", "pt-BR", "recurring"),
    # Italian
    ("alpha domani dalle 14 alle 15", "it-IT", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("alpha dopodomani alle 9:30", "it-IT", "alpha · Fri 2026-11-27 09:30-10:30"),
    ("alpha venerdì prossimo alle 10", "it-IT", "alpha · Fri 2026-11-27 10:00-11:00"),
    ("alpha stasera", "it-IT", "alpha · Wed 2026-11-25 18:00-21:00"),
    ("alpha domani pomeriggio", "it-IT", "alpha · Thu 2026-11-26 13:00-17:00"),
    ("alpha il 1 dicembre alle 16:00 per 2 ore", "it-IT", "alpha · Tue 2026-12-01 16:00-18:00"),
    ("alpha tra 20 minuti per mezz'ora", "it-IT", "alpha · Wed 2026-11-25 09:50-10:20"),
    ("alpha domani a partire dalle 15 per 6 persone", "it-IT", "alpha · Thu 2026-11-26 15:00-16:00 · 6 people"),
    ("alpha domani a mezzogiorno", "it-IT", "alpha · Thu 2026-11-26 12:00-13:00"),
    ("ogni lunedì alle 10", "it-IT", "recurring"),
    # Dutch
    ("alpha morgen van 14 tot 15 uur", "nl-NL", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("alpha overmorgen om 10 uur", "nl-NL", "alpha · Fri 2026-11-27 10:00-11:00"),
    ("alpha volgende vrijdag half 10", "nl-NL", "alpha · Fri 2026-12-04 09:30-10:30"),
    ("alpha vanavond", "nl-NL", "alpha · Wed 2026-11-25 18:00-21:00"),
    ("alpha vrijdagmiddag", "nl-NL", "alpha · Fri 2026-11-27 13:00-17:00"),
    ("alpha 1 december om 13:00 anderhalf uur", "nl-NL", "alpha · Tue 2026-12-01 13:00-14:30"),
    ("alpha over 20 minuten", "nl-NL", "alpha · Wed 2026-11-25 09:50-10:50"),
    ("alpha morgen vanaf 15 uur voor 6 personen", "nl-NL", "alpha · Thu 2026-11-26 15:00-16:00 · 6 people"),
    ("alpha morgen kwart over 9", "nl-NL", "alpha · Thu 2026-11-26 09:15-10:15"),
    ("elke maandag om 10 uur", "nl-NL", "recurring"),
    # English is always understood
    ("alpha tomorrow 2-3pm retro", "fi-FI", "alpha · Thu 2026-11-26 14:00-15:00 · retro"),
    ("alpha friday half 3", "fi-FI", "unclear_time"),
    ("alpha friday half 10", "nl-NL", "alpha · Fri 2026-11-27 09:30-10:30"),
    # and the others where their words are
    ("alpha huomenna klo 14", "en-US", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("alpha demain à 14h", "en-GB", "alpha · Thu 2026-11-26 14:00-15:00"),
]


@pytest.mark.parametrize(("typed", "locale", "read_as"), ROWS)
def test_reads_it_like_english(typed: str, locale: str, read_as: str) -> None:
    assert said(typed, locale=locale) == read_as
