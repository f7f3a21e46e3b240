"""The messages of the workspace, and who may see them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.playground.elements import state_of
from bot.playground.feed import Feed
from bot.playground.workspace import APP_ID, BOT_ID, BOT_USER_ID, TEAM_ID, Channel

Json = dict[str, Any]


@dataclass
class Message:
    """One message; `ephemeral_to` names the only person who sees it, `prompted_by` the command that it answers."""

    ts: str
    channel: Channel
    user_id: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    ephemeral_to: str | None = None
    edited_ts: str | None = None
    files: list[Json] = field(default_factory=list)
    metadata: Json | None = None
    prompted_by: str = ""
    state: Json = field(default_factory=dict)

    @property
    def is_from_bot(self) -> bool:
        return self.user_id == BOT_USER_ID

    def as_slack(self) -> Json:
        """The message as the Web API and the payloads of interactions carry it."""
        shown: Json = {"type": "message", "user": self.user_id, "text": self.text, "ts": self.ts, "team": TEAM_ID}
        if self.is_from_bot:
            shown |= {"bot_id": BOT_ID, "app_id": APP_ID}
        optional = {
            "blocks": self.blocks,
            "files": self.files,
            "metadata": self.metadata,
            "thread_ts": self.thread_ts,
            "edited": {"user": self.user_id, "ts": self.edited_ts} if self.edited_ts else None,
        }
        return shown | {name: value for name, value in optional.items() if value}

    def as_shown(self) -> Json:
        """The message as the page draws it."""
        return self.as_slack() | {
            "channel": self.channel.id,
            "ephemeral": self.ephemeral_to is not None,
            "prompted_by": self.prompted_by,
            "state": state_of(self.blocks, self.state),
        }


class Messages:
    """Keeps messages in the order in which they came, whatever the pretend clock does."""

    def __init__(self, feed: Feed) -> None:
        self._feed = feed
        self._kept: dict[str, Message] = {}

    def post(self, message: Message) -> None:
        self._kept[message.ts] = message
        self._tell(message)

    def changed(self, message: Message) -> None:
        """Tell the pages about an edited message."""
        self._tell(message)

    def delete(self, message: Message) -> None:
        self._kept.pop(message.ts, None)
        self._feed.tell({"type": "gone", "channel": message.channel.id, "ts": message.ts}, self._audience(message))

    def any_message(self, channel_id: str, ts: str) -> Message | None:
        """A message by its id, ephemeral ones too."""
        message = self._kept.get(ts)
        return message if message and message.channel.id == channel_id else None

    def lasting(self, channel_id: str, ts: str) -> Message | None:
        """A message that is kept for everyone: what chat.update and threads can reach."""
        message = self.any_message(channel_id, ts)
        return message if message and message.ephemeral_to is None else None

    def seen_by(self, person_id: str) -> list[Json]:
        return [message.as_shown() for message in self._kept.values() if person_id in self._audience(message)]

    def _tell(self, message: Message) -> None:
        self._feed.tell({"type": "message", "message": message.as_shown()}, self._audience(message))

    @staticmethod
    def _audience(message: Message) -> set[str]:
        return {message.ephemeral_to} if message.ephemeral_to else message.channel.members
