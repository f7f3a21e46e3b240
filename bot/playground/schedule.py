"""Messages that wait for their time on the pretend clock."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Any

from bot.playground.clock import SettableClock, unix_seconds
from bot.playground.errors import SlackError
from bot.playground.workspace import Channel

_FURTHEST_SECONDS = 120 * 24 * 3600
_WINDOW_SECONDS = 300
_MOST_IN_A_WINDOW = 30
_TOO_LATE_TO_DELETE_SECONDS = 60


@dataclass
class Scheduled:
    """A message to be posted at `post_at`, in Unix seconds; one with metadata never is."""

    id: str
    channel: Channel
    post_at: int
    created: int
    text: str
    blocks: list[dict[str, Any]] = field(default_factory=list)
    thread_ts: str | None = None
    has_metadata: bool = False

    def as_slack(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "channel_id": self.channel.id,
            "post_at": self.post_at,
            "date_created": self.created,
            "text": self.text,
        }


class Schedule:
    """What is waiting. Frozen as it was scheduled: only deleting is possible."""

    def __init__(self, clock: SettableClock) -> None:
        self._clock = clock
        self._waiting: dict[str, Scheduled] = {}

    def new(self, channel: Channel, post_at: int) -> Scheduled:
        """Take a place. Raises SlackError if the time is past, too far, or too many wait around it."""
        now = unix_seconds(self._clock)
        if post_at <= now:
            raise SlackError("time_in_past")
        if post_at > now + _FURTHEST_SECONDS:
            raise SlackError("time_too_far")
        if self._is_crowded(channel, post_at):
            raise SlackError("restricted_too_many")
        entry = Scheduled(f"Q0{secrets.token_hex(4).upper()}", channel, post_at, now, "")
        self._waiting[entry.id] = entry
        return entry

    def _is_crowded(self, channel: Channel, post_at: int) -> bool:
        window = post_at // _WINDOW_SECONDS
        there = [entry for entry in self._waiting.values() if entry.channel is channel]
        return sum(1 for entry in there if entry.post_at // _WINDOW_SECONDS == window) >= _MOST_IN_A_WINDOW

    def delete(self, channel: Channel, scheduled_id: str) -> None:
        """Raises SlackError if there is no such message there, or it is about to be posted."""
        entry = self._waiting.get(scheduled_id)
        soon = unix_seconds(self._clock) + _TOO_LATE_TO_DELETE_SECONDS
        if entry is None or entry.channel is not channel or entry.post_at <= soon:
            raise SlackError("invalid_scheduled_message_id")
        del self._waiting[scheduled_id]

    def waiting(self) -> list[Scheduled]:
        """All that wait, the next one first."""
        return sorted(self._waiting.values(), key=lambda entry: (entry.post_at, entry.id))

    def take_due(self) -> list[Scheduled]:
        """Take out what is to be posted by now."""
        now = unix_seconds(self._clock)
        due = [entry for entry in self.waiting() if entry.post_at <= now and not entry.has_metadata]
        for entry in due:
            del self._waiting[entry.id]
        return due
