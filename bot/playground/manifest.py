"""What the playground learns from a Slack app manifest: commands, shortcuts, scopes and events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml


@dataclass(frozen=True)
class Command:
    """A slash command; `name` starts with the slash."""

    name: str
    description: str
    usage_hint: str
    should_escape: bool


@dataclass(frozen=True)
class Shortcut:
    """A shortcut of the app: `kind` is "global" or "message"."""

    name: str
    description: str
    callback_id: str
    kind: str


@dataclass(frozen=True)
class Manifest:
    """The parts of an app manifest that decide what reaches the bot and what it may do, and all its `content`."""

    app_name: str
    bot_name: str
    commands: tuple[Command, ...]
    shortcuts: tuple[Shortcut, ...]
    scopes: frozenset[str]
    events: frozenset[str]
    home_tab: bool
    messages_tab: bool
    messages_tab_read_only: bool
    content: Mapping[str, Any]

    @classmethod
    def parse(cls, source: str | Mapping[str, Any]) -> Manifest:
        """Read a manifest from YAML (or JSON) text, or from the mapping it holds. Raises ValueError if it is none."""
        content = _read(source) if isinstance(source, str) else source
        if not isinstance(content, Mapping) or "display_information" not in content:
            raise ValueError("a Slack app manifest has display_information")
        return _manifest_of(content)

    def command(self, name: str) -> Command | None:
        return next((command for command in self.commands if command.name == name), None)

    def shortcut(self, callback_id: str) -> Shortcut | None:
        return next((shortcut for shortcut in self.shortcuts if shortcut.callback_id == callback_id), None)


def _read(text: str) -> object:
    try:
        return yaml.safe_load(text)
    except yaml.YAMLError as problem:
        raise ValueError("the Slack app manifest is not YAML") from problem


def _manifest_of(content: Mapping[str, Any]) -> Manifest:
    features = content.get("features") or {}
    home = features.get("app_home") or {}
    app_name = str(content["display_information"]["name"])
    return Manifest(
        app_name=app_name,
        bot_name=str((features.get("bot_user") or {}).get("display_name", app_name)),
        commands=tuple(_command_of(entry) for entry in features.get("slash_commands") or ()),
        shortcuts=tuple(_shortcut_of(entry) for entry in features.get("shortcuts") or ()),
        scopes=frozenset(_inside(content, "oauth_config", "scopes", "bot")),
        events=frozenset(_inside(content, "settings", "event_subscriptions", "bot_events")),
        home_tab=bool(home.get("home_tab_enabled")),
        messages_tab=bool(home.get("messages_tab_enabled")),
        messages_tab_read_only=bool(home.get("messages_tab_read_only_enabled")),
        content=content,
    )


def _inside(content: Mapping[str, Any], *keys: str) -> list[str]:
    part: Any = content
    for key in keys:
        part = (part or {}).get(key)
    return list(part or ())


def _command_of(entry: Mapping[str, Any]) -> Command:
    return Command(
        name=str(entry["command"]),
        description=str(entry["description"]),
        usage_hint=str(entry.get("usage_hint") or ""),
        should_escape=bool(entry.get("should_escape")),
    )


def _shortcut_of(entry: Mapping[str, Any]) -> Shortcut:
    return Shortcut(
        name=str(entry["name"]),
        description=str(entry["description"]),
        callback_id=str(entry["callback_id"]),
        kind=str(entry["type"]),
    )
