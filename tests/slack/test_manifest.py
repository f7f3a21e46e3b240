"""manifest.yml, the listeners and Slack's rules agree."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.slack.listeners import LISTENERS
from bot.slack.listeners.listener import Command, Home, Message, Shortcut

MANIFEST: dict[str, Any] = yaml.safe_load((Path(__file__).parents[2] / "manifest.yml").read_text(encoding="utf-8"))
FEATURES = MANIFEST["features"]
SCOPES = set(MANIFEST["oauth_config"]["scopes"]["bot"])
EVENTS = set(MANIFEST["settings"]["event_subscriptions"]["bot_events"])

BOT_SCOPES = {
    "app_mentions:read", "assistant:write", "bookmarks:read", "bookmarks:write", "calls:read", "calls:write",
    "canvases:read", "canvases:write", "channels:history", "channels:join", "channels:manage", "channels:read",
    "chat:write", "chat:write.customize", "chat:write.public", "commands", "conversations.connect:manage",
    "conversations.connect:read", "conversations.connect:write", "dnd:read", "emoji:read", "files:read",
    "files:write", "groups:history", "groups:read", "groups:write", "im:history", "im:read", "im:write",
    "incoming-webhook", "links.embed:write", "links:read", "links:write", "lists:read", "lists:write",
    "metadata.message:read", "mpim:history", "mpim:read", "mpim:write", "pins:read", "pins:write", "reactions:read",
    "reactions:write", "reminders:read", "reminders:write", "remote_files:read", "remote_files:share",
    "remote_files:write", "team:read", "usergroups:read", "usergroups:write", "users.profile:read", "users:read",
    "users:read.email", "users:write", "workflow.steps:execute",
}  # fmt: skip
"""Slack's scopes for bots. Its published schema of manifests lets a misspelled one pass."""

SCOPES_OF_EVENTS = {
    "app_home_opened": set[str](),
    "app_mention": {"app_mentions:read"},
    "message.channels": {"channels:history"},
    "message.groups": {"groups:history"},
    "message.im": {"im:history"},
    "message.mpim": {"mpim:history"},
}
"""The events that the bot might want, and what they need."""

NEEDED = {
    "chat:write": "chat.postMessage",
    "commands": "slash commands",
    "files:write": "files.getUploadURLExternal",
    "im:write": "conversations.open",
    "users:read": "users.info",
}


def commands() -> dict[str, dict[str, Any]]:
    return {entry["command"]: entry for entry in FEATURES["slash_commands"]}


def test_every_command_has_a_listener_and_every_listener_its_command() -> None:
    assert set(commands()) == {listener.name for listener in LISTENERS if isinstance(listener, Command)}


def test_every_event_that_is_listened_for_is_subscribed_to() -> None:
    names = {"message.im" if one.event == "message" else one.event for one in LISTENERS if isinstance(one, Message)}
    assert names <= EVENTS


def test_every_shortcut_has_a_listener_and_every_listener_its_shortcut() -> None:
    assert {entry["callback_id"] for entry in FEATURES["shortcuts"]} == {
        listener.callback_id for listener in LISTENERS if isinstance(listener, Shortcut)
    }


def test_the_home_tab_is_shown_and_heard_of() -> None:
    assert any(isinstance(listener, Home) for listener in LISTENERS)
    assert FEATURES["app_home"]["home_tab_enabled"] is True
    assert "app_home_opened" in EVENTS


def test_every_listener_is_alone() -> None:
    assert len(set(LISTENERS)) == len(LISTENERS)


@pytest.mark.parametrize("scope", sorted(SCOPES))
def test_scope_exists(scope: str) -> None:
    assert scope in BOT_SCOPES


@pytest.mark.parametrize("event", sorted(EVENTS))
def test_event_exists_and_has_its_scopes(event: str) -> None:
    assert SCOPES_OF_EVENTS[event] <= SCOPES


def test_what_the_bot_calls_is_allowed() -> None:
    assert set(NEEDED) <= SCOPES


@pytest.mark.parametrize("entry", FEATURES["slash_commands"], ids=lambda entry: entry["command"])
def test_command_keeps_to_slacks_rules(entry: dict[str, Any]) -> None:
    assert re.fullmatch(r"/[a-z0-9_-]{1,31}", entry["command"])
    assert 1 <= len(entry["description"]) <= 2000
    assert len(entry["usage_hint"]) <= 1000
    assert entry["should_escape"] is False  # a title that says @sam is to say @sam
    assert "url" not in entry  # Socket Mode needs none


@pytest.mark.parametrize("entry", FEATURES["shortcuts"], ids=lambda entry: entry["callback_id"])
def test_shortcut_keeps_to_slacks_rules(entry: dict[str, Any]) -> None:
    assert 1 <= len(entry["name"]) <= 24
    assert 1 <= len(entry["description"]) <= 150
    assert len(entry["callback_id"]) <= 255
    assert entry["type"] == "global"


def test_names_keep_to_slacks_rules() -> None:
    display = MANIFEST["display_information"]
    assert 1 <= len(display["name"]) <= 35
    assert len(display["description"]) <= 140
    assert 174 <= len(display["long_description"]) <= 4000
    assert re.fullmatch(r"#[0-9a-f]{6}", display["background_color"])
    assert re.fullmatch(r"[a-z0-9._-]{1,80}", FEATURES["bot_user"]["display_name"])


def test_people_can_write_to_the_bot_and_press_its_buttons() -> None:
    assert FEATURES["app_home"]["messages_tab_enabled"] is True
    assert FEATURES["app_home"]["messages_tab_read_only_enabled"] is False
    assert MANIFEST["settings"]["interactivity"]["is_enabled"] is True
    assert MANIFEST["settings"]["socket_mode_enabled"] is True
