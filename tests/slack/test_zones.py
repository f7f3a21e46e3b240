"""Everybody's own clock: three zones, and nobody's."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.slack.fake_slack import FakeSlack
from tests.slack.talking import ADA, KEN, SAM, Talk, say

AN_HOUR = (datetime.fromisoformat("2026-11-26T12:00+00:00"), datetime.fromisoformat("2026-11-26T13:00+00:00"))

EVERYBODYS_CLOCK = [
    (SAM, "/book alpha tomorrow 14:00-15:00 Retro", "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”."),
    (ADA, "/book alpha tomorrow 7:00-8:00 Retro", "Booked: Alpha, Thu 26 Nov, 7:00–8:00 am, “Retro”."),
    (KEN, "/book alpha tomorrow 21:00-22:00 Retro", "Booked: Alpha, Thu 26 Nov, 21:00–22:00, “Retro”."),
]


@pytest.mark.parametrize(("by", "typed", "answered"), EVERYBODYS_CLOCK)
def test_times_are_in_the_zone_and_the_hours_of_whoever_types(talk: Talk, by: str, typed: str, answered: str) -> None:
    assert talk.command(typed, by) == answered
    [booking] = talk.service.bookings_of(by)
    assert (booking.slot.start, booking.slot.end) == AN_HOUR


def test_one_booking_is_read_by_three_people_on_their_clocks(talk: Talk) -> None:
    talk.command("/book alpha tomorrow 14:00-15:00 Retro")
    taken = [talk.command("/book alpha 2026-11-26T12:00Z for 1h", by).partition(";")[0] for by in (SAM, ADA, KEN)]
    assert taken == [
        "Alpha is taken: you have “Retro” Thu 26 Nov, 14:00–15:00",
        "Alpha is taken: Sam Chen has “Retro” Thu 26 Nov, 7:00–8:00 am",
        "Alpha is taken: Sam Chen has “Retro” Thu 26 Nov, 21:00–22:00",
    ]


@pytest.fixture
def nowhere(slack: FakeSlack, talk: Talk) -> Talk:
    """Slack doesn't say where Sam is."""
    slack.person(SAM, "Sam Chen", None, "en-GB")
    return talk


@pytest.mark.parametrize("typed", ["alpha tomorrow 14-15", "alpha 2026-11-26 14:00-15:00", "alpha at 3", "alpha 9"])
def test_without_a_zone_nothing_is_guessed(nowhere: Talk, typed: str) -> None:
    assert nowhere.command(f"/book {typed}") == (
        f"I couldn't find out your time zone, so I won't guess when “{typed}” is. Try again in a minute, or give an "
        "offset. For example: alpha 2026-12-01T14:00+02:00 for 1h Sprint planning"
    )
    assert nowhere.service.bookings_of(SAM) == []


@pytest.mark.parametrize("typed", ["2026-11-26T14:00+02:00 for 1h", "2026-11-26T12:00Z for 1h"])
def test_without_a_zone_an_iso_time_with_an_offset_is_booked(nowhere: Talk, typed: str) -> None:
    answered = nowhere.command(f"/book alpha {typed} Retro")
    assert answered == "Booked: Alpha, Thu 26 Nov, 12:00–13:00 UTC, “Retro”."
    [booking] = nowhere.service.bookings_of(SAM)
    assert (booking.slot.start, booking.slot.end) == AN_HOUR


@pytest.mark.parametrize(("typed", "unsure"), [("/rooms", "today"), ("@roombot tomorrow", "tomorrow")])
def test_without_a_zone_a_day_is_asked_back(nowhere: Talk, typed: str, unsure: str) -> None:
    answered = say(nowhere, typed)
    assert answered.startswith(f"I couldn't find out your time zone, so I won't guess when “{unsure}” is.")


def test_without_a_zone_ones_own_bookings_are_said_in_utc(nowhere: Talk) -> None:
    nowhere.command("/book alpha 2026-11-26T12:00Z for 1h Retro")
    assert "1. Alpha, Thu 26 Nov, 12:00–13:00 UTC, “Retro”" in nowhere.command("/bookings")


def test_the_answer_waits_for_the_zone(slack: FakeSlack, talk: Talk) -> None:
    answers = iter([(500, {"ok": False, "error": "internal_error"})])
    slack.answers["users.info"] = lambda body: next(answers, (200, {"ok": True, "user": slack.users[body["user"]]}))
    assert "time zone" in talk.command("/book alpha tomorrow 14:00-15:00 Retro")
    assert talk.command("/book alpha tomorrow 14:00-15:00 Retro").startswith("Booked: Alpha")
