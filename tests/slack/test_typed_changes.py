"""Changes typed with a number: which hour, which booking, and what is asked back rather than done."""

from __future__ import annotations

import pytest

from bot.core.models import HouseRules
from tests.slack.fake_slack import FakeSlack
from tests.slack.talking import ADA, Talk, say, talking
from tests.slack.test_changing import NO_NUMBER

FIRST, SECOND = "Alpha, Thu 26 Nov, 14:00–15:00, “First”", "Alpha, Thu 26 Nov, 17:00–18:00, “Second”"
FOOTER = "/cancel 1 gives back the first one, and /bookings move 1 to friday 4pm moves it."
LIST = f"Your bookings:\n1. {FIRST}\n2. {SECOND}\n{FOOTER}"


@pytest.fixture
def listed(talk: Talk) -> Talk:
    """Sam has two bookings tomorrow, and was shown both."""
    talk.command("/book alpha tomorrow 14-15 First")
    talk.command("/book alpha tomorrow 17-18 Second")
    assert talk.command("/bookings") == LIST
    return talk


HOURS = [
    ("move 2 to 11", "Changed to: Alpha, Thu 26 Nov, 11:00–12:00, “Second”."),
    ("move 2 11", "Changed to: Alpha, Thu 26 Nov, 11:00–12:00, “Second”."),
    ("move 2 to 4", "Changed to: Alpha, Thu 26 Nov, 16:00–17:00, “Second”.\nHow I read it: “4” as 16:00."),
    ("move 2 to 16", "Changed to: Alpha, Thu 26 Nov, 16:00–17:00, “Second”."),
    ("move 2 to 9 in bravo", "Changed to: Bravo, Thu 26 Nov, 09:00–10:00, “Second”."),
    ("move 2 to 9 for 2h", "Changed to: Alpha, Thu 26 Nov, 09:00–11:00, “Second”."),
    ("move 2 to 4 dec", "Changed to: Alpha, Fri 4 Dec, 17:00–18:00, “Second”."),
    (
        "move 2 to next friday 11",
        "Changed to: Alpha, Fri 4 Dec, 11:00–12:00, “Second”.\n"
        "How I read it: “next friday” as Fri 4 Dec, the one next week.",
    ),
    ("move 2 to 25", "“25” is no time that I know. For example: move 2 to friday 4pm"),
    (
        "move 2 to 2 boxes",
        "I don't know what “boxes” means here, so nothing was changed. For example: move 2 to friday 4pm",
    ),
]
"""A bare number is an hour, as it is after `at`, unless it means something else."""


@pytest.mark.parametrize(("typed", "answered"), HOURS)
def test_a_bare_hour(listed: Talk, typed: str, answered: str) -> None:
    assert listed.command(f"/bookings {typed}") == answered


NAMES = [
    ("rename 2 to Weekly sync", "Weekly sync"),
    ('rename 2 "Weekly sync"', "Weekly sync"),
    ("rename 2 to “to do”", "to do"),
    ('rename 2 as "Q3" review', '"Q3" review'),
]


@pytest.mark.parametrize(("typed", "name"), NAMES)
def test_a_name_may_stand_in_quotes(listed: Talk, typed: str, name: str) -> None:
    assert listed.command(f"/bookings {typed}") == f"Changed to: {SECOND.replace('Second', name)}."


SHORTER = [
    ("/bookings extend 2 until 18:00", f"It lasts until then already, so nothing was changed: {SECOND}."),
    (
        "/bookings extend 2 until 17:30",
        "It lasts until 18:00, so until 17:30 is shorter, and nothing was changed. Is this what you mean?",
    ),
    ("[Alpha, Thu 26 Nov, 17:00–17:30]", "Changed to: Alpha, Thu 26 Nov, 17:00–17:30, “Second”."),
    ("/bookings extend 2 until 18:30", "Changed to: Alpha, Thu 26 Nov, 17:00–18:30, “Second”."),
]

HOW_TO_TYPE = (
    f"{SECOND}.\nOr type after /bookings: move 2 to friday 4pm, extend 2 by 30 min, end 2, rename 2 to Retro, repeat 2 "
    "or cancel 2. Numbers mean the list you saw last."
)
NUMBERED = [
    ("/bookings extend 2 by far", "“far” doesn't say how much longer, so nothing was changed. For example: "
     "extend 2 by 30 min, or extend 2 until 16:00"),
    ("/bookings move 2", "Where to? For example: move 2 to friday 4pm"),
    ("/bookings rename 2", "What shall it be called? For example: rename 2 to Retro"),
    ("/bookings repeat 2 daily", "I don't know what “daily” means here, so nothing was changed. For example: repeat 2"),
    ("/bookings end 2 please", "I don't know what “please” means here, so nothing was changed. For example: end 2"),
    ("/bookings cancel 2 too", "I don't know what “too” means here, so nothing was changed. For example: cancel 2"),
    ("/book bravo friday 9-10 Third", "Booked: Bravo, Fri 27 Nov, 09:00–10:00, “Third”."),
    ("[Change]", f"Bravo, Fri 27 Nov, 09:00–10:00, “Third”.\n{NO_NUMBER}"),
]  # fmt: skip
"""What the person can type on names the booking in hand, by its number in the list that they saw last, or by none."""


def test_what_would_make_it_shorter_is_asked_back(listed: Talk) -> None:
    for typed, answered in SHORTER:
        assert (typed, say(listed, typed)) == (typed, answered)


def test_examples_have_the_number_of_the_booking(listed: Talk) -> None:
    assert listed.press("Change", nth=1) == HOW_TO_TYPE
    for typed, answered in NUMBERED:
        assert (typed, say(listed, typed)) == (typed, answered)


def test_somebody_else_s_booking_has_no_number(slack: FakeSlack) -> None:
    with talking(slack, rules=HouseRules(admins=frozenset({ADA}))) as talk:
        talk.command("/book alpha tomorrow 14:00-15:00 First")
        assert talk.press("Change", by=ADA) == "Alpha, Thu 26 Nov, 7:00–8:00 am, “First”, for Sam Chen."
