"""Events: which are sent, and what a person's typing becomes in them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.playground.conftest import Arrive
from tests.playground.echo_bot import EchoBot
from tests.playground.person import Person

Json = dict[str, Any]
BOT = "U0ROOMBOT"


def next_event(bot: EchoBot) -> Json:
    event: Json = bot.heard.get(timeout=30)["event"]
    return event


def test_a_mention_in_a_channel(echo_bot: EchoBot, aino: Person) -> None:
    aino.say("@echobot what's free?")
    ts = aino.see_message("U0AINO")["ts"]
    body = echo_bot.heard.get(timeout=30)
    event = body.pop("event")
    assert event.pop("client_msg_id")
    (block,) = event.pop("blocks")
    assert block["elements"][0]["elements"] == [
        {"type": "user", "user_id": BOT},
        {"type": "text", "text": " what's free?"},
    ]
    assert event == {
        "type": "app_mention",
        "user": "U0AINO",
        "text": f"<@{BOT}> what's free?",
        "ts": ts,
        "team": "T0PLAY",
        "channel": "C0GENERAL",
        "event_ts": ts,
    }
    assert body.pop("event_id").startswith("Ev")
    assert body.pop("event_context")
    assert body == {
        "token": "playground",
        "team_id": "T0PLAY",
        "context_team_id": "T0PLAY",
        "context_enterprise_id": None,
        "api_app_id": "A0ROOMBOT",
        "type": "event_callback",
        "event_time": int(float(ts)),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": "T0PLAY",
                "user_id": BOT,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
    }
    reply = aino.see_message(BOT)
    assert reply["thread_ts"] == ts


def test_a_direct_message_is_a_message_and_no_mention(echo_bot: EchoBot, arrive: Arrive) -> None:
    sam = arrive("U0SAM")
    sam.say("@echobot book it", channel="D0SAM")
    event = next_event(echo_bot)
    assert (event["type"], event["channel_type"], event["text"]) == ("message", "im", f"<@{BOT}> book it")
    sam.see_message(BOT)


def test_a_channel_without_the_bot_is_silent_until_it_is_invited(echo_bot: EchoBot, aino: Person) -> None:
    aino.say("@echobot hello", channel="C0RANDOM")
    hint = aino.see_message("USLACKBOT")["text"]
    assert hint == f"You mentioned <@{BOT}>, but they’re not in this channel. Type `/invite @echobot` to add them."
    aino.say("/invite @echobot", channel="C0RANDOM")
    assert aino.see("joined") == {"type": "joined", "channel": "C0RANDOM"}
    aino.say("@echobot hello again", channel="C0RANDOM")
    assert next_event(echo_bot)["text"] == f"<@{BOT}> hello again"


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("R&D <sync> > x", "R&amp;D &lt;sync&gt; &gt; x"),
        ("<!channel>", "&lt;!channel&gt;"),
        ("@here and @sam", "<!here> and <@U0SAM>"),
        ("#general, #nowhere", "<#C0GENERAL|general>, #nowhere"),
        ("see https://a.example/x?y=1&z=2.", "see <https://a.example/x?y=1&amp;z=2>."),
        ("to a.b@example.com", "to <mailto:a.b@example.com|a.b@example.com>"),
    ],
)
def test_typed_text_becomes_slacks(echo_bot: EchoBot, arrive: Arrive, typed: str, text: str) -> None:
    yuki = arrive("U0YUKI")
    yuki.say(typed, channel="D0YUKI")
    assert next_event(echo_bot)["text"] == text
    yuki.see_message(BOT)
