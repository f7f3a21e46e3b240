"""The Web API, called by Slack's own client and by hand: tokens, scopes, arguments, errors."""

from __future__ import annotations

import logging
from typing import Any

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground import Playground
from tests.playground.conftest import NOON, PretendClock, StartPlayground
from tests.playground.echo_bot import BUTTONS
from tests.playground.person import Person

Json = dict[str, Any]


def answer_of(client: WebClient, method: str, arguments: Json) -> Json:
    """What a call answers, refused or not."""
    try:
        answer = client.api_call(method, json=arguments).data
    except SlackApiError as refused:
        answer = refused.response.data
    assert isinstance(answer, dict)
    return answer


@pytest.mark.parametrize(
    ("token", "method", "error"),
    [
        ("", "auth.test", "not_authed"),
        ("xoxb-wrong", "auth.test", "invalid_auth"),
        ("app", "auth.test", "not_allowed_token_type"),
        ("bot", "apps.connections.open", "not_allowed_token_type"),
        ("bot", "no.such", "unknown_method"),
    ],
)
def test_tokens(http: httpx.Client, playground: Playground, token: str, method: str, error: str) -> None:
    known = {"app": playground.app_token, "bot": playground.bot_token}
    headers = {"authorization": f"Bearer {known.get(token, token)}"} if token else {}
    answer = http.post(f"{playground.api_url}{method}", headers=headers).json()
    assert (answer["ok"], answer["error"]) == (False, error)


