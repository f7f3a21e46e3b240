"""Scheduled messages, driven by the pretend clock."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground import Playground
from tests.playground.conftest import NOON, Arrive, PretendClock, StartPlayground

NOW = int(NOON.timestamp())
DAY = 24 * 3600
DM = "D0AINO"


@pytest.fixture
def playground(start_playground: StartPlayground, clock: PretendClock) -> Playground:
    return start_playground()


def refused(api: WebClient, method: str, **arguments: Any) -> str:
    with pytest.raises(SlackApiError) as problem:
        api.api_call(method, json=arguments)
    return str(problem.value.response["error"])


def schedule(api: WebClient, post_at: int, **more: Any) -> str:
    scheduled = api.chat_scheduleMessage(channel=DM, post_at=post_at, text="Soon", **more)
    return str(scheduled["scheduled_message_id"])


@pytest.mark.parametrize(
    ("post_at", "error"),
    [(NOW, "time_in_past"), (NOW + 120 * DAY + 1, "time_too_far"), ("soon", "invalid_time")],
)
def test_times_that_slack_refuses(api: WebClient, post_at: int | str, error: str) -> None:
    assert refused(api, "chat.scheduleMessage", channel=DM, post_at=post_at, text="x") == error


def test_thirty_in_five_minutes_and_no_more(api: WebClient) -> None:
    for second in range(30):
        schedule(api, NOW + DAY + second)
    error = refused(api, "chat.scheduleMessage", channel=DM, post_at=NOW + DAY + 30, text="x")
    assert error == "restricted_too_many"
    assert schedule(api, NOW + DAY + 300)


def test_a_message_comes_when_the_page_moves_the_clock(api: WebClient, playground: Playground, arrive: Arrive) -> None:
    aino = arrive("U0AINO", playground)
    schedule(api, NOW + 600)
    schedule(api, NOW + 601, metadata={"event_type": "x", "event_payload": {}})
    aino.do("advance_clock", minutes=15)
    assert aino.see("clock")["now"] == NOW + 900
    assert aino.see_message()["text"] == "Soon"
    left = api.chat_scheduledMessages_list()["scheduled_messages"]
    assert [entry["post_at"] for entry in left] == [NOW + 601]


def test_a_message_comes_as_the_clock_runs(
    api: WebClient, playground: Playground, arrive: Arrive, clock: PretendClock
) -> None:
    aino = arrive("U0AINO", playground)
    schedule(api, NOW + 60)
    clock.set(NOON + timedelta(seconds=60))
    assert aino.see_message()["text"] == "Soon"


def test_the_clock_is_set_in_the_zone_of_who_sets_it(
    playground: Playground, arrive: Arrive, clock: PretendClock
) -> None:
    yuki = arrive("U0YUKI", playground)
    yuki.do("set_clock", to="2026-11-26T09:30")
    yuki.see("clock")
    assert clock.now().isoformat() == "2026-11-26T09:30:00+09:00"


def test_a_scheduled_message_is_listed_and_deleted_until_a_minute_before(api: WebClient, clock: PretendClock) -> None:
    first, second = schedule(api, NOW + 3600), schedule(api, NOW + 7200)
    page = api.chat_scheduledMessages_list(channel=DM, limit=1)
    assert [entry["id"] for entry in page["scheduled_messages"]] == [first]
    following = api.chat_scheduledMessages_list(cursor=page["response_metadata"]["next_cursor"])
    assert [entry["id"] for entry in following["scheduled_messages"]] == [second]
    late = api.chat_scheduledMessages_list(oldest=str(NOW + 3601), latest=str(NOW + 7200))
    assert [entry["id"] for entry in late["scheduled_messages"]] == [second]
    api.chat_deleteScheduledMessage(channel=DM, scheduled_message_id=first)
    arguments = {"channel": DM, "scheduled_message_id": first}
    assert refused(api, "chat.deleteScheduledMessage", **arguments) == "invalid_scheduled_message_id"
    clock.set(NOON + timedelta(seconds=7200 - 60))
    arguments = {"channel": DM, "scheduled_message_id": second}
    assert refused(api, "chat.deleteScheduledMessage", **arguments) == "invalid_scheduled_message_id"
