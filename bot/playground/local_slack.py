"""The parts of the local Slack, joined."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.blocks import check_blocks, check_view
from bot.playground.clock import SettableClock, Timestamps
from bot.playground.feed import Feed
from bot.playground.files import Files
from bot.playground.limits import Limits
from bot.playground.manifest import Manifest
from bot.playground.messages import Messages
from bot.playground.response_urls import ResponseUrls
from bot.playground.schedule import Schedule
from bot.playground.socket_mode import SocketMode
from bot.playground.triggers import Triggers
from bot.playground.views import Views
from bot.playground.workspace import Workspace

Json = dict[str, Any]


class LocalSlack:
    """Everything a call of the bot or an act on the page may touch. Lives in the server's event loop alone."""

    def __init__(
        self, manifest: Manifest, clock: SettableClock, base_url: str, limits: Limits, on_bot: Callable[[], None]
    ) -> None:
        self.manifest = manifest
        self.clock = clock
        self.base_url = base_url
        self.limits = limits
        self._on_bot = on_bot
        self.workspace = Workspace(manifest.bot_name)
        self.feed = Feed()
        self.timestamps = Timestamps(clock)
        self.messages = Messages(self.feed)
        self.views = Views(self.feed, clock, limits)
        self.files = Files(base_url, clock)
        self.schedule = Schedule(clock)
        self.triggers = Triggers(limits)
        self.response_urls = ResponseUrls(base_url, clock, limits)
        self.socket_mode = SocketMode(limits, self._tell_count)

    def checked_blocks(self, blocks: Any) -> list[Json]:
        """Raises SlackError `invalid_blocks`."""
        return check_blocks(blocks, self.files.is_shared) if blocks else []

    def checked_view(self, view: Any, kind: str) -> Json:
        """Raises SlackError `invalid_arguments`."""
        return check_view(view, kind, self.files.is_shared)

    def _tell_count(self, count: int) -> None:
        if count:
            self._on_bot()
        self.feed.tell({"type": "bot", "connected": count > 0})
