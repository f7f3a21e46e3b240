"""Socket Mode over a real socket: whatever comes, goes or is lost, every command is answered."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from threading import Event
from time import monotonic

import pytest

from bot.slack.socket import Bounds, SlackRefused
from bot.wording.troubles import FORM_CHANGED_NOTHING
from tests.slack.fake_slack import Call, Json, payload
from tests.slack.forms import form, held
from tests.slack.talking import ADA, SAM, SOON, Talk
from tests.slack.wire import Line, Wire, answer, connected, socket

BROKEN: tuple[int, Json] = (500, {"ok": False, "error": "internal_error"})
NOTHING = "You have no bookings. To make one, type for example: /book alpha tomorrow 2-3pm Sprint planning"
SLACK_WAITS = 3.0


@pytest.fixture
def wire(talk: Talk) -> Iterator[Wire]:
    wire = Wire(talk.slack)
    yield wire
    wire.close()


@pytest.fixture
def line(talk: Talk, wire: Wire, caplog: pytest.LogCaptureFixture) -> Iterator[Line]:
    """The connection of a bot that runs."""
    caplog.set_level(logging.INFO)
    with connected(talk):
        yield wire.greeted()


def said_otherwise(talk: Talk) -> list[Call]:
    """What was said so far by response_urls."""
    calls = [talk.slack.calls.get() for _ in range(talk.slack.calls.qsize())]
    return [call for call in calls if call.method == "hook"]


def reworded(text: str) -> str:
    """A line of the log without what differs from time to time."""
    return re.sub(r"\d+\.\d s$", "… s", re.sub(r"\(.*\)", "(…)", text))


def trouble(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the log has of more than single requests: the socket's comings and goings, and whatever went wrong."""
    ours = ("bot.slack.socket", "bot.slack.delivery.failures")
    return [
        record.getMessage()
        for record in caplog.records
        if record.levelno >= logging.WARNING or record.name.startswith(ours)
    ]


UNKNOWN: dict[str, object] = {
    "a list": [1],
    "nothing": None,
    "words": "hello",
    "a number": 5,
    "an empty object": {},
    "an unknown type": {"type": "surprise"},
    "a type of a list": {"type": [1]},
    "a command of nobody": {"command": "/book", "text": "x"},
    "a command of a list": payload("slash_command") | {"user_id": [1]},
    "half of a letter": payload("slash_command") | {"text": "\ud83d"},
    "a press of nothing": payload("block_actions") | {"actions": []},
    "a press by a number": payload("block_actions") | {"user": 5},
    "a form without a view": payload("view_submission") | {"view": None},
    "an event of a number": payload("app_mention") | {"event": 5},
    "an event without an id": payload("message_im") | {"event_id": None},
}
"""Payloads that Slack would not send, whatever envelope they come in."""

KINDS = ("slash_commands", "interactive", "events_api", "surprise")

NO_ENVELOPES: tuple[object, ...] = (
    "not JSON",
    "[" * 100_000,
    [1],
    5,
    None,
    {},
    {"type": "surprise"},
    {"type": [1], "envelope_id": "1", "payload": {}},
    {"type": "slash_commands", "envelope_id": 5, "payload": {}},
    {"type": "slash_commands", "payload": payload("slash_command")},
    {"type": "hello", "num_connections": "many"},
)


