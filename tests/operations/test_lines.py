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
from bot.operations.lines import Blotter, JsonLines, TextLines

KNOWN = ["shh-signing-secret", 'quo"ted\\secret']
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
    moment, _, line = written(TextLines(Blotter(KNOWN)), write).partition(" ")
    assert (len(moment), moment[10], moment[-1]) == (24, "T", "Z")
    return line


def json_line(write: Callable[[logging.Logger], object]) -> dict[str, Any]:
    line: dict[str, Any] = json.loads(written(JsonLines(Blotter(KNOWN)), write))
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


HOSTILE = "a\nb\r\x1b[2J\x85\u2028\u202e\ud800\x7f é"
SEEN = r"a\nb\r\u001b[2J\u0085\u2028\u202e\ud800\u007f"


def raise_hostile(logger: logging.Logger) -> None:
    try:
        raise ZeroDivisionError(HOSTILE + "\n2026-11-25T07:30:00.123Z INFO bot: forged")
    except ZeroDivisionError:
        logger.exception("a bug with %s", HOSTILE)


def test_what_people_send_can_neither_steer_a_terminal_nor_forge_lines() -> None:
    assert text(lambda logger: tell(logger, "x", what=HOSTILE)) == f'INFO bot.test: x what="{SEEN} \\u00e9"\n'
    assert text(lambda logger: tell(logger, "x", what="\x1b[2J")) == 'INFO bot.test: x what="\\u001b[2J"\n'
    first, *trace = text(raise_hostile).split("\n")
    assert first == f"ERROR bot.test: a bug with {SEEN} é"
    assert trace[-4:] == [
        "  ZeroDivisionError: a",
        f"  {SEEN[3:]} é",
        "  2026-11-25T07:30:00.123Z INFO bot: forged",
        "",
    ]
    assert written(JsonLines(Blotter()), raise_hostile).isascii()
    assert written(JsonLines(Blotter()), raise_hostile).count("\n") == 1
    assert json_line(raise_hostile)["event"] == f"a bug with {HOSTILE}"


@pytest.mark.parametrize("secret", KNOWN)
def test_known_secrets_are_blotted_out(secret: str) -> None:
    assert text(lambda logger: logger.warning("<%s>", secret)) == "WARNING bot.test: <***>\n"
    assert text(lambda logger: tell(logger, "x", what=f"{secret}!")).strip('"\n').endswith("***!")
    assert json_line(lambda logger: tell(logger, "x", what=f"a {secret}"))["what"] == "a ***"


def test_a_bug_has_its_number_and_trace_but_no_secret() -> None:
    lines = text(raise_and_log).splitlines()
    assert lines[0] == "ERROR bot.test: bug incident=00000b06"
    assert lines[-1] == "  ZeroDivisionError: ***"
    assert all(line.startswith("  ") for line in lines[1:])
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
        ("postgresql://bot:p@ss:w@rd@db/rooms", "postgresql://***@db/rooms"),
        ("https://hooks.slack-gov.com/commands/T0/1/x", "https://***"),
        ("mailbox xoxo at 10:00", "mailbox xoxo at 10:00"),
    ],
)
def test_secrets_are_blotted_out_wherever_they_come_from(said: str, written_down: str) -> None:
    assert text(lambda logger: logger.warning(said)) == f"WARNING bot.test: {written_down}\n"
