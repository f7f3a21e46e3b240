"""The app's manifest at Slack: whether it has all that ours has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from bot.assembly.doctor.finding import Finding, note, ok, trouble
from bot.assembly.manifest import manifest_text
from bot.settings import Settings, SettingsError
from bot.slack.checkup import ask_for_manifest
from bot.slack.delivery.failures import Failure
from bot.wording import doctor as words


def compared(settings: Settings, bot_id: str, url: str) -> Finding:
    """What the app lacks, where there is a token that shows it."""
    try:
        token = settings.config_token()
    except SettingsError as error:
        return trouble(str(error))
    if token is None:
        return note(words.UNSEEN)
    theirs = ask_for_manifest(settings.bot_token().get_secret_value(), bot_id, token.get_secret_value(), url)
    if isinstance(theirs, Failure):
        return trouble(words.manifest_unseen(theirs.why))
    lacking = _wanted(settings) - set(_parts(theirs))
    return trouble(words.manifest_lacks(lacking)) if lacking else ok(words.MANIFEST_WHOLE)


def _wanted(settings: Settings) -> set[str]:
    wanted = set(_parts(yaml.safe_load(manifest_text())))
    return wanted if settings.app_token() else wanted - {"Socket Mode"}


def _parts(manifest: object) -> Iterator[str]:
    """What people and Slack can do with the app, by names that its pages use."""
    features, settings = _at(manifest, "features"), _at(manifest, "settings")
    yield from (str(_at(command, "command")) for command in _list(features, "slash_commands"))
    yield from (f"the shortcut {_at(shortcut, 'callback_id')}" for shortcut in _list(features, "shortcuts"))
    yield from map(str, _list(settings, "event_subscriptions", "bot_events"))
    switches = {
        "the Home tab": _at(features, "app_home", "home_tab_enabled"),
        "the messages tab": _at(features, "app_home", "messages_tab_enabled"),
        "interactivity": _at(settings, "interactivity", "is_enabled"),
        "Socket Mode": _at(settings, "socket_mode_enabled"),
    }
    yield from (name for name, is_on in switches.items() if is_on)


def _at(content: object, *way: str) -> Any:
    """What stands there; None where nothing does, whatever the content is."""
    for step in way:
        content = content.get(step) if isinstance(content, dict) else None
    return content


def _list(content: object, *way: str) -> list[Any]:
    found = _at(content, *way)
    return found if isinstance(found, list) else []
