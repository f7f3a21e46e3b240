"""Slash commands: what the bot gets and what the person sees."""

from __future__ import annotations

import pytest

from tests.playground.conftest import Arrive, StartPlayground
from tests.playground.echo_bot import EchoBot
from tests.playground.person import Person

BOT = "U0ROOMBOT"
SLACKBOT = "USLACKBOT"


def test_the_ack_is_the_answer(echo_bot: EchoBot, aino: Person) -> None:
    aino.say("/echo one two")
    answer = aino.see_message()
    assert (answer["user"], answer["text"], answer["ephemeral"]) == (BOT, "one two", True)
    assert answer["prompted_by"] == "/echo one two"


def test_the_payload_is_slacks(echo_bot: EchoBot, aino: Person) -> None:
    aino.say("/echo one", channel="D0AINO")
    payload = echo_bot.heard.get(timeout=30)
    assert payload.pop("response_url").startswith("http://127.0.0.1:")
    assert payload.pop("trigger_id").count(".") == 2
    assert payload == {
        "token": "playground",
        "team_id": "T0PLAY",
        "team_domain": "playground",
        "channel_id": "D0AINO",
        "channel_name": "directmessage",
        "user_id": "U0AINO",
        "user_name": "aino",
        "command": "/echo",
        "text": "one",
        "api_app_id": "A0ROOMBOT",
        "is_enterprise_install": "false",
    }


@pytest.mark.parametrize(
    ("typed", "received"),
    [
        ("/echo R&D <sync> @sam #general", "R&amp;D &lt;sync&gt; @sam #general"),
        ("/echo <!channel> *x*", "&lt;!channel&gt; *x*"),
        ("/escaped ask @sam & @nobody in #random", "ask <@U0SAM|sam> &amp; @nobody in <#C0RANDOM|random>"),
        ("/escaped see https://example.com/a?b=1.", "see <https://example.com/a?b=1>."),
        ("/echo   spaced  out ", "spaced  out"),
    ],
)
def test_text_arrives_escaped(echo_bot: EchoBot, aino: Person, typed: str, received: str) -> None:
    aino.say(typed)
    assert echo_bot.heard.get(timeout=30)["text"] == received


def test_an_answer_in_channel_is_seen_by_all(echo_bot: EchoBot, aino: Person, arrive: Arrive) -> None:
    sam = arrive("U0SAM")
    aino.say("/shout hello")
    answer = sam.see_message()
    assert (answer["text"], answer["ephemeral"]) == ("hello", False)


def test_an_unknown_command_is_slackbots_to_answer(echo_bot: EchoBot, aino: Person) -> None:
    aino.say("/nope")
    answer = aino.see_message()
    assert answer["user"] == SLACKBOT
    assert answer["text"].startswith("`/nope` is not a valid command.")


def test_commands_do_not_work_in_threads(echo_bot: EchoBot, aino: Person) -> None:
    aino.say("hello")
    parent = aino.see_message("U0AINO")["ts"]
    aino.say("/echo hi", thread_ts=parent)
    assert aino.see_message(SLACKBOT)["text"] == "`/echo` is not supported in threads. Sorry!"


def test_without_a_bot_there_is_no_dispatch(start_playground: StartPlayground, arrive: Arrive) -> None:
    aino = arrive("U0AINO", start_playground())
    aino.say("/echo hi")
    assert aino.see_message()["text"] == '`/echo` failed with the error "dispatch_failed"'
