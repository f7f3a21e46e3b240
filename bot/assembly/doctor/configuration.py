"""The settings: rooms, house, log, API."""

from __future__ import annotations

from collections.abc import Iterator

from bot.assembly.doctor.finding import Finding, ok, trouble
from bot.assembly.habits import zone_of
from bot.settings import Settings, SettingsError
from bot.wording import doctor as words


def rooms(settings: Settings) -> Finding:
    """How many rooms there are, from where, and where the house is."""
    own = bool(settings.environ.get("ROOMBOT_CONFIG"))
    return ok(words.rooms(len(settings.rooms.all), own, zone_of(settings.house).key))


def others(settings: Settings) -> Iterator[Finding]:
    """The API's settings, and the log's where they are wrong."""
    try:
        access = settings.api()
        yield ok(words.api(len(access.keys), feeds=access.feed_secret is not None))
    except SettingsError as error:
        yield trouble(str(error))
    try:
        settings.log_format()
    except SettingsError as error:
        yield trouble(str(error))
