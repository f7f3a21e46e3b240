"""`roombot playground`: the bot against a local Slack, both on one clock."""

from __future__ import annotations

import logging
import webbrowser
from datetime import datetime

from pydantic import SecretStr

from bot.assembly.clock import PretendClock
from bot.assembly.house import opened_house
from bot.assembly.languages import prepare_languages
from bot.assembly.logs import start_logging
from bot.assembly.manifest import manifest_text
from bot.assembly.slack_bot import SlackBot
from bot.assembly.stopping import wait_until_stopped
from bot.playground import Playground
from bot.settings import Settings, SettingsError, SlackAccess


def run_playground(settings: Settings, *, port: int, open_browser: bool, now: datetime | None) -> int:
    """Serve until stopped. A `now` without an offset is the wall clock of this machine. Raises SettingsError."""
    start_logging(settings, logging.WARNING)
    clock = PretendClock()
    if now:
        clock.set(now.astimezone())
    try:
        slack = Playground(manifest_text(), clock, port)
    except OSError as error:
        raise SettingsError(f"Port {port} can't be used ({error.strerror}): choose another with --port.") from None
    slack.start()
    prepare_languages(settings.rooms)
    try:
        _serve(settings, slack, clock, open_browser=open_browser)
    finally:
        slack.stop()
    return 0


def _serve(settings: Settings, slack: Playground, clock: PretendClock, *, open_browser: bool) -> None:
    access = SlackAccess(
        bot_token=SecretStr(slack.bot_token),
        app_token=SecretStr(slack.app_token),
        signing_secret=None,
        api_url=slack.api_url,
    )
    with opened_house(settings, clock.now) as house, SlackBot(house, access, settings.limits) as bot:
        bot.connect(slack.app_token)
        slack.wait_for_bot(seconds=5)
        print(f"The playground is at {slack.url} (Ctrl-C stops it).", flush=True)  # noqa: T201
        if open_browser:
            webbrowser.open(slack.url)
        wait_until_stopped()
