"""The account of a reading: which characters became what, and what was assumed."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.language import Reading, read
from tests.language.said import NOW, ROOMS

AFTER_TEN = datetime(2026, 11, 25, 10, 30, tzinfo=ZoneInfo("Europe/Berlin"))


def reading(text: str, now: datetime = NOW) -> Reading:
    found = read(text, now=now, locale="en-US", rooms=ROOMS)
    assert isinstance(found, Reading)
    return found


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        (
            "book alpha tomorrow 2pm for 6 people: Sprint planning",
            {
                "room": ["alpha"],
                "day": ["tomorrow"],
                "time": ["2pm"],
                "people": ["6 people"],
                "title": ["Sprint planning"],
            },
        ),
        (
            "Contract talk bravo friday at 9:30 for 45 min with Nokia",
            {
                "title": ["Contract talk", "with Nokia"],
                "room": ["bravo"],
                "day": ["friday"],
                "time": ["9:30"],
                "length": ["45 min"],
            },
        ),
        ('charlie 14-15 "Delta 3pm"', {"room": ["charlie"], "time": ["14-15"], "title": ["Delta 3pm"]}),
        ("delta huomenna 14:00", {"room": ["delta"], "day": ["huomenna"], "time": ["14:00"]}),
    ],
)
def test_every_part_says_which_characters_it_came_from(typed: str, parts: dict[str, list[str]]) -> None:
    found: dict[str, list[str]] = {}
    for part in reading(typed).parts:
        found.setdefault(part.kind, []).append(typed[part.start : part.end])
    assert found == parts


@pytest.mark.parametrize(
    ("typed", "assumed"),
    [
        ("alpha tomorrow 14:00-15:00", []),
        ("alpha 9-10", [("rolled_to_tomorrow", "9-10")]),
        ("alpha next friday 14:00-15:00", [("next_week", "next friday")]),
        ("alpha 3/4 14:00-15:00", [("numeric_date_order", "3/4")]),
        ("alpha 13/4 14:00-15:00", []),
        ("alpha tomorrow 3 for 1h", [("assumed_pm", "3")]),
        ("alpha tomorrow 2-3pm", [("inferred_meridiem", "2-3pm")]),
        ("alpha tomorrow 2pm", [("default_duration", "")]),
        ("alpha tomorrow morning", [("part_of_day", "morning")]),
        ("alpha until 3pm", [("from_now", "until 3pm")]),
    ],
)
def test_what_was_assumed_is_said_with_the_words_it_came_from(typed: str, assumed: list[tuple[str, str]]) -> None:
    assert [(each.code, each.words) for each in reading(typed, AFTER_TEN).assumptions] == assumed


def test_rooms_offered_as_a_choice_are_kept() -> None:
    found = reading("alpha or bravo tomorrow 2pm")
    assert (found.room, found.rooms) == (None, ("alpha", "bravo"))
