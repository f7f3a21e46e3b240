"""A local Slack: Web API, Socket Mode and a page in the browser, for a bot that is not changed for it."""

from bot.playground.clock import SettableClock
from bot.playground.limits import Limits
from bot.playground.server import Playground

__all__ = ["Limits", "Playground", "SettableClock"]
