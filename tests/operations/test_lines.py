"""How log lines look, and what never stands in them."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from bot.operations.events import Answered, log_bug, tell, tell_answered
from bot.operations.lines import JsonLines, TextLines

BOOKED = Answered("command", "/book", "U1SAM", "booked", 0.00321)


def written(formatter: logging.Formatter, write: Callable[[logging.Logger], object]) -> str:
    """What stands in the log after that, from its level on; the moment is the real one."""
    logger = logging.Logger("bot.test")
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter)
    logger.addHandler(handler)
    write(logger)
    return stream.getvalue()


def text(write: Callable[[logging.Logger], object]) -> str:
    """What stands in the log after the moment, which is the real one."""
    moment, _, line = written(TextLines(), write).partition(" ")
    assert (len(moment), moment[10], moment[-1]) == (24, "T", "Z")
    return line


def json_line(write: Callable[[logging.Logger], object]) -> dict[str, Any]:
    line: dict[str, Any] = json.loads(written(JsonLines(), write))
    assert line.pop("at").endswith("Z")
    return line


def raise_and_log(logger: logging.Logger) -> None:
    try:
        raise ZeroDivisionError("xoxb-1-secret")
    except ZeroDivisionError:
        assert log_bug(logger, lambda: UUID(int=0xB06 << 96)) == "00000b06"


def test_a_request_is_one_line() -> None:
    assert text(lambda logger: tell_answered(logger, BOOKED, room_id=None)) == (
        "INFO bot.test: request kind=command what=/book who=U1SAM outcome=booked ms=3.2\n"
    )
    assert json_line(lambda logger: tell_answered(logger, BOOKED)) == {
        "level": "info",
        "logger": "bot.test",
        "event": "request",
        "kind": "command",
        "what": "/book",
        "who": "U1SAM",
        "outcome": "booked",
        "ms": 3.2,
    }


def test_what_people_send_cannot_make_lines_of_its_own() -> None:
    told = text(lambda logger: tell(logger, "one\ntwo", what='GET /a b="c"\nINFO'))
    assert told == 'INFO bot.test: one\\ntwo what="GET /a b=\\"c\\"\\nINFO"\n'


def test_a_bug_has_its_number_and_trace_but_no_secret() -> None:
    lines = text(raise_and_log).splitlines()
    assert lines[0] == "ERROR bot.test: bug incident=00000b06"
    assert lines[-1] == "ZeroDivisionError: ***"
    told = json_line(raise_and_log)
    assert (told["event"], told["incident"]) == ("bug", "00000b06")
    assert told["trace"].endswith("ZeroDivisionError: ***")


@pytest.mark.parametrize(
    ("said", "written_down"),
    [
        ("token xoxb-12-ab failed", "token *** failed"),
        ("xapp-1-A0-9-ff", "***"),
        ("xoxe.xoxp-1-ab", "xoxe.***"),
        ("https://hooks.slack.com/commands/T0/1/x lost", "https://*** lost"),
        (
            "wss://wss-primary.slack.com/link/?ticket=ab-12&app_id=1",
            "wss://wss-primary.slack.com/link/?ticket=***&app_id=1",
        ),
        ("postgresql://bot:hunter2@db/rooms", "postgresql://***@db/rooms"),
        ("mailbox xoxo at 10:00", "mailbox xoxo at 10:00"),
    ],
)
def test_secrets_are_blotted_out_wherever_they_come_from(said: str, written_down: str) -> None:
    assert text(lambda logger: logger.warning(said)) == f"WARNING bot.test: {written_down}\n"
