"""What the playground reads in a manifest, and that ours has no key that Slack does not know."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.playground.manifest import Command, Manifest, Shortcut
from tests.playground.conftest import MANIFEST

Json = dict[str, Any]
ROOT = Path(__file__).parent.parent.parent
OURS: Json = yaml.safe_load((ROOT / "manifest.yml").read_text())

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


def test_a_manifest_is_read() -> None:
    manifest = Manifest.parse(MANIFEST.read_text())
    assert (manifest.app_name, manifest.bot_name) == ("echo", "echobot")
    assert manifest.command("/echo") == Command("/echo", "Says what you said", "[anything]", should_escape=False)
    assert manifest.command("/nope") is None
    quote = Shortcut("Quote this", "Repeats a message", "quote", "message")
    assert manifest.shortcut("quote") == quote
