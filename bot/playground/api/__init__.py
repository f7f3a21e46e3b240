"""Slack's Web API, as far as the bot calls it."""

from bot.playground.api.web_api import WebApi

__all__ = ["WebApi"]
