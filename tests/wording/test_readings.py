"""How a sentence was read, in words."""

from __future__ import annotations

from typing import get_args

import pytest

from bot.language.reading import Assumption, AssumptionCode
from bot.wording.readings import alternative_phrase, describe_reading, how_it_was_read, reading_phrase
from tests.wording.people import ADA, ROOMS, SAM, reader
from tests.wording.sentences import parts, reading

SAID: list[tuple[Assumption, str, str]] = [
    (
        Assumption("rolled_to_tomorrow", ""),
        "tomorrow, because 14:00–15:00 is over today",
        "tomorrow, because 7:00–8:00 am is over today",
    ),
    (
        Assumption("next_week", "next thursday"),
        "“next thursday” as Thu 26 Nov, the one next week",
        "“next thursday” as Thu 26 Nov, the one next week",
    ),
    (Assumption("numeric_date_order", "11/26"), "“11/26” as Thu 26 Nov", "“11/26” as Thu 26 Nov"),
    (Assumption("assumed_pm", "2"), "“2” as 14:00", "“2” as 7:00 am"),
    (Assumption("inferred_meridiem", "2-3pm"), "“2-3pm” as 14:00–15:00", "“2-3pm” as 7:00–8:00 am"),
    (Assumption("default_duration", ""), "1 h, as no end was given", "1 h, as no end was given"),
    (Assumption("part_of_day", "afternoon"), "“afternoon” as 14:00–15:00", "“afternoon” as 7:00–8:00 am"),
    (
        Assumption("from_now", ""),
        "from now (14:00), as no start was given",
        "from now (7:00 am), as no start was given",
    ),
]


@pytest.mark.parametrize(("assumption", "sams", "adas"), SAID, ids=[assumption.code for assumption, _, _ in SAID])
def test_assumption(assumption: Assumption, sams: str, adas: str) -> None:
    read = reading("2026-11-26T14:00", "2026-11-26T15:00", assumption)
    assert how_it_was_read(read, reader(SAM)) == f"How I read it: {sams}."
    assert how_it_was_read(read, reader(ADA)) == f"How I read it: {adas}."


def test_every_assumption_is_in_the_table() -> None:
    assert {assumption.code for assumption, _, _ in SAID} == set(get_args(AssumptionCode))


def test_several_assumptions_are_one_line_and_none_is_none() -> None:
    both = Assumption("assumed_pm", "3"), Assumption("default_duration", "")
    read = reading("2026-11-26T15:00", "2026-11-26T16:00", *both)
    assert how_it_was_read(read, reader()) == "How I read it: “3” as 15:00; 1 h, as no end was given."
    assert how_it_was_read(read._replace(assumptions=()), reader()) is None


def test_a_reading_in_words() -> None:
    read = reading("2026-11-26T14:00", "2026-11-26T15:00", people=6)
    assert reading_phrase(read, reader(), ROOMS) == "Alpha, Thu 26 Nov, 14:00–15:00, for 6 people"
    choice = read._replace(room=None, rooms=("alpha", "bravo"), people=None)
    assert reading_phrase(choice, reader(), ROOMS) == "Alpha or Bravo, Thu 26 Nov, 14:00–15:00"


def test_an_alternative_says_what_differs() -> None:
    read = reading("2026-12-04T14:00", "2026-12-04T15:00")
    sooner = reading("2026-11-27T14:00", "2026-11-27T15:00")
    assert alternative_phrase(sooner, read, reader(), ROOMS) == "Fri 27 Nov, 14:00–15:00"
    fewer = sooner._replace(people=2)
    assert alternative_phrase(fewer, read, reader(), ROOMS) == "Alpha, Fri 27 Nov, 14:00–15:00, for 2 people"


def test_the_account_of_a_reading() -> None:
    text = "alpha next friday 2-3pm Demo"
    read = reading(
        "2026-12-04T14:00",
        "2026-12-04T15:00",
        Assumption("next_week", "next friday"),
        title="Demo",
        parts=parts(text, room="alpha", day="next friday", time="2-3pm", title="Demo"),
        alternatives=(reading("2026-11-27T14:00", "2026-11-27T15:00"),),
    )
    assert describe_reading(read, text, reader(), ROOMS) == [
        "room[alpha] day[next friday] time[2-3pm] title[Demo]",
        "Alpha, Fri 4 Dec, 14:00–15:00",
        "Title: Demo",
        "Assumed: “next friday” as Fri 4 Dec, the one next week",
        "Or: Fri 27 Nov, 14:00–15:00",
    ]
