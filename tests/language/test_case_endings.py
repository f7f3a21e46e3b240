"""Finnish says with the ending of a word what other languages say with a word before it."""

import pytest

from tests.language.said import said

ROWS = [
    ("alpha huomenna klo 9 10.30:een", "alpha · Thu 2026-11-26 09:00-10:30"),
    ("alpha huomenna 9.30:stä 10.15:een", "alpha · Thu 2026-11-26 09:30-10:15"),
    ("alpha huomenna 9:30:stä 10:15:een", "alpha · Thu 2026-11-26 09:30-10:15"),
    ("alpha huomenna klo 9:stä 10:een", "alpha · Thu 2026-11-26 09:00-10:00"),
    ("alpha huomenna klo 9:stä 10:een asti", "alpha · Thu 2026-11-26 09:00-10:00"),
    ("alpha huomenna 9stä 11een retro", "alpha · Thu 2026-11-26 09:00-11:00 · retro"),
    ("alpha huomenna klo 4:stä 7:ään", "alpha · Thu 2026-11-26 16:00-19:00"),
    ("alpha huomenna 14.15:stä kolmeen", "alpha · Thu 2026-11-26 14:15-15:00"),
    ("alpha huomenna 9:ltä", "alpha · Thu 2026-11-26 09:00-10:00"),
    ("alpha huomenna klo 9:lle", "alpha · Thu 2026-11-26 09:00-10:00"),
    ("alpha 10.30:een asti", "alpha · Wed 2026-11-25 09:30-10:30"),
    ("alpha 9:ään", "end_before_start"),
    ("alpha huomenna klo 15 mennessä", "unclear_time"),
    # one hour
    ("alpha huomenna klo 14 tunti", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("alpha huomenna klo 14:00 tunti palaveri", "alpha · Thu 2026-11-26 14:00-15:00 · palaveri"),
    ("alpha huomenaamulla klo 6 tunti", "alpha · Thu 2026-11-26 06:00-07:00"),
    ("alpha huomenna kymmeneltä tunti", "alpha · Thu 2026-11-26 10:00-11:00"),
    ("alpha huomenna klo 14 1 tunti", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("saksan tunti huomenna klo 14 alpha", "alpha · Thu 2026-11-26 14:00-15:00 · saksan tunti"),
]


@pytest.mark.parametrize(("typed", "read_as"), ROWS)
def test_an_ending_leads_in(typed: str, read_as: str) -> None:
    assert said(typed, locale="fi-FI") == read_as
