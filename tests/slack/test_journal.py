"""What is told about requests: a line each without anybody's words, and figures."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from prometheus_client import generate_latest

from bot.core.ports import RecordWrite, StoreUnavailable
from bot.operations.events import FIELDS
from bot.stores.memory import MemoryStore
from tests.slack.fake_slack import FakeSlack
from tests.slack.talking import ADA, SAM, Talk, say

SAID = [
    ("/book alpha tomorrow 2-3pm Top secret", "command", "/book", "booked"),
    ("/book alpha tomorrow 2-3pm Other", "command", "/book", "refused:room_taken"),
    ("/book alpha yesterday 2-3pm", "command", "/book", "refused:in_the_past"),
    ("/book alpha tomorrow", "command", "/book", "asked:no_time"),
    ("/book tomorrow 5-6pm Secret two", "command", "/book", "asked:room_missing"),
    ("/book help", "command", "/book", "answered"),
    ("/bookings move 1 to 4pm", "command", "/bookings", "answered"),
    ("/bookings move 1 to 4pm", "command", "/bookings", "moved"),
    ("[Undo]", "press", "move", "moved"),
    ("/rooms 31 feb", "command", "/rooms", "asked:invalid_date"),
    ("/cancel", "command", "/cancel", "answered"),
    ("/cancel 1", "command", "/cancel", "cancelled"),
    ("@roombot alpha tomorrow", "event", "app_mention", "answered"),
    ("alpha tomorrow 2-3pm Secret three", "event", "message", "booked"),
]


def lines_of(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    """The fields of the lines about requests."""
    return [vars(record)[FIELDS] for record in caplog.records if record.name == "bot.slack.journal"]


def figures(talk: Talk) -> list[str]:
    """The figures but the histograms' and the moments when they began."""
    lines = generate_latest(talk.registry).decode().splitlines()
    return [line for line in lines if not line.startswith("#") and "_created" not in line and "_seconds" not in line]


def test_every_request_is_one_line_in_the_log(talk: Talk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "bot.slack")
    for typed, *_ in SAID:
        say(talk, typed)
    lines = lines_of(caplog)
    assert [(line["kind"], line["what"], line["outcome"]) for line in lines] == [tuple(rest) for _, *rest in SAID]
    assert {(line["who"], type(line["ms"])) for line in lines} == {(SAM, float)}
    assert "secret" not in str(lines).lower()


def test_a_bug_has_its_number_in_the_line(talk: Talk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "bot.slack")
    talk.store.records.write(RecordWrite(key=f"slack:list:{ADA}", value="no list"), talk.now)
    talk.command("/cancel 1", by=ADA)
    assert [(line["who"], line["outcome"]) for line in lines_of(caplog)] == [(ADA, "bug:00000b06")]
    assert 'roombot_slack_requests_total{kind="command",outcome="bug",what="/cancel"} 1.0' in figures(talk)


def test_figures_count_answers_and_what_slack_refused(talk: Talk) -> None:
    talk.slack.answers["chat.postMessage"] = lambda _: (200, {"ok": False, "error": "not_in_channel"})
    talk.command("/book alpha tomorrow 2-3pm Retro")
    talk.command("/book alpha tomorrow 2-3pm Retro")
    talk.send_press({"action_id": "share:0", "value": "", "text": {"type": "plain_text", "text": "x"}})
    talk.heard("hook")
    talk.mention("@roombot help")
    talk.desk.close()
    assert figures(talk) == [
        'roombot_slack_requests_total{kind="command",outcome="booked",what="/book"} 1.0',
        'roombot_slack_requests_total{kind="command",outcome="refused:room_taken",what="/book"} 1.0',
        'roombot_slack_requests_total{kind="press",outcome="unreadable",what="share"} 1.0',
        'roombot_slack_requests_total{kind="event",outcome="answered",what="app_mention"} 1.0',
        'roombot_slack_api_failures_total{method="chat.postMessage",reason="not_in_channel"} 2.0',
    ]
    assert 'roombot_slack_answer_seconds_count{kind="command"} 2.0' in generate_latest(talk.registry).decode()


class AwayStore(MemoryStore):
    """A store whose database is away."""

    def of_booker(self, *_: object) -> Any:
        raise StoreUnavailable


def test_a_store_that_is_away_is_told_apart(slack: FakeSlack, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "bot.slack")
    talk = Talk(slack, kept_in=AwayStore())
    talk.command("/bookings")
    assert [line["outcome"] for line in lines_of(caplog)] == ["store_unavailable"]
    talk.desk.close()