def test_payloads_of_no_known_shape_are_acknowledged_and_left_alone(
    talk: Talk, line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    sent = {line.envelope(content, kind): (name, kind) for name, content in UNKNOWN.items() for kind in KINDS}
    acks = [line.heard() for _ in sent]
    assert {sent[ack.pop("envelope_id")] for ack in acks} == set(sent.values())
    assert not any(acks)
    assert line.asked(talk, "/bookings") == NOTHING
    assert Counter(trouble(caplog)) == {
        f"left an envelope of type {kind} alone: its payload is of no known shape": len(UNKNOWN) for kind in KINDS
    }


def test_what_is_no_envelope_does_not_end_the_connection(
    talk: Talk, line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    for message in NO_ENVELOPES:
        line.send(message)
    assert line.asked(talk, "/bookings") == NOTHING
    assert Counter(trouble(caplog)) == {
        "left a message alone: it is no JSON object": 5,
        "left a message of type None alone: it is no envelope": 1,
        "left a message of type surprise alone: it is no envelope": 1,
        "left a message of type [1] alone: it is no envelope": 1,
        "left a message of type slash_commands alone: it is no envelope": 2,
    }


ENDINGS = {"with a goodbye": Line.close, "without a word": Line.reset}


@pytest.mark.parametrize("end", ENDINGS.values(), ids=ENDINGS.keys())
def test_an_answer_is_said_again_where_the_socket_closes_right_after_its_ack(
    talk: Talk, line: Line, end: Callable[[Line], None]
) -> None:
    booked = line.asked(talk, "/book alpha tomorrow 2-3pm Retro")
    end(line)
    assert talk.heard("hook").body["text"] == booked
    assert len(talk.service.bookings_of(SAM)) == 1


def test_by_direct_message_where_the_response_url_fails_too(talk: Talk, line: Line) -> None:
    talk.slack.answers["hook"] = lambda _: BROKEN
    booked = line.asked(talk, "/book alpha tomorrow 2-3pm Retro")
    line.reset()
    told = talk.heard("chat.postMessage").body
    assert (told["channel"], told["text"]) == (SAM, booked)


def test_an_answer_whose_ack_can_not_be_sent_follows(talk: Talk, line: Line) -> None:
    asked, released = talk.slack.hold_people()
    line.envelope(talk.command_payload("/bookings", by=ADA))
    assert asked.wait(SOON)
    line.reset()
    released.set()
    assert talk.heard("hook").body["text"] == NOTHING


def test_what_stood_wrong_in_a_form_follows_as_words(talk: Talk, line: Line) -> None:
    view = form(talk)
    body = payload("view_submission")
    body["view"] |= held(view, {"day": "2025-11-26"})
    line.envelope(body, "interactive")
    ack = line.heard()["payload"]
    line.reset()
    assert ack["response_action"] == "errors"
    told = talk.heard("hook").body["text"]
    assert told == "\n".join([FORM_CHANGED_NOTHING, *ack["errors"].values()])


def test_that_a_form_asks_for_what_is_taken_follows_as_words(talk: Talk, line: Line) -> None:
    talk.command("/book alpha tomorrow 14-15 R&D")
    body = payload("view_submission")
    body["view"] |= held(form(talk), {})
    line.envelope(body, "interactive")
    assert line.heard()["payload"]["response_action"] == "update"
    line.reset()
    assert talk.hear_update() == (
        f"{FORM_CHANGED_NOTHING}\nAlpha is taken: you have “R&amp;D” Thu 26 Nov, 14:00–15:00; it is next free "
        "15:00–16:00, and Bravo, Charlie, Delta and Echo are free 14:00–15:00."
    )


def test_what_has_proved_to_arrive_is_not_said_again(talk: Talk, wire: Wire) -> None:
    with connected(talk, Bounds(ping_every=0.02, trusted_after=0.1)):
        line = wire.greeted()
        booked = line.asked(talk, "/book alpha tomorrow 2-3pm Retro")
        proven = monotonic() + 0.5
        while monotonic() < proven:
            assert line.asked(talk, "/cancel 5") != booked
        line.reset()
        wire.greeted()
    talk.desk.close()
    assert booked not in [call.body["text"] for call in said_otherwise(talk)]


def test_a_crowd_of_forms_is_acknowledged_in_time_while_slacks_api_sleeps(talk: Talk, line: Line) -> None:
    _, released = talk.slack.hold_people()
    bodies = [payload("view_submission") for _ in range(300)]
    for body in bodies:
        body["view"] |= {"id": f"V{body['trigger_id']}"}
    with ThreadPoolExecutor(1) as ears:
        hearing = ears.submit(lambda: [(line.heard(), monotonic()) for _ in bodies])
        sent = {line.envelope(body, "interactive"): monotonic() for body in bodies}
        acks = hearing.result()
    released.set()
    assert max(heard - sent.pop(ack["envelope_id"]) for ack, heard in acks) < SLACK_WAITS
    assert sent == {}
    assert all("payload" not in ack for ack, _ in acks)


def test_slack_renews_a_connection_and_nobody_notices(
    talk: Talk, wire: Wire, line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    line.send({"type": "disconnect", "reason": "refresh_requested"})
    following = wire.greeted()
    assert [each.asked(talk, "/bookings") for each in (line, following, line)] == [NOTHING] * 3
    line.close()
    assert following.asked(talk, "/bookings") == NOTHING
    assert trouble(caplog) == ["Slack is about to end the connection (refresh_requested): opening another"]


def test_a_connection_that_is_lost_is_replaced_and_told_of_once(
    talk: Talk, wire: Wire, line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    line.reset()
    following = wire.greeted()
    assert following.asked(talk, "/bookings") == NOTHING
    assert [reworded(text) for text in trouble(caplog)] == [
        "the socket to Slack fails (…): trying again until it is back",
        "the socket to Slack is back after … s",
    ]


REFUSALS: dict[str, tuple[int, Json]] = {
    "busy": (429, {"ok": False, "error": "ratelimited", "retry_after": "1"}),
    "broken": (503, {}),
    "the token is not accepted": (200, {"ok": False, "error": "invalid_auth"}),
    "another page": (200, {}),
}


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS.keys())
def test_refusals_are_outlasted_and_told_of_once(
    talk: Talk, wire: Wire, line: Line, caplog: pytest.LogCaptureFixture, refusal: tuple[int, Json]
) -> None:
    asked: list[float] = []

    def refuse_twice(_: Json) -> tuple[int, Json]:
        asked.append(monotonic())
        return refusal if len(asked) < 3 else (200, {"ok": True, "url": wire.url})

    talk.slack.answers["apps.connections.open"] = refuse_twice
    line.reset()
    following = wire.greeted()
    assert following.asked(talk, "/bookings") == NOTHING
    if refusal[0] == 429:
        assert min(later - sooner for sooner, later in pairwise(asked)) >= 1
    assert [reworded(text) for text in trouble(caplog)] == [
        "the socket to Slack fails (…): trying again until it is back",
        "the socket to Slack is back after … s",
    ]


def test_a_slack_that_wants_no_more_connections_is_asked_again_but_not_in_haste(
    talk: Talk, wire: Wire, line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    line.reset()
    for _ in range(3):
        refused = wire.line()
        refused.send({"type": "disconnect", "reason": "too_many_websockets"})
        refused.wait_for_end()
    following = wire.greeted()
    assert following.asked(talk, "/bookings") == NOTHING
    assert len(trouble(caplog)) == 2


def test_a_connection_that_opens_while_the_bot_is_stopped_is_closed_too(talk: Talk, wire: Wire) -> None:
    asked, released = Event(), Event()

    def answer(_: Json) -> tuple[int, Json]:
        asked.set()
        released.wait(SOON)
        return 200, {"ok": True, "url": wire.url}

    with connected(talk) as process:
        line = wire.greeted()
        talk.slack.answers["apps.connections.open"] = answer
        line.send({"type": "disconnect", "reason": "refresh_requested"})
        assert asked.wait(SOON)
        process.close(0)
        released.set()
        assert wire.line().wait_for_end() == 1000


def test_a_bot_that_is_stopped_acknowledges_what_came_and_says_goodbye(talk: Talk, wire: Wire) -> None:
    with connected(talk):
        line = wire.greeted()
        sent = [line.envelope(talk.command_payload("/bookings")) for _ in range(10)]
        acks = [line.heard()]
        while acks[-1]["envelope_id"] != sent[-1]:  # what was sent before it has come then, too
            acks.append(line.heard())
    acks += [line.heard() for _ in sent[len(acks) :]]
    assert {ack["envelope_id"] for ack in acks} == set(sent)
    assert {answer(talk, ack) for ack in acks} == {NOTHING}
    assert line.wait_for_end() == 1000


def test_a_token_that_slack_does_not_accept_is_told_in_one_sentence(talk: Talk) -> None:
    talk.slack.answers["apps.connections.open"] = lambda _: (200, {"ok": False, "error": "invalid_auth"})
    with pytest.raises(SlackRefused) as refused:
        socket(talk).start()
    assert str(refused.value) == "Slack does not accept SLACK_APP_TOKEN (invalid_auth)."


def test_a_slack_that_can_not_be_reached_is_told_without_secrets(talk: Talk) -> None:
    with pytest.raises(SlackRefused, match=r"^Slack can't be reached: ") as refused:
        socket(talk, "http://127.0.0.1:1/api/").start()
    assert "secret" not in str(refused.value)
