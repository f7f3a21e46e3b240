"""More people than any room seats: that is said, and not that no room is free."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.core.models import Room
from tests.slack.fake_slack import FakeSlack
from tests.slack.forms import form, notes, said, send
from tests.slack.talking import Talk, say, talking

NONE_IS_LARGE_ENOUGH = "No room seats 500 people: Echo, the largest, seats 30."


@pytest.fixture
def sized(slack: FakeSlack) -> Iterator[Talk]:
    """A house with two rooms, the larger of which seats thirty."""
    rooms = (Room(id="charlie", name="Charlie", capacity=12), Room(id="echo", name="Echo", capacity=30))
    with talking(slack, rooms=rooms) as talk:
        yield talk


TYPED = [
    ("/book charlie friday 15-16 for 500 people", NONE_IS_LARGE_ENOUGH, ["Open the form"]),
    ("/book echo friday 15-16 for 500 people", NONE_IS_LARGE_ENOUGH, ["Open the form"]),
    ("/book for 500 people friday 15-16", NONE_IS_LARGE_ENOUGH, ["Open the form"]),
    ("/book charlie or echo friday 15-16 for 500 people", NONE_IS_LARGE_ENOUGH, ["Open the form"]),
    (
        "/book charlie friday 15-16 for 20 people",
        "Charlie seats 12, too few for 20 people: Echo is large enough and free then.",
        ["Echo, Fri 27 Nov, 15:00–16:00", "Echo, Sat 28 Nov, 15:00–16:00", "Open the form"],
    ),
]


@pytest.mark.parametrize(("typed", "answered", "buttons"), TYPED)
def test_a_sentence(sized: Talk, typed: str, answered: str, buttons: list[str]) -> None:
    assert (say(sized, typed), sized.labels()) == (answered, buttons)


def test_a_mention(sized: Talk) -> None:
    assert sized.mention("@roombot for 500 people friday 15-16") == NONE_IS_LARGE_ENOUGH
    assert sized.labels() == []


SHOWN = [
    ("/rooms for 500 people", NONE_IS_LARGE_ENOUGH),
    ("/rooms friday for 20 people", "Echo for 20 people, Fri 27 Nov\nEcho: free all day"),
    ("/rooms friday for 6 people", "Rooms for 6 people, Fri 27 Nov\nFree all day: Charlie and Echo"),
    ("/rooms friday 15-16 for 20 people", "Fri 27 Nov, 15:00–16:00: Echo is free."),
    ("/rooms charlie friday for 20 people", "Charlie, Fri 27 Nov\nCharlie: free all day"),
    ("@roombot friday for 20 people", "Echo for 20 people, Fri 27 Nov\nFree all day: Echo"),
]


@pytest.mark.parametrize(("typed", "answered"), SHOWN)
def test_only_rooms_that_are_large_enough_are_shown(sized: Talk, typed: str, answered: str) -> None:
    assert say(sized, typed) == answered


@pytest.mark.parametrize("room", ["charlie", "*any*"])
def test_the_form(sized: Talk, room: str) -> None:
    view = form(sized)
    assert notes(sized, view, room=room, people="500") == [NONE_IS_LARGE_ENOUGH]
    assert send(sized, view, room=room, people="500") == {
        "response_action": "errors",
        "errors": {"people": NONE_IS_LARGE_ENOUGH},
    }
    assert said(view) == ["Free then: Charlie and Echo."]
