"""Trigger ids: each opens one modal, within three seconds of what the person did."""

from __future__ import annotations

import secrets
import time

from bot.playground.errors import SlackError
from bot.playground.limits import Limits


class Triggers:
    """Hands out trigger ids and takes each back once."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._given: dict[str, tuple[str, float]] = {}
        self._used: set[str] = set()

    def new(self, person_id: str) -> str:
        trigger_id = f"{secrets.randbelow(10**13)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        self._given[trigger_id] = person_id, time.monotonic()
        return trigger_id

    def redeem(self, trigger_id: str) -> str:
        """Whose trigger it is. Raises SlackError if it is unknown, older than three real seconds, or used up."""
        if trigger_id in self._used:
            raise SlackError("exchanged_trigger_id")
        if trigger_id not in self._given:
            raise SlackError("invalid_trigger_id")
        person_id, given_at = self._given[trigger_id]
        if time.monotonic() - given_at > self._limits.trigger_seconds:
            raise SlackError("expired_trigger_id")
        self._used.add(trigger_id)
        return person_id
