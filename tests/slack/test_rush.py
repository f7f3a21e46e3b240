"""Fifty people who were told of the same room press Book at once: one has it, and everybody hears the truth."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from bot.core.models import Actor
from tests.slack.checks import check_message
from tests.slack.fake_slack import FakeSlack, Json
from tests.slack.talking import SAM, SOON, Talk, buttons, talking
from tests.slack.waiting import heeding

CROWD = [f"U{number:03}" for number in range(50)]
SLOT = "2026-11-26T14:00+02:00 for 1h"


@pytest.fixture(params=["memory", "sqlite"])
def two_bots(request: pytest.FixtureRequest, slack: FakeSlack, tmp_path: Path) -> Iterator[list[Talk]]:
    """Two processes on one SQLite file, or one with its own memory twice over; everybody talks to either."""
    for number, person in enumerate(CROWD):
        slack.person(person, f"Person {number}", "Europe/Helsinki", "en-GB")
    with ExitStack() as stack:
        if request.param == "memory":
            talk = stack.enter_context(talking(slack))
            stack.enter_context(heeding(talk))
            yield [talk, talk]
            return
        database = f"sqlite:///{tmp_path / 'bookings.db'}"
        first = stack.enter_context(talking(slack, database=database))
        second = stack.enter_context(talking(slack, database=database, numbers=first.numbers))
        stack.enter_context(heeding(first))
        stack.enter_context(heeding(second, stands_by=True))
        yield [first, second]


def test_fifty_are_told_once_each_and_one_gets_the_room(two_bots: list[Talk]) -> None:
    talk, other = two_bots
    talk.command("/book alpha tomorrow 14-15 Retro")
    for person in CROWD:
        talk.command(f"/book alpha {SLOT} Demo", person)
        talk.press("Tell me if it frees up", person)
    [booking] = talk.service.bookings_of(SAM)
    other.service.cancel(booking.id, by=Actor(person_id=SAM))
    messages = [talk.heard("chat.postMessage").body for _ in CROWD]
    assert sorted(message["channel"] for message in messages) == CROWD
    answers = _pressed_at_once(two_bots, messages)
    assert sorted(_kind(answer) for answer in answers) == ["Booked"] + ["taken"] * 49
    [winner] = talk.service.bookings_in(booking.slot, ["alpha"])
    taken = f"Alpha is taken: {winner.booker.name} has “Demo” Thu 26 Nov, 14:00–15:00;"
    for answer in answers:
        check_message(answer)
        labels = [button["text"]["text"] for button in buttons(answer)]
        if _kind(answer) == "taken":
            assert answer["text"].startswith(taken)
            assert "Tell me if it frees up" in labels
    assert talk.slack.calls.empty()


def _pressed_at_once(bots: list[Talk], messages: list[Json]) -> list[Json]:
    def press(number: int) -> None:
        talk, message = bots[number % 2], messages[number]
        [book] = buttons(message)
        talk.send_press(book, message["channel"])

    with ThreadPoolExecutor(len(messages)) as people:
        list(people.map(press, range(len(messages))))
    return [bots[0].slack.calls.get(timeout=SOON).body for _ in messages]


def _kind(answer: Json) -> str:
    return "taken" if " is taken: " in answer["text"] else answer["text"].partition(":")[0]
