"""Making a booking longer, where that can't be: the reasons speak of what is asked for, and what is offered is more."""

from __future__ import annotations

import pytest

from tests.slack.talking import ADA, SAM, Talk

TOO_LONG = [
    (
        "12:00-24:00",
        "That is 12 h 30 min, and a booking may last 12 h at most.\n"
        "Your booking stays as it was: Alpha, Thu 26 Nov, 12:00–24:00.",
        ["Change"],
    ),
    (
        "12:00-23:45",
        "That is 12 h 15 min, and a booking may last 12 h at most.\n"
        "Your booking stays as it was: Alpha, Thu 26 Nov, 12:00–23:45.",
        ["Alpha, Thu 26 Nov, 12:00–24:00", "Change"],
    ),
]


@pytest.mark.parametrize(("hours", "said", "offered"), TOO_LONG)
def test_longer_than_allowed_it_can_be_as_long_as_allowed(
    talk: Talk, hours: str, said: str, offered: list[str]
) -> None:
    talk.command(f"/book alpha tomorrow {hours}")
    talk.press("Change")
    assert talk.press("30 min longer") == said
    assert talk.labels() == offered


def test_before_it_begins_it_is_asked_for_as_a_whole(talk: Talk) -> None:
    talk.command("/book alpha 2026-11-26T15:10+02:00 for 1h Next", by=ADA)
    talk.command("/book alpha tomorrow 14-15 Mine")
    talk.press("Change")
    assert talk.press("30 min longer").splitlines()[0] == (
        "Alpha is taken: Ada Okafor has “Next” Thu 26 Nov, 15:10–16:10; it is next free 16:10–17:40, and Bravo, "
        "Charlie, Delta and Echo are free 14:00–15:30."
    )
    assert talk.labels() == [
        "Bravo, Thu 26 Nov, 14:00–15:30",
        "Alpha, Thu 26 Nov, 16:10–17:40",
        "Alpha, Thu 26 Nov, 14:00–15:10",
        "Alpha, Fri 27 Nov, 14:00–15:30",
        "Tell me if it frees up",
        "Change",
    ]


def test_once_it_runs_only_what_is_added_is_asked_for(talk: Talk) -> None:
    talk.command("/book alpha 2026-11-25T10:30+02:00 for 1h Next", by=ADA)
    talk.command("/book alpha now until 10:30 Mine")
    talk.press("Change")
    talk.wait(minutes=56)
    assert talk.press("15 min longer").splitlines()[0] == (
        "Alpha is taken: Ada Okafor has “Next” Wed 25 Nov, 10:30–11:30; it is next free 11:30–11:45, and Bravo, "
        "Charlie, Delta and Echo are free 10:30–10:45."
    )
    assert talk.labels()[:4] == [f"{room}, Wed 25 Nov, 10:30–10:45" for room in ("Bravo", "Charlie", "Delta", "Echo")]
    assert talk.press("Bravo, Wed 25 Nov, 10:30–10:45") == "Booked: Bravo, Wed 25 Nov, 10:30–10:45, “Mine”."
    assert [booking.room_id for booking in talk.service.bookings_of(SAM)] == ["alpha", "bravo"]
