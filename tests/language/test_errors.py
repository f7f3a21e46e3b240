"""What is asked back: which code comes first, what it is about, and what the person may have meant."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.language import Question, Reading, read
from tests.language.said import NOW, ROOMS, said, spelled

LONG = "steering group notes " * 12
AFTERNOON = datetime(2026, 11, 25, 15, 0, tzinfo=ZoneInfo("Europe/Berlin"))


def asked(text: str, locale: str = "en-GB") -> Question:
    found = read(text, now=NOW, locale=locale, rooms=ROOMS)
    assert isinstance(found, Question)
    return found


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("x" * 501, "too_long"),
        (" " * 600, "empty"),
        ("aplha every friday 31 feb 25:00", "recurring"),
        ("aplha 31 feb next week 25:00", "unknown_room"),
        ("31 feb 25:00", "invalid_date"),
        ("next week 25:00", "unclear_day"),
        ("tomorrow 25:00 for 2", "invalid_time"),
        ("tomorrow after 2pm CET", "unclear_zone"),
        ("tomorrow after 2pm for 2", "unclear_time"),
        ("28 mar 2027 02:30 for 2", "unclear_length"),
        (f"tomorrow 3pm-2pm {LONG}", "end_before_start"),
        (f"tomorrow {LONG}", "no_time"),
        (f"tomorrow 2pm {LONG}", "title_too_long"),
    ],
)
def test_the_first_of_several_troubles_is_asked_about(typed: str, code: str) -> None:
    assert said(typed) == code


@pytest.mark.parametrize(
    ("typed", "words", "meant"),
    [
        ("alpha tomorrow half 3", "half 3", ["Thu 2026-11-26 14:30-15:30", "Thu 2026-11-26 15:30-16:30"]),
        ("alpha tomorrow 2pm for 2", "2", ["Thu 2026-11-26 14:00-16:00", "Thu 2026-11-26 14:00-15:00 · 2 people"]),
        ("alpha tomorrow 10am or 11am", "10am or 11am", ["Thu 2026-11-26 10:00-11:00", "Thu 2026-11-26 11:00-12:00"]),
        ("alpha tue or wed 2pm", "tue or wed", ["Tue 2026-12-01 14:00-15:00", "Wed 2026-11-25 14:00-15:00"]),
        ("alpha tomorrow before noon", "before noon", ["Thu 2026-11-26 11:00-12:00"]),
        ("alpha tomorrow after 3pm", "after 3pm", ["Thu 2026-11-26 15:00-16:00"]),
        ("alpha friday 10am CET", "10am CET", ["Fri 2026-11-27 10:00-11:00"]),
        ("alpha fri 28 nov 2pm", "fri 28 nov", ["Fri 2026-11-27 14:00-15:00", "Sat 2026-11-28 14:00-15:00"]),
        ("alpha every friday 10am", "every friday", ["Fri 2026-11-27 10:00-11:00"]),
        (
            "alpha tomorrow 6-5",
            "6-5",
            ["Thu 2026-11-26 06:00-17:00", "Thu 2026-11-26 17:00-18:00", "Thu 2026-11-26 18:00-19:00"],
        ),
        (
            "alpha friday 2-3pm for 30 min",
            "2-3pm for 30 min",
            ["Fri 2026-11-27 14:00-15:00", "Fri 2026-11-27 14:00-14:30"],
        ),
        ("alpha 28 mar 2027 02:30", "02:30", ["Sun 2027-03-28 03:30-04:30"]),
    ],
)
def test_a_question_has_the_words_it_is_about_and_what_was_meant(typed: str, words: str, meant: list[str]) -> None:
    question = asked(typed)
    assert question.words == words
    assert [spelled(reading) for reading in question.readings] == [f"alpha · {each}" for each in meant]


def test_next_week_offers_its_working_days() -> None:
    assert [f"{reading.start:%a %H:%M}" for reading in asked("alpha next week 2pm").readings] == [
        "Mon 14:00", "Tue 14:00", "Wed 14:00", "Thu 14:00", "Fri 14:00",
    ]  # fmt: skip


def test_days_that_are_asked_back_are_not_in_the_title() -> None:
    question = asked("alpha Monday retro 14-15 prep for Thursday")
    assert [spelled(reading) for reading in question.readings] == [
        "alpha · Mon 2026-11-30 14:00-15:00 · retro prep",
        "alpha · Thu 2026-11-26 14:00-15:00 · retro prep",
    ]


def test_an_unknown_room_comes_with_the_nearest() -> None:
    question = asked("aplha tomorrow 2pm retro")
    assert (question.words, question.nearest) == ("aplha", "alpha")
    assert [spelled(reading) for reading in question.readings] == ["alpha · Thu 2026-11-26 14:00-15:00 · retro"]


def test_nothing_is_offered_where_more_is_amiss() -> None:
    assert asked("alpha next week after 3pm").readings == ()


def test_what_is_over_is_not_offered() -> None:
    found = read("alpha today 10am or 4pm", now=AFTERNOON, locale="en-GB", rooms=ROOMS)
    assert isinstance(found, Question)
    assert [spelled(reading) for reading in found.readings] == ["alpha · Wed 2026-11-25 16:00-17:00"]


@pytest.mark.parametrize(
    ("typed", "locale", "others"),
    [
        ("alpha next friday 3pm", "en-GB", ["Fri 2026-11-27 15:00-16:00"]),
        ("alpha tomorrow at 3", "en-GB", ["Thu 2026-11-26 03:00-04:00"]),
        ("alpha 3/4 2pm", "en-US", ["Sat 2027-04-03 14:00-15:00"]),
        ("alpha tomorrow 2pm", "en-GB", []),
    ],
)
def test_a_reading_offers_the_other_plausible_ones(typed: str, locale: str, others: list[str]) -> None:
    found = read(typed, now=NOW, locale=locale, rooms=ROOMS)
    assert isinstance(found, Reading)
    assert [spelled(reading) for reading in found.alternatives] == [f"alpha · {each}" for each in others]
