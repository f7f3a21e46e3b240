"""A zone after a clock: UTC is read, any other is asked about, and what only looks like one is title or a length."""

import pytest

from tests.language.said import said

UNCLEAR = [
    ("alpha tomorrow 2pm New York time", "en-US"),
    ("alpha tomorrow 2pm, London time", "en-GB"),
    ("alpha tomorrow 2pm WEST", "pt-PT"),
    ("alpha tomorrow 2pm British Summer Time", "en-GB"),
    ("alpha tomorrow 10 in the morning London time", "en-GB"),
    ("alpha tomorrow at 10 my time", "en-GB"),
    ("alpha tomorrow 10:00 utc+2", "en-GB"),
    ("alpha morgen 14 uhr berliner zeit retro", "de-DE"),
    ("alpha morgen 10 Uhr, New Yorker Zeit", "de-DE"),
    ("alpha morgen von 10 bis 11 Uhr Pariser Zeit", "de-DE"),
    ("alpha morgen 14:00 (Ortszeit)", "de-DE"),
    ("alpha tomorrow 14:00 Berliner Zeit", "de-DE"),
    ("alpha demain à 10 heure de Paris", "fr-FR"),
    ("alpha demain de 10h à 11h heure de Londres", "fr-FR"),
    ("alpha demain 14h30, heure d'Helsinki", "fr-FR"),
    ("alpha demain 14h heure de l'Est", "fr-CA"),
    ("alpha demain à 9h du matin heure locale", "fr-FR"),
    ("alpha mañana a las 10 hora de Madrid", "es-ES"),
    ("alpha mañana de 10 a 11 hora de londres", "es-ES"),
    ("alpha mañana a las 10 de la mañana, hora peninsular", "es-ES"),
    ("alpha domani alle 10 ora di Roma", "it-IT"),
    ("alpha domani alle 10:00 ora italiana", "it-IT"),
    ("alpha morgen om 14 uur Amsterdamse tijd", "nl-NL"),
    ("alpha morgen 14-15 uur tijd in Amsterdam", "nl-NL"),
    ("alpha amanhã às 10 hora de Lisboa", "pt-PT"),
    ("alpha amanhã das 10h às 11h, horario de brasilia", "pt-BR"),
    ("alpha imorgon kl 14 svensk tid", "sv-SE"),
    ("alpha imorgon kl 14-15 Stockholmstid", "sv-SE"),
    ("alpha huomenna klo 14 suomen aikaa", "fi-FI"),
    ("alpha huomenna kello 10 New Yorkin aikaa", "fi-FI"),
]


@pytest.mark.parametrize(("typed", "locale"), UNCLEAR)
def test_another_zone_is_asked_about(typed: str, locale: str) -> None:
    assert said(typed, locale=locale) == "unclear_zone"


READ = [
    ("alpha tomorrow 10 in the morning UTC", "en-GB", "alpha · Thu 2026-11-26 11:00-12:00"),
    ("alpha tomorrow 10:00 UTC - 11:00 UTC", "en-GB", "alpha · Thu 2026-11-26 11:00-12:00"),
    ("alpha domani alle 10 UTC", "it-IT", "alpha · Thu 2026-11-26 11:00-12:00"),
    ("alpha tomorrow 2pm Pacific Rim review", "en-US", "alpha · Thu 2026-11-26 14:00-15:00 · Pacific Rim review"),
    ("alpha tomorrow 2pm story time", "en-GB", "alpha · Thu 2026-11-26 14:00-15:00 · story time"),
    ("alpha tomorrow 2pm West wing tour", "en-GB", "alpha · Thu 2026-11-26 14:00-15:00 · West wing tour"),
    ("alpha tomorrow 2-3pm Focus time", "en-GB", "alpha · Thu 2026-11-26 14:00-15:00 · Focus time"),
    ("alpha tomorrow 2pm Team Time with Bo", "de-DE", "alpha · Thu 2026-11-26 14:00-15:00 · Team Time with Bo"),
    ("alpha imorgon kl 14 Fokustid", "sv-SE", "alpha · Thu 2026-11-26 14:00-15:00 · Fokustid"),
    ("alpha huomenna klo 14 Tiimin aikaa", "fi-FI", "alpha · Thu 2026-11-26 14:00-15:00 · Tiimin aikaa"),
    ("alpha amanhã às 10h Hora feliz", "pt-BR", "alpha · Thu 2026-11-26 10:00-11:00 · Hora feliz"),
    ("alpha demain à 14h 1 heure de musique", "fr-FR", "alpha · Thu 2026-11-26 14:00-15:00 · musique"),
    ("alpha mañana a las 10 1 hora de repaso", "es-ES", "alpha · Thu 2026-11-26 10:00-11:00 · repaso"),
    ("alpha mañana a las 14 hora de comer", "es-ES", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("alpha amanhã às 10h 1 hora de revisão", "pt-PT", "alpha · Thu 2026-11-26 10:00-11:00 · revisão"),
    ("alpha imorgon kl 14 arbetstid", "sv-SE", "alpha · Thu 2026-11-26 14:00-15:00 · arbetstid"),
]


@pytest.mark.parametrize(("typed", "locale", "read_as"), READ)
def test_utc_is_read_and_the_rest_is_no_zone(typed: str, locale: str, read_as: str) -> None:
    assert said(typed, locale=locale) == read_as
