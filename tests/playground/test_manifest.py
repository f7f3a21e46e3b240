"""manifest.yml against Slack's rules, which its published JSON schema holds only in part."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.playground.manifest import Command, Manifest, Shortcut
from tests.playground.conftest import MANIFEST

Json = dict[str, Any]
ROOT = Path(__file__).parent.parent.parent
OURS: Json = yaml.safe_load((ROOT / "manifest.yml").read_text())

BOT_SCOPES = {
    "app_mentions:read", "channels:history", "channels:join", "channels:read", "chat:write", "chat:write.customize",
    "chat:write.public", "commands", "files:read", "files:write", "groups:history", "groups:read", "im:history",
    "im:read", "im:write", "mpim:history", "mpim:read", "reactions:read", "reactions:write", "team:read",
    "usergroups:read", "users.profile:read", "users:read", "users:read.email", "users:write",
}  # fmt: skip
SCOPE_OF_EVENT = {
    "app_home_opened": None,
    "app_mention": "app_mentions:read",
    "app_uninstalled": None,
    "member_joined_channel": "channels:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
    "tokens_revoked": None,
    "user_change": "users:read",
}
KEYS = {
    "": {"_metadata", "display_information", "features", "oauth_config", "settings"},
    "display_information": {"name", "description", "long_description", "background_color"},
    "features": {"app_home", "bot_user", "slash_commands", "shortcuts"},
    "features.app_home": {"home_tab_enabled", "messages_tab_enabled", "messages_tab_read_only_enabled"},
    "features.bot_user": {"display_name", "always_online"},
    "features.slash_commands": {"command", "description", "usage_hint", "should_escape"},
    "features.shortcuts": {"name", "type", "callback_id", "description"},
    "oauth_config": {"scopes"},
    "oauth_config.scopes": {"bot"},
    "settings": {
        "event_subscriptions", "interactivity", "org_deploy_enabled", "socket_mode_enabled", "token_rotation_enabled",
    },
    "settings.event_subscriptions": {"bot_events"},
    "settings.interactivity": {"is_enabled"},
}  # fmt: skip


def part(path: str) -> list[Json]:
    """The mappings at a path: one, or those of a list."""
    value: Any = OURS
    for name in filter(None, path.split(".")):
        value = value.get(name) or {}
    return value if isinstance(value, list) else [value]


@pytest.mark.parametrize("path", KEYS)
def test_every_key_is_one_that_slack_knows(path: str) -> None:
    assert {key for entry in part(path) for key in entry} <= KEYS[path]


def test_names_and_descriptions_are_as_long_as_slack_allows() -> None:
    shown = OURS["display_information"]
    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 174 <= len(shown["long_description"]) <= 4000
    assert re.fullmatch(r"#[0-9a-f]{6}", shown["background_color"])
    assert len(OURS["features"]["bot_user"]["display_name"]) <= 80


def test_commands_are_as_slack_takes_them() -> None:
    for command in part("features.slash_commands"):
        assert re.fullmatch(r"/[a-z0-9_-]{1,31}", command["command"])
        assert len(command["description"]) <= 2000
        assert len(command["usage_hint"]) <= 1000
        assert command["should_escape"] is False


def test_shortcuts_are_as_slack_takes_them() -> None:
    for shortcut in part("features.shortcuts"):
        assert len(shortcut.get("name", "")) <= 24
        assert shortcut.get("type", "global") in ("global", "message")
        assert len(shortcut.get("description", "")) <= 150
        assert len(shortcut.get("callback_id", "")) <= 255


def test_scopes_exist_and_cover_the_events() -> None:
    scopes = part("oauth_config.scopes")[0]["bot"]
    assert scopes == sorted(set(scopes))
    assert set(scopes) <= BOT_SCOPES
    events = part("settings.event_subscriptions")[0]["bot_events"]
    assert {SCOPE_OF_EVENT[event] for event in events} - {None} <= set(scopes)


def test_the_direct_messages_can_be_written_in() -> None:
    manifest = Manifest.parse(OURS)
    assert (manifest.messages_tab, manifest.messages_tab_read_only, manifest.home_tab) == (True, False, True)
    assert part("settings")[0]["socket_mode_enabled"] is True


def test_a_manifest_is_read() -> None:
    manifest = Manifest.parse(MANIFEST.read_text())
    assert (manifest.app_name, manifest.bot_name) == ("echo", "echobot")
    assert manifest.command("/echo") == Command("/echo", "Says what you said", "[anything]", should_escape=False)
    assert manifest.command("/nope") is None
    quote = Shortcut("Quote this", "Repeats a message", "quote", "message")
    assert manifest.shortcut("quote") == quote