def test_a_token_may_come_in_the_form(http: httpx.Client, playground: Playground) -> None:
    answer = http.post(f"{playground.api_url}auth.test", data={"token": playground.bot_token})
    assert answer.json()["user_id"] == "U0ROOMBOT"
    assert answer.headers["x-oauth-scopes"].split(",") == [
        "app_mentions:read", "chat:write", "commands", "files:write", "im:history", "im:write", "users:read",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("method", "arguments", "needed"),
    [
        ("chat.postMessage", {"channel": "C0GENERAL", "text": "hi"}, "chat:write"),
        ("users.info", {"user": "U0AINO"}, "users:read"),
        ("conversations.open", {"users": "U0AINO"}, "im:write"),
        ("files.getUploadURLExternal", {"filename": "a.png", "length": 3}, "files:write"),
    ],
)
def test_scopes(start_playground: StartPlayground, method: str, arguments: Json, needed: str) -> None:
    playground = start_playground(
        manifest="{display_information: {name: poor}, oauth_config: {scopes: {bot: [commands]}}}"
    )
    client = WebClient(token=playground.bot_token, base_url=playground.api_url)
    assert answer_of(client, method, arguments) == {
        "ok": False, "error": "missing_scope", "needed": needed, "provided": "commands",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        ("chat.postMessage", {"text": "hi"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": "C0NOWHERE", "text": "hi"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "C0RANDOM", "text": "hi"}, "not_in_channel"),
        ("chat.postMessage", {"channel": "C0GENERAL"}, "no_text"),
        ("chat.postMessage", {"channel": "C0GENERAL", "text": "x", "blocks": "{["}, "invalid_blocks_format"),
        ("chat.postMessage", {"channel": "C0GENERAL", "text": "x", "thread_ts": "1.0"}, "cannot_reply_to_message"),
        ("chat.postEphemeral", {"channel": "C0RANDOM", "user": "U0AINO", "text": "x"}, "not_in_channel"),
        ("chat.postEphemeral", {"channel": "D0AINO", "user": "U0SAM", "text": "x"}, "user_not_in_channel"),
        ("chat.update", {"channel": "C0GENERAL", "ts": "1.0", "text": "x"}, "message_not_found"),
        ("chat.update", {"channel": "C0RANDOM", "ts": "1.0", "text": "x"}, "not_in_channel"),
        ("chat.delete", {"channel": "C0GENERAL", "ts": "1.0"}, "message_not_found"),
        ("chat.scheduledMessages.list", {"cursor": "x"}, "invalid_arguments"),
        ("files.getUploadURLExternal", {"filename": "a", "length": "x"}, "invalid_arguments"),
        ("files.completeUploadExternal", {"files": ["F0X"]}, "invalid_arguments"),
        ("files.completeUploadExternal", {"files": [{"id": "F0X"}]}, "file_not_found"),
        ("users.info", {"user": "U0NOBODY"}, "user_not_found"),
        ("conversations.open", {"users": "U0NOBODY"}, "user_not_found"),
        ("conversations.info", {"channel": "C0GENERAL"}, "missing_scope"),
        ("views.open", {"trigger_id": "1.2.3", "view": {}}, "invalid_arguments"),
    ],
)
def test_refusals(api: WebClient, method: str, arguments: Json, error: str) -> None:
    assert answer_of(api, method, arguments)["error"] == error


@pytest.mark.parametrize(("channel", "warned"), [("C0RANDOM", []), ("C0NOWHERE", ["chat.postMessage was refused"])])
def test_that_nobody_has_invited_the_bot_is_no_warning(
    api: WebClient, caplog: pytest.LogCaptureFixture, channel: str, warned: list[str]
) -> None:
    answer_of(api, "chat.postMessage", {"channel": channel, "text": "hi"})
    loud = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert [record.getMessage().partition(":")[0] for record in loud] == warned


@pytest.mark.parametrize(
    ("content", "kind", "error"),
    [
        (b"{", "application/json", "invalid_json"),
        (b"[]", "application/json; charset=utf-8", "json_not_object"),
        (b"\xff\xfe", "application/x-www-form-urlencoded", "invalid_form_data"),
    ],
)
def test_bodies_that_cannot_be_read(
    http: httpx.Client, playground: Playground, content: bytes, kind: str, error: str
) -> None:
    headers = {"authorization": f"Bearer {playground.bot_token}", "content-type": kind}
    answer = http.post(f"{playground.api_url}auth.test", content=content, headers=headers)
    assert answer.json() == {"ok": False, "error": error}


def test_users_info_tells_the_zone_and_the_locale_only_if_asked(api: WebClient) -> None:
    user = api.users_info(user="U0YUKI")["user"]
    assert (user["tz"], user["tz_offset"], user["profile"]["display_name"]) == ("Asia/Tokyo", 32400, "Yuki")
    assert "locale" not in user
    assert api.users_info(user="U0YUKI", include_locale=True)["user"]["locale"] == "ja-JP"


def test_a_message_is_posted_changed_and_deleted(api: WebClient, aino: Person) -> None:
    posted = api.chat_postMessage(channel="C0GENERAL", text="One", blocks=BUTTONS)
    assert aino.see_message()["text"] == "One"
    api.chat_update(channel="C0GENERAL", ts=posted["ts"], text="Two")
    changed = aino.see_message()
    assert (changed["text"], "blocks" in changed, changed["ts"]) == ("Two", False, posted["ts"])
    api.chat_delete(channel="C0GENERAL", ts=posted["ts"])
    assert aino.see("gone")["ts"] == posted["ts"]


def test_an_ephemeral_message_is_out_of_reach_of_update(api: WebClient, aino: Person) -> None:
    posted = api.chat_postEphemeral(channel="C0GENERAL", user="U0AINO", text="psst")
    assert aino.see_message()["ephemeral"] is True
    arguments = {"channel": "C0GENERAL", "ts": posted["message_ts"], "text": "x"}
    assert answer_of(api, "chat.update", arguments)["error"] == "message_not_found"


def test_a_persons_message_is_not_the_bots_to_change(api: WebClient, aino: Person) -> None:
    aino.say("mine")
    ts = aino.see_message()["ts"]
    arguments = {"channel": "C0GENERAL", "ts": ts, "text": "x"}
    assert answer_of(api, "chat.update", arguments)["error"] == "cant_update_message"
    assert answer_of(api, "chat.delete", arguments)["error"] == "cant_delete_message"


def test_a_persons_id_means_their_direct_messages(api: WebClient) -> None:
    opened = api.conversations_open(users="U0SAM")["channel"]["id"]
    assert opened == api.chat_postMessage(channel="U0SAM", text="hi")["channel"] == "D0SAM"


def test_blocks_without_text_are_warned_about(http: httpx.Client, playground: Playground) -> None:
    answer = http.post(
        f"{playground.api_url}chat.postMessage",
        json={"channel": "C0GENERAL", "blocks": BUTTONS},
        headers={"authorization": f"Bearer {playground.bot_token}"},
    ).json()
    assert (answer["ok"], answer["warning"]) == (True, "missing_text_in_message")


def test_of_a_text_that_is_too_long_the_beginning_is_posted(api: WebClient, aino: Person) -> None:
    for method, where in (("chat.postMessage", {}), ("chat.postEphemeral", {"user": "U0AINO"})):
        answer = answer_of(api, method, {"channel": "C0GENERAL", "text": "x" * 40_001, **where})
        assert (answer["ok"], answer["warning"]) == (True, "message_truncated")
        assert aino.see_message()["text"] == "x" * 40_000
    assert "warning" not in answer_of(api, "chat.postMessage", {"channel": "C0GENERAL", "text": "x" * 40_000})


@pytest.mark.parametrize(
    ("text", "answered"),
    [("x" * 4000, "Two"), ("x" * 4001, "msg_too_long"), ("ä" * 2000, "Two"), ("ä" * 2001, "msg_too_long")],
)
def test_an_update_takes_fewer_characters_which_are_bytes(api: WebClient, text: str, answered: str) -> None:
    posted = api.chat_postMessage(channel="C0GENERAL", text="One")
    answer = answer_of(api, "chat.update", {"channel": "C0GENERAL", "ts": posted["ts"], "text": text})
    assert answer.get("error", "Two") == answered


def section(characters: int) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": "x" * characters}}


ALL_THAT_FIT = [section(3000)] * 4 + [section(13_422 - 12_000 - 5 * 125)]
"""Blocks of as many characters as the Web API takes."""


@pytest.mark.parametrize("method", ["chat.postMessage", "chat.postEphemeral", "chat.update", "chat.scheduleMessage"])
def test_blocks_have_so_many_characters_together_and_each_counts_itself(
    api: WebClient, clock: PretendClock, method: str
) -> None:
    posted = api.chat_postMessage(channel="C0GENERAL", text="One")
    arguments = {"channel": "C0GENERAL", "text": "x", "user": "U0AINO", "ts": posted["ts"]}
    arguments |= {"post_at": int(NOON.timestamp()) + 600}
    assert answer_of(api, method, arguments | {"blocks": ALL_THAT_FIT})["ok"] is True
    more = [*ALL_THAT_FIT, {"type": "divider"}]
    assert answer_of(api, method, arguments | {"blocks": more})["error"] == "msg_blocks_too_long"


def test_no_two_messages_share_a_timestamp_while_the_clock_stands(api: WebClient) -> None:
    stamps = [api.chat_postMessage(channel="C0GENERAL", text=str(n))["ts"] for n in range(5)]
    assert len(set(stamps)) == 5
    assert sorted(stamps) == stamps
