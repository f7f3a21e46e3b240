"""The connection to Slack: renewed, lost, refused, ended, it is kept up, and told of once."""

from __future__ import annotations

import re
from itertools import pairwise
from threading import Event
from time import monotonic

import pytest

from bot.slack.socket import SlackRefused
from tests.slack.fake_slack import Json
from tests.slack.talking import SOON, Talk
from tests.slack.wire import NOTHING, Line, Wire, answer, connected, socket, trouble


def reworded(text: str) -> str:
    """A line of the log without what differs from time to time."""
    return re.sub(r"\d+\.\d s$", "… s", re.sub(r"\(.*\)", "(…)", text))


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
    assert {answer(ack) for ack in acks} == {NOTHING}
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
