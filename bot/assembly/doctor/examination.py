"""All checks in their order, one line each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TextIO

from bot.assembly.doctor import configuration, slack, store
from bot.assembly.doctor.finding import Finding, trouble
from bot.core.ports import Clock
from bot.settings import Settings, SettingsError


def run_doctor(environ: Mapping[str, str], out: TextIO, clock: Clock) -> int:
    """Say what is well and what to do; 0 where there is no trouble, else 1. The store is opened as the bot does it."""
    well = True
    for finding in examine(environ, clock):
        well = well and finding.level != "trouble"
        print(f"{finding.level:8}{finding.sentence}", file=out, flush=True)
    return 0 if well else 1


def examine(environ: Mapping[str, str], clock: Clock) -> Iterator[Finding]:
    """What there is to say. One trouble never hides another."""
    try:
        settings = Settings.from_env(environ)
        yield configuration.rooms(settings)
    except SettingsError as error:
        yield trouble(str(error))
        settings = Settings.from_env({name: environ[name] for name in environ if name != "ROOMBOT_CONFIG"})
    yield from configuration.others(settings)
    yield from store.examined(settings, clock)
    yield from slack.examined(settings, clock)
