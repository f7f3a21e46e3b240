"""Socket Mode where Slack does not let the bot in; that it works is shown against the playground."""

from __future__ import annotations

import pytest

from bot.slack.socket import SlackRefused, SocketMode
from bot.slack.socket.census import Census
from tests.slack.talking import Talk


def socket(talk: Talk, base_url: str) -> SocketMode:
    census = Census(talk.store.records, talk.clock, "this")
    return SocketMode(talk.app, talk.desk, census, app_token="xapp-secret", base_url=base_url)


def test_a_token_that_slack_does_not_accept_is_told_in_one_sentence(talk: Talk) -> None:
    talk.slack.answers["apps.connections.open"] = lambda _: (200, {"ok": False, "error": "invalid_auth"})
    with pytest.raises(SlackRefused) as refused:
        socket(talk, talk.slack.url + "api/").start()
    assert str(refused.value) == "Slack does not accept SLACK_APP_TOKEN (invalid_auth)."


def test_a_slack_that_can_not_be_reached_is_told_without_secrets(talk: Talk) -> None:
    with pytest.raises(SlackRefused, match=r"^Slack can't be reached: ") as refused:
        socket(talk, "http://127.0.0.1:1/api/").start()
    assert "secret" not in str(refused.value)
