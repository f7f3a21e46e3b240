"""Socket Mode as a bot sees it, on a bare websocket."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import pytest
from slack_sdk import WebClient
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

from bot.playground import Limits, Playground
from tests.playground.conftest import Arrive, StartPlayground

Json = dict[str, Any]
_PATIENCE_SECONDS = 30


def link_url(playground: Playground) -> str:
    client = WebClient(token=playground.app_token, base_url=playground.api_url)
    return str(client.apps_connections_open(app_token=playground.app_token)["url"])


@contextmanager
def linked(playground: Playground) -> Iterator[ClientConnection]:
    with connect(link_url(playground)) as socket:
        yield socket


def heard(socket: ClientConnection) -> Json:
    message: Json = json.loads(socket.recv(_PATIENCE_SECONDS))
    return message


def acknowledge(socket: ClientConnection, envelope: Json, payload: Any = None) -> None:
    answer = {"envelope_id": envelope["envelope_id"]} | ({"payload": payload} if payload is not None else {})
    socket.send(json.dumps(answer))


def test_hello_counts_the_connections(start_playground: StartPlayground) -> None:
    playground = start_playground()
    with linked(playground) as first, linked(playground) as second:
        assert [heard(first)["num_connections"], heard(second)["num_connections"]] == [1, 2]
    with linked(playground) as third:
        hello = heard(third)
        assert (hello["type"], hello["connection_info"]) == ("hello", {"app_id": "A0ROOMBOT"})


def test_a_ticket_opens_one_connection(playground: Playground) -> None:
    url = link_url(playground)
    with connect(url) as socket:
        heard(socket)
        with pytest.raises(InvalidStatus), connect(url):
            pass


def test_ten_connections_and_no_more(start_playground: StartPlayground) -> None:
    playground = start_playground()
    with ExitStack() as stack:
        for _ in range(10):
            heard(stack.enter_context(linked(playground)))
        with linked(playground) as eleventh:
            assert heard(eleventh) == {"type": "disconnect", "reason": "too_many_websockets"}


def test_envelopes_take_turns(start_playground: StartPlayground, arrive: Arrive) -> None:
    playground = start_playground()
    with linked(playground) as first, linked(playground) as second:
        heard(first), heard(second)
        aino = arrive("U0AINO", playground)
        answers = []
        for turn in range(4):
            aino.say(f"/echo {turn}")
            socket = (second, first)[turn % 2]
            envelope = heard(socket)
            acknowledge(socket, envelope, {"text": envelope["payload"]["text"]})
            answers.append(aino.see_message()["text"])
        assert answers == ["0", "1", "2", "3"]


def test_an_envelope_for_a_command(start_playground: StartPlayground, arrive: Arrive) -> None:
    playground = start_playground()
    with linked(playground) as socket:
        heard(socket)
        aino = arrive("U0AINO", playground)
        aino.say("/echo hi")
        envelope = heard(socket)
        assert (envelope["type"], envelope["accepts_response_payload"]) == ("slash_commands", True)
        acknowledge(socket, envelope, {"blocks": [{"type": "nope"}], "text": "x"})
        assert aino.see_message()["text"] == '`/echo` failed with the error "invalid_blocks"'


def test_no_ack_in_time_is_shown_as_slack_shows_it(start_playground: StartPlayground, arrive: Arrive) -> None:
    playground = start_playground(Limits(answer_seconds=0.05))
    with linked(playground) as socket:
        heard(socket)
        aino = arrive("U0AINO", playground)
        aino.say("/echo hi")
        envelope = heard(socket)
        assert aino.see_message()["text"] == '`/echo` failed with the error "operation_timeout"'
        acknowledge(socket, envelope, {"text": "too late"})
        socket.send("not JSON")
        socket.send("[]")
        aino.say("still there")
        assert aino.see_message()["text"] == "still there"


def test_an_event_comes_again_until_it_is_acknowledged(start_playground: StartPlayground, arrive: Arrive) -> None:
    playground = start_playground(Limits(answer_seconds=0.05, retry_seconds=(0.0, 0.0, 0.0)))
    with linked(playground) as socket:
        heard(socket)
        arrive("U0AINO", playground).say("hello", channel="D0AINO")
        envelopes = [heard(socket) for _ in range(3)]
        acknowledge(socket, envelopes[2])
        arrive("U0SAM", playground).say("next", channel="D0SAM")
        following = heard(socket)
    assert [(it["retry_attempt"], it["retry_reason"]) for it in envelopes] == [(0, ""), (1, "timeout"), (2, "timeout")]
    assert len({it["payload"]["event_id"] for it in envelopes}) == 1
    assert len({it["envelope_id"] for it in envelopes}) == 3
    assert following["payload"]["event"]["text"] == "next"


def test_an_event_waits_for_a_bot(start_playground: StartPlayground, arrive: Arrive) -> None:
    playground = start_playground(Limits(retry_seconds=(0.5, 0.5, 0.5)))
    arrive("U0AINO", playground).say("early", channel="D0AINO")
    with linked(playground) as socket:
        heard(socket)
        envelope = heard(socket)
        acknowledge(socket, envelope)
    assert (envelope["payload"]["event"]["text"], envelope["retry_reason"]) == ("early", "connection_failed")


def test_the_bots_own_messages_are_events_too(start_playground: StartPlayground) -> None:
    playground = start_playground()
    api = WebClient(token=playground.bot_token, base_url=playground.api_url)
    with linked(playground) as socket:
        heard(socket)
        ts = api.chat_postMessage(channel="D0AINO", text="One")["ts"]
        api.chat_update(channel="D0AINO", ts=ts, text="Two")
        api.chat_delete(channel="D0AINO", ts=ts)
        told = [heard(socket)["payload"]["event"] for _ in range(3)]
    assert [event.get("subtype") for event in told] == [None, "message_changed", "message_deleted"]
    assert (told[0]["bot_id"], told[1]["message"]["text"], told[2]["deleted_ts"]) == ("B0ROOMBOT", "Two", ts)
