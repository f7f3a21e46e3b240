"""Slack: whether it can be reached, takes the tokens, grants the scopes of the manifest, and has the same time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import urlsplit

import yaml
from pydantic import SecretStr

from bot.assembly.doctor import manifest
from bot.assembly.doctor.finding import Finding, note, ok, trouble
from bot.assembly.manifest import manifest_text
from bot.core.ports import Clock
from bot.settings import Settings, SettingsError
from bot.slack.checkup import Said, ask_about_app_token, ask_about_bot_token
from bot.wording import doctor as words

TOLERATED = timedelta(seconds=60)
"""How far the clocks may be apart: Slack's signed requests are refused where they seem older than five minutes."""


def examined(settings: Settings, clock: Clock) -> Iterator[Finding]:
    """What there is to say of the tokens; each is asked about even where another is missing or wrong."""
    try:
        url = settings.slack_url()
    except SettingsError as error:
        yield trouble(str(error))
        return
    yield from _bot(settings, url, clock)
    yield from _way_in(settings, url, clock)


def _bot(settings: Settings, url: str, clock: Clock) -> Iterator[Finding]:
    try:
        token = settings.bot_token()
    except SettingsError as error:
        yield trouble(str(error))
        return
    said = ask_about_bot_token(token.get_secret_value(), url, clock)
    yield _refusal("SLACK_BOT_TOKEN", said, url) or ok(words.bot_token(said.bot, said.workspace))
    if said.failure is None:
        yield _scopes(said)
        yield manifest.compared(settings, said.bot_id, url)
    if said.failure is None or said.failure.answered:
        yield _clock(said)


def _way_in(settings: Settings, url: str, clock: Clock) -> Iterator[Finding]:
    """How requests come: over a socket, or signed over HTTP."""
    try:
        token = settings.app_token()
        if token is None:
            settings.signing_secret()
            yield note(words.SIGNING_SECRET)
        else:
            yield _socket(token, url, clock)
    except SettingsError as error:
        yield trouble(str(error))


def _socket(token: SecretStr, url: str, clock: Clock) -> Finding:
    said = ask_about_app_token(token.get_secret_value(), url, clock)
    return _refusal("SLACK_APP_TOKEN", said, url) or ok(words.APP_TOKEN)


def _refusal(name: str, said: Said, url: str) -> Finding | None:
    failure = said.failure
    if failure is None:
        return None
    host = urlsplit(url).netloc.rpartition("@")[2]
    if not failure.answered:
        return trouble(words.slack_unreachable(host, failure.why))
    return trouble(words.slack_failing(host, failure.why) if failure.passes else words.token_refused(name, failure.why))


def _scopes(said: Said) -> Finding:
    if said.scopes is None:
        return note(words.SCOPES_UNTOLD)
    asked = frozenset(yaml.safe_load(manifest_text())["oauth_config"]["scopes"]["bot"])
    if missing := asked - said.scopes:
        return trouble(words.scopes_missing(missing))
    needless = said.scopes - asked
    return note(words.scopes_needless(needless)) if needless else ok(words.SCOPES_GRANTED)


def _clock(said: Said) -> Finding:
    if said.ahead is None:
        return note(words.CLOCK_UNTOLD)
    if abs(said.ahead) > TOLERATED:
        return trouble(words.clock_wrong(said.ahead))
    return ok(words.clock_right(said.ahead))
