"""Whatever Slack sends twenty times, to two processes that share a store, has the effects that it has once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.slack.fake_slack import FakeSlack, Json, payload
from tests.slack.forms import filled, form, held, press_payload, send
from tests.slack.talking import Talk, talking

PROCESSES = 2
TIMES = 20


@contextmanager
def processes(slack: FakeSlack, database: str) -> Iterator[list[Talk]]:
    """Two bots on one database."""
    with talking(slack, database=database) as first, talking(slack, database=database, numbers=first.numbers) as second:
        yield [first, second]


def command(talk: Talk) -> Json:
    return talk.command_payload("/book alpha tomorrow 2-3pm Retro")


def message(talk: Talk) -> Json:
    return talk.event_payload("message_im", "alpha tomorrow 2-3pm")


def mention(talk: Talk) -> Json:
    return talk.event_payload("app_mention", "@roombot alpha tomorrow")


def home(_: Talk) -> Json:
    return payload("app_home_opened")


def shortcut(_: Talk) -> Json:
    return payload("shortcut")


def press_that_books(talk: Talk) -> Json:
    talk.command("/book tomorrow 2-3pm Retro")
    return talk.press_payload(talk.button("Alpha"))


def press_that_cancels(talk: Talk) -> Json:
    talk.command("/book alpha tomorrow 2-3pm Retro")
    return talk.press_payload(talk.button("Undo"))


def press_that_tells_the_channel(talk: Talk) -> Json:
    talk.command("/book alpha tomorrow 2-3pm Retro")
    return talk.press_payload(talk.button("Share in channel"))


def input_of_a_form(talk: Talk) -> Json:
    body = submission(talk) | {"type": "block_actions"}
    body["actions"] = [{"type": "static_select", "action_id": "form_room", "block_id": "room", "action_ts": "1.2"}]
    return body


def press_that_fills_in_a_form(talk: Talk) -> Json:
    talk.command("/book alpha tomorrow 2-3pm Retro")
    view = {**send(talk, form(talk))["view"], "id": "V0FORM"}
    return press_payload(view, "Bravo, Thu 26 Nov, 14:00–15:00")


def submission_of_a_taken_slot(talk: Talk) -> Json:
    talk.command("/book alpha tomorrow 2-3pm Retro")
    return submission(talk)


def submission(talk: Talk) -> Json:
    body = payload("view_submission")
    body["view"] |= held(form(talk), filled())
    return body


KINDS = (
    command,
    message,
    mention,
    home,
    shortcut,
    press_that_books,
    press_that_cancels,
    press_that_tells_the_channel,
    input_of_a_form,
    press_that_fills_in_a_form,
    submission_of_a_taken_slot,
    submission,
)


def effects(
    slack: FakeSlack, database: str, kind: Callable[[Talk], Json], times: int
) -> tuple[Counter[str], list[Any]]:
    """What was said and done, and what is booked, after so many deliveries at once.

    An answer rides on its ack, or on a busy machine follows by the response_url.
    """
    with processes(slack, database) as bots:
        body = kind(bots[0])
        while not slack.calls.empty():
            slack.calls.get()
        with ThreadPoolExecutor(times) as deliveries:
            turns = [bots[number % PROCESSES] for number in range(times)]
            acks = [answer.body for answer in deliveries.map(lambda bot: bot.dispatch(body), turns)]
        for bot in bots:
            bot.desk.close()
        booked = [(booking.room_id, booking.slot, booking.title, booking.active) for booking in bots[0].store.all()]
    said = Counter(f"answer {_told(json.loads(ack))}" for ack in acks if ack)
    while not slack.calls.empty():
        call = slack.calls.get()
        said[f"{call.method.replace('hook', 'answer')} {call.body.get('text')}"] += 1
    return said, booked


def _told(ack: Json) -> str:
    """The words of a command's ack; what a form's ack does."""
    return str(ack.get("text") or ack["response_action"])


@pytest.mark.parametrize("kind", KINDS)
def test_twenty_deliveries_have_the_effects_of_one(
    slack: FakeSlack, tmp_path: Path, kind: Callable[[Talk], Json]
) -> None:
    once = effects(slack, f"sqlite:///{tmp_path / 'once.db'}", kind, 1)
    assert sum(once[0].values()) > 0 or once[1]
    assert effects(slack, f"sqlite:///{tmp_path / 'often.db'}", kind, TIMES) == once
