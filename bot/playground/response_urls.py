"""response_url: a way to answer that needs no token, five times within thirty minutes of the pretend clock."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.playground.clock import SettableClock
from bot.playground.errors import SlackError
from bot.playground.limits import Limits
from bot.playground.messages import Message
from bot.playground.workspace import Channel


@dataclass
class ReplyContext:
    """What an answer refers to: who asked where; `source` is the message whose button was pressed."""

    person_id: str
    channel: Channel
    source: Message | None = None
    thread_ts: str | None = None
    prompted_by: str = ""


@dataclass
class _Given:
    context: ReplyContext
    expires: datetime
    uses_left: int


class ResponseUrls:
    """Hands out response_urls and counts their uses."""

    def __init__(self, base_url: str, clock: SettableClock, limits: Limits) -> None:
        self._base_url = base_url
        self._clock = clock
        self._limits = limits
        self._given: dict[str, _Given] = {}

    def new(self, context: ReplyContext) -> str:
        key = secrets.token_hex(16)
        expires = self._clock.now() + timedelta(minutes=self._limits.response_url_minutes)
        self._given[key] = _Given(context, expires, self._limits.response_url_uses)
        return f"{self._base_url}hooks/{key}"

    def use(self, key: str) -> ReplyContext:
        """What the answer refers to; counts one use. Raises SlackError if the url is unknown, expired or used up."""
        given = self._given.get(key)
        if given is None:
            raise SlackError("invalid_url")
        if self._clock.now() > given.expires:
            raise SlackError("expired_url")
        if not given.uses_left:
            raise SlackError("used_url")
        given.uses_left -= 1
        return given.context
