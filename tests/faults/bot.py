"""`roombot slack` for people in haste: `python -m tests.faults.bot PING_EVERY SILENCE`, with a pulse in seconds."""

from __future__ import annotations

import os
import sys

from bot.assembly.clock import utc_now
from bot.assembly.house import opened_house
from bot.assembly.logs import start_logging
from bot.assembly.slack_bot import SlackBot
from bot.assembly.stopping import wait_until_stopped
from bot.settings import Limits, Settings
from bot.slack.socket import Bounds


def main(ping_every: float, silence: float) -> None:
    settings = Settings.from_env(os.environ)
    access = settings.slack()
    start_logging(settings)
    hasty = Limits(person_requests_per_minute=1_000_000)
    bounds = Bounds(ping_every=ping_every, silence=silence)
    with opened_house(settings, utc_now) as house, SlackBot(house, access, hasty, bounds=bounds) as bot:
        assert access.app_token is not None
        bot.connect(access.app_token.get_secret_value())
        wait_until_stopped()


if __name__ == "__main__":
    main(*map(float, sys.argv[1:]))
