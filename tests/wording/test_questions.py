"""Every question back: what was understood, what is missing, and an example, in the person's own words."""

from __future__ import annotations

from typing import get_args

import pytest

from bot.language.reading import Question, QuestionCode
from bot.wording.questions import ask_back
from tests.wording.people import ROOMS
from tests.wording.sentences import question, reading

LONG = "x" * 230

SAID: list[tuple[str, Question, str]] = [
    (
        "x" * 501,
        question("too_long", "x" * 501),
        "That has 501 characters, and I read 500 at most. For example: alpha tomorrow 2-3pm Sprint planning",
    ),
    (
        "",
        question("empty", ""),
        "Tell me a room, a day and a time. For example: alpha tomorrow 2-3pm Sprint planning",
    ),
    (
        "alpha every friday 10am Standup",
        question(
            "recurring",
            "alpha every friday 10am Standup",
            "every friday",
            room="alpha",
            time="10am",
            day="every friday",
            title="Standup",
        ),
        "I understood room “alpha” and time “10am”, but “every friday” repeats, and I book one meeting at a time. "
        "For example: alpha friday 10am Standup",
    ),
    (
        "aplha tomorrow 2pm Demo",
        question(
            "unknown_room", "aplha tomorrow 2pm Demo", "aplha", day="tomorrow", time="2pm", title="aplha|Demo"
        )._replace(nearest="alpha"),
        "I understood day “tomorrow” and time “2pm”, but there is no room “aplha”; the nearest is Alpha. "
        "For example: alpha tomorrow 2pm Demo",
    ),
    (
        "room zulu monday 2pm",
        question("unknown_room", "room zulu monday 2pm", "zulu", day="monday", time="2pm"),
        "I understood day “monday” and time “2pm”, but there is no room “zulu”: choose from Alpha, Bravo, Charlie, "
        "Delta and Echo. For example: alpha monday 2pm",
    ),
    (
        "30 feb 10am bravo",
        question("invalid_date", "30 feb 10am bravo", "30 feb", day="30 feb", time="10am", room="bravo"),
        "I understood room “bravo” and time “10am”, but “30 feb” is no date in the calendar. "
        "For example: bravo 1 dec 10am",
    ),
    (
        "alpha next week 2pm",
        question("unclear_day", "alpha next week 2pm", "next week", room="alpha", time="2pm"),
        "I understood room “alpha” and time “2pm”, but “next week” doesn't say which day. "
        "For example: alpha friday 2pm",
    ),
    (
        "alpha tomorrow 25:00",
        question("invalid_time", "alpha tomorrow 25:00", "25:00", room="alpha", day="tomorrow"),
        "I understood room “alpha” and day “tomorrow”, but “25:00” is no time that I know. "
        "For example: alpha tomorrow 2-3pm",
    ),
    (
        "alpha tomorrow 10am CET",
        question("unclear_zone", "alpha tomorrow 10am CET", "10am CET", room="alpha", day="tomorrow", time="10am"),
        "I understood room “alpha” and day “tomorrow”, but I'm not sure which time zone “10am CET” means: leave it out "
        "for your own, or say UTC. For example: alpha tomorrow 2-3pm UTC",
    ),
    (
        "alpha tomorrow after 3pm Demo",
        question(
            "unclear_time",
            "alpha tomorrow after 3pm Demo",
            "after 3pm",
            room="alpha",
            day="tomorrow",
            time="3pm",
            title="after|Demo",
        ),
        "I understood room “alpha” and day “tomorrow”, but “after 3pm” could be more than one time. "
        "For example: alpha tomorrow 2-3pm Demo",
    ),
    (
        "alpha friday 9am for a week",
        question("unclear_length", "alpha friday 9am for a week", "a week", room="alpha", day="friday", time="9am"),
        "I understood room “alpha”, day “friday” and time “9am”, but “a week” doesn't say for how long. "
        "For example: alpha friday 9am for 1h",
    ),
    (
        "alpha 2027-03-28 03:30",
        question("nonexistent_time", "alpha 2027-03-28 03:30", room="alpha", day="2027-03-28", time="03:30"),
        "I understood room “alpha” and day “2027-03-28”, but “03:30” doesn't exist that day, as the clocks go forward. "
        "For example: alpha 2027-03-28 4-5am",
    ),
    (
        "alpha tomorrow 3pm-2pm",
        question("end_before_start", "alpha tomorrow 3pm-2pm", room="alpha", day="tomorrow", time="3pm|2pm"),
        "I understood room “alpha” and day “tomorrow”, but “3pm-2pm” would end before it starts. "
        "For example: alpha tomorrow 2-3pm",
    ),
    (
        "alpha tomorrow Demo",
        question("no_time", "alpha tomorrow Demo", room="alpha", day="tomorrow", title="Demo"),
        "I understood room “alpha” and day “tomorrow”, but the time is missing. For example: alpha tomorrow 2-3pm Demo",
    ),
    ("Demo", question("no_time", "Demo", title="Demo"), "The time is missing. For example: alpha tomorrow 2-3pm Demo"),
    (
        f"alpha 2pm {LONG}",
        question("title_too_long", f"alpha 2pm {LONG}", room="alpha", time="2pm", title=LONG),
        "I understood room “alpha” and time “2pm”, but the title has 230 characters, and 200 is the most. "
        "For example: alpha tomorrow 2-3pm Sprint planning",
    ),
]


@pytest.mark.parametrize(("text", "asked", "sentence"), SAID, ids=[asked.code for _, asked, _ in SAID])
def test_question(text: str, asked: Question, sentence: str) -> None:
    assert ask_back(asked, text, ROOMS) == sentence


def test_every_code_is_in_the_table() -> None:
    assert {asked.code for _, asked, _ in SAID} == set(get_args(QuestionCode))


def test_where_there_are_readings_the_person_is_asked_to_choose() -> None:
    text = "alpha friday half 3"
    asked = question("unclear_time", text, "half 3", room="alpha", day="friday")
    one, other = reading("2026-11-27T14:30", "2026-11-27T15:30"), reading("2026-11-27T15:30", "2026-11-27T16:30")
    said = "I understood room “alpha” and day “friday”, but “half 3” could be more than one time. "
    example = " Or type, for example: alpha friday 2-3pm"
    assert ask_back(asked._replace(readings=(one, other)), text, ROOMS) == said + "Which one do you mean?" + example
    assert ask_back(asked._replace(readings=(one,)), text, ROOMS) == said + "Is this what you mean?" + example
