"""Answers by response_url: what they do, and when they are too many or too late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest
from slack_sdk import WebClient

from tests.playground.conftest import Arrive, PretendClock
from tests.playground.echo_bot import BUTTONS, EchoBot
from tests.playground.person import Person

Json = dict[str, Any]


Answer = Callable[..., tuple[int, str]]


@pytest.fixture
def answered(http: httpx.Client) -> Answer:
    """Post an answer; its status and text."""

    def post(url: str, **payload: Any) -> tuple[int, str]:
        response = http.post(url, json=payload)
        return response.status_code, response.text

    return post


def refusal(error: str) -> str:
    return f'{{"ok":false,"error":"{error}"}}'


@pytest.fixture
def url(echo_bot: EchoBot, aino: Person, clock: PretendClock) -> str:
    """The response_url of a command of Aino's in #random, where the bot is not."""
    aino.say("/echo hi", channel="C0RANDOM")
    aino.see_message()
    return str(echo_bot.heard.get(timeout=30)["response_url"])


def test_five_uses_and_no_more(answered: Answer, url: str) -> None:
    assert [answered(url, text=str(n)) for n in range(6)] == [(200, "ok")] * 5 + [(404, refusal("used_url"))]


def test_thirty_minutes_and_no_longer(answered: Answer, url: str, clock: PretendClock) -> None:
    clock.set(clock.now() + timedelta(minutes=30))
    assert answered(url, text="in time") == (200, "ok")
    clock.set(clock.now() + timedelta(seconds=1))
    assert answered(url, text="late") == (404, refusal("expired_url"))


def test_an_answer_is_for_the_person_alone_unless_it_says_otherwise(
    answered: Answer, url: str, aino: Person, arrive: Arrive
) -> None:
    sam = arrive("U0SAM")
    answered(url, text="for you")
    mine = aino.see_message()
    assert (mine["text"], mine["ephemeral"], mine["channel"]) == ("for you", True, "C0RANDOM")
    answered(url, text="for all", response_type="in_channel")
    assert sam.see_message()["text"] == "for all"


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        (b"{", refusal("invalid_payload")),
        (b"[]", refusal("invalid_payload")),
        (b"{}", refusal("no_text")),
        (b"\xff", refusal("invalid_payload")),
    ],
)
def test_answers_that_cannot_be_read(http: httpx.Client, url: str, content: bytes, answer: str) -> None:
    response = http.post(url, content=content)
    assert (response.status_code, response.text) == (400, answer)


def test_of_a_text_that_is_too_long_the_beginning_is_said(answered: Answer, url: str, aino: Person) -> None:
    assert answered(url, text="x" * 40_001) == (200, "ok")
    assert aino.see_message()["text"] == "x" * 40_000


def test_it_takes_more_blocks_than_the_web_api(answered: Answer, url: str, aino: Person) -> None:
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3000}}] * 5
    assert answered(url, text="long", blocks=blocks) == (200, "ok")
    assert len(aino.see_message()["blocks"]) == 5


def test_an_unknown_url(answered: Answer, url: str) -> None:
    assert answered(url[:-1] + "x", text="hi") == (404, refusal("invalid_url"))


def press(person: Person, message: Json) -> None:
    person.do("press", channel=message["channel"], ts=message["ts"], block_id="buttons", action_id="press")


def test_a_press_replaces_an_ephemeral_message_by_its_response_url(echo_bot: EchoBot, aino: Person) -> None:
    aino.say("/buttons")
    message = aino.see_message()
    press(aino, message)
    replaced = aino.see_message()
    assert (replaced["ts"], replaced["text"], "blocks" in replaced) == (message["ts"], "Pressed", False)


def test_a_press_can_delete_or_answer_in_the_thread(
    answered: Answer, echo_bot: EchoBot, api: WebClient, aino: Person
) -> None:
    api.chat_postMessage(channel="C0GENERAL", text="Here", blocks=BUTTONS)
    message = aino.see_message()
    press(aino, message)
    url = echo_bot.heard.get(timeout=30)["response_url"]
    aino.see_message()
    answered(url, text="below", thread_ts=message["ts"], response_type="in_channel")
    assert aino.see_message()["thread_ts"] == message["ts"]
    answered(url, delete_original=True)
    assert aino.see("gone")["ts"] == message["ts"]
