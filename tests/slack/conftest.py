"""A workspace with three people in three zones, and the bot in it."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from bot.slack.desk.desk import WAIT, WAIT_OF_MODALS
from tests.slack.fake_slack import FakeSlack, serve
from tests.slack.reminding import Reminding, Scheduler
from tests.slack.talking import ADA, KEN, SAM, Talk, talking
from tests.slack.wire import Line, Wire, connected


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    """Slack's Web API at a real socket; in the end it has nothing to complain of in what it was sent."""
    slack = FakeSlack()
    slack.person(SAM, "Sam Chen", "Europe/Helsinki", "en-GB")
    slack.person(ADA, "Ada Okafor", "America/New_York", "en-US")
    slack.person(KEN, "Ken Mori", "Asia/Tokyo", "ja-JP")
    server = serve(slack)
    yield slack
    server.shutdown()
    server.server_close()
    assert slack.faults == []


@pytest.fixture
def talk(slack: FakeSlack) -> Iterator[Talk]:
    """The bot, listening."""
    talk = Talk(slack)
    yield talk
    talk.desk.close()


@pytest.fixture
def hurried(slack: FakeSlack) -> Iterator[Talk]:
    """The same bot, whose acks wait no longer for their answers than they do at work."""
    with talking(slack, waits=(WAIT, WAIT_OF_MODALS)) as talk:
        yield talk


@pytest.fixture
def scheduler(slack: FakeSlack) -> Scheduler:
    """Slack's scheduler of messages."""
    return Scheduler(slack)


@pytest.fixture
def reminding(talk: Talk) -> Reminding:
    """The reminders of the bot, at work when they are told to."""
    return Reminding(talk)


@pytest.fixture
def wire(talk: Talk) -> Iterator[Wire]:
    """Where a bot connects over Socket Mode."""
    wire = Wire(talk.slack)
    yield wire
    wire.close()


@pytest.fixture
def line(talk: Talk, wire: Wire, caplog: pytest.LogCaptureFixture) -> Iterator[Line]:
    """The connection of a bot that runs."""
    caplog.set_level(logging.INFO)
    with connected(talk):
        yield wire.greeted()


@pytest.fixture
def hurried_line(hurried: Talk) -> Iterator[Line]:
    """The same of a bot whose acks wait no longer than they do at work."""
    wire = Wire(hurried.slack)
    with connected(hurried):
        yield wire.greeted()
    wire.close()
