"""Who somebody is, as far as Slack says."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from prometheus_client import CollectorRegistry

from bot.core.models import Person
from bot.slack.delivery.courier import web_client
from bot.slack.journal import Journal
from bot.slack.people import FRESH_FOR, People
from tests.slack.fake_slack import FakeSlack, Json
from tests.slack.talking import SAM, WEDNESDAY

SAM_CHEN = Person(id=SAM, name="Sam Chen", zone="Europe/Helsinki", locale="en-GB")


class Watch:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = WEDNESDAY

    def __call__(self) -> Any:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def people(slack: FakeSlack, watch: Watch) -> People:
    client = web_client("xoxb-fake", slack.url + "api/", Journal(CollectorRegistry()))
    client.retry_handlers.clear()
    return People(client, watch)


def fail(slack: FakeSlack) -> None:
    slack.answers["users.info"] = lambda _: (500, {"ok": False, "error": "internal_error"})


def test_name_zone_and_locale_are_slacks(people: People) -> None:
    assert people.person(SAM, "sam") == SAM_CHEN


def test_the_locale_is_asked_for(people: People, slack: FakeSlack) -> None:
    asked: list[Json] = []

    def answer(body: Json) -> tuple[int, Json]:
        asked.append(body)
        return 200, {"ok": False, "error": "user_not_found"}

    slack.answers["users.info"] = answer
    people.person(SAM)
    assert [(body["user"], body["include_locale"]) for body in asked] == [(SAM, "1")]


def test_what_slack_said_counts_for_an_hour(people: People, slack: FakeSlack, watch: Watch) -> None:
    people.person(SAM)
    slack.person(SAM, "Sam Chen", "Asia/Tokyo", "en-GB")
    assert people.person(SAM) == SAM_CHEN
    watch.now += FRESH_FOR
    assert people.person(SAM).zone == "Asia/Tokyo"


def test_where_slack_fails_what_was_known_counts_on(people: People, slack: FakeSlack, watch: Watch) -> None:
    people.person(SAM)
    fail(slack)
    watch.now += FRESH_FOR + timedelta(days=1)
    assert people.person(SAM) == SAM_CHEN


def test_where_nothing_is_known_nothing_is_guessed_and_slack_is_asked_again(people: People, slack: FakeSlack) -> None:
    fail(slack)
    assert people.person(SAM, "sam") == Person(id=SAM, name="sam")
    del slack.answers["users.info"]
    assert people.person(SAM, "sam") == SAM_CHEN


@pytest.mark.parametrize("zone", [None, "", "Mars/Olympus", "../../etc/passwd", "Europe", "a\0b"])
def test_a_zone_that_nobody_knows_is_none(people: People, slack: FakeSlack, zone: str | None) -> None:
    slack.person(SAM, "Sam Chen", zone, "en-GB")
    assert people.person(SAM) == Person(id=SAM, name="Sam Chen", locale="en-GB")
