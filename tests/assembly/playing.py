"""The whole of roombot: the bot, by Socket Mode, in a local Slack, both on one pretend clock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime

from pydantic import SecretStr

from bot.assembly.clock import PretendClock
from bot.assembly.house import opened_house
from bot.assembly.manifest import manifest_text
from bot.assembly.slack_bot import SlackBot
from bot.playground import Playground
from bot.settings import Limits, Settings, SlackAccess

WEDNESDAY = datetime.fromisoformat("2026-11-25T09:30+02:00")


@contextmanager
def playing(**environ: str) -> Iterator[Playground]:
    """A local Slack with the bot connected, on a Wednesday morning in Helsinki; `environ` are the bot's settings."""
    clock = PretendClock()
    clock.set(WEDNESDAY)
    slack = Playground(manifest_text(), clock, 0).start()
    access = SlackAccess(
        bot_token=SecretStr(slack.bot_token),
        app_token=SecretStr(slack.app_token),
        signing_secret=None,
        api_url=slack.api_url,
    )
    # Benchmarks press faster than people do.
    limits = Limits(person_requests_per_minute=1_000_000)
    with ExitStack() as stack:
        stack.callback(slack.stop)
        house = stack.enter_context(opened_house(Settings.from_env(environ), clock.now))
        bot = stack.enter_context(SlackBot(house, access, limits))
        bot.connect(slack.app_token)
        assert slack.wait_for_bot(20)
        yield slack
