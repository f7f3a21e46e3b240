"""Socket Mode over a real socket: whatever comes is acknowledged, and every command answered, one way or another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic

import pytest

from bot.slack.socket import Bounds
from bot.wording.troubles import FORM_CHANGED_NOTHING
from tests.slack.fake_slack import Call, Json, payload
from tests.slack.forms import form, held
from tests.slack.talking import ADA, SAM, SOON, Talk
from tests.slack.wire import NOTHING, Line, Wire, connected, trouble

BROKEN: tuple[int, Json] = (500, {"ok": False, "error": "internal_error"})
SLACK_WAITS = 3.0


def said_otherwise(talk: Talk) -> list[Call]:
    """What was said so far by response_urls."""
    calls = [talk.slack.calls.get() for _ in range(talk.slack.calls.qsize())]
    return [call for call in calls if call.method == "hook"]


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


def seconds_to_ack_a_crowd_of_forms(talk: Talk, line: Line) -> list[float]:
    """How long each of more forms than there are threads waits for its ack, which comes without an answer."""
    _, released = talk.slack.hold_people()
    bodies = [payload("view_submission") for _ in range(300)]
    for body in bodies:
        body["view"] |= {"id": f"V{body['trigger_id']}"}
    with ThreadPoolExecutor(1) as ears:
        hearing = ears.submit(lambda: [(line.heard(), monotonic()) for _ in bodies])
        sent = {line.envelope(body, "interactive"): monotonic() for body in bodies}
        acks = hearing.result()
    released.set()
    assert all("payload" not in ack for ack, _ in acks)
    return [heard - sent.pop(ack["envelope_id"]) for ack, heard in acks]


def test_a_crowd_of_forms_is_acknowledged_while_slacks_api_sleeps(hurried: Talk, hurried_line: Line) -> None:
    assert len(seconds_to_ack_a_crowd_of_forms(hurried, hurried_line)) == 300


@pytest.mark.benchmarks
def test_a_crowd_of_forms_is_acknowledged_in_time(hurried: Talk, hurried_line: Line) -> None:
    longest = max(seconds_to_ack_a_crowd_of_forms(hurried, hurried_line))
    print(f"\nat once      300 forms  longest ack {longest:.2f} s")
    assert longest < SLACK_WAITS
