"""Wherever a bug strikes, the person hears of it, and the log has the same number and the trace."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import pytest

from bot.core.ports import Record
from bot.operations.events import FIELDS
from bot.stores.memory import MemoryStore
from bot.stores.memory.records import MemoryRecords
from tests.slack.fake_slack import FakeSlack, payload
from tests.slack.talking import SAM, Talk

BUG = (
    "Something went wrong on my side, and I can't say whether that worked: /bookings shows what you have. "
    "If it happens again, tell whoever runs me this number: 00000b06."
)


class BrokenRecords(MemoryRecords):
    """Keeps nothing: a bug of the store's, which nobody has foreseen."""

    def write(self, *_: object) -> Record | None:
        raise ZeroDivisionError("xoxb-1-secret")


class Broken(MemoryStore):
    """Bookings that can be read, and records that can't be written."""

    def __init__(self) -> None:
        super().__init__()
        self.records = BrokenRecords(self._lock)


class Unreadable(MemoryStore):
    """Records that can be written, and bookings that can't be read."""

    def in_span(self, *_: object) -> Any:
        raise ZeroDivisionError


@pytest.fixture(params=[Broken, Unreadable])
def broken(slack: FakeSlack, request: pytest.FixtureRequest) -> Iterator[Talk]:
    talk = Talk(slack, kept_in=request.param())
    yield talk
    talk.desk.close()


def numbered(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The numbers of the bugs in the log that have a trace, each beside the outcome of its request."""
    bugs = [vars(record)[FIELDS]["incident"] for record in caplog.records if record.exc_info]
    outcomes = [vars(record)[FIELDS]["outcome"] for record in caplog.records if record.name == "bot.slack.journal"]
    assert [f"bug:{bug}" for bug in bugs] == [outcome for outcome in outcomes if outcome.startswith("bug")]
    return bugs


def test_a_command_and_a_mention(broken: Talk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "bot")
    assert broken.command("/rooms") == BUG
    assert broken.mention("@roombot bravo tomorrow") == BUG
    broken.desk.close()
    assert numbered(caplog) == ["00000b06"] * 2


def test_a_home_tab_that_can_not_be_drawn(slack: FakeSlack, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "bot")
    talk = Talk(slack, kept_in=Unreadable())
    body = payload("app_home_opened")
    body["event"]["user"] = SAM
    talk.dispatch(body)
    assert talk.hear_message() == BUG
    talk.desk.close()
    assert numbered(caplog) == ["00000b06"]


def test_a_form_that_can_not_be_read(slack: FakeSlack, caplog: pytest.LogCaptureFixture) -> None:
    talk = Talk(slack, kept_in=Broken())
    body = payload("view_submission")
    body["user"]["id"] = SAM
    with caplog.at_level(logging.INFO, "bot"):
        assert talk.dispatch(body).body == ""
        assert talk.hear_message() == BUG
        talk.desk.close()
    assert numbered(caplog) == ["00000b06"]


def test_pressing_a_button(slack: FakeSlack) -> None:
    talk = Talk(slack, kept_in=Broken())
    talk.send_press({"action_id": "cancel:0", "value": "", "text": {"type": "plain_text", "text": "Cancel"}})
    assert talk.hear_update() == BUG
    talk.desk.close()
