"""What the routes are made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import ParamSpec, Protocol, TypeVar
from zoneinfo import ZoneInfo

from starlette.concurrency import run_in_threadpool

from bot.core.ports import Clock, NewId
from bot.core.rooms import Rooms
from bot.core.service import BookingService
from bot.language.reading import Habits, Inquiry, Question, Reading
from bot.rest.feed_keys import FeedKeys

Params = ParamSpec("Params")
Answer = TypeVar("Answer")


class Reader(Protocol):
    """Reads a sentence, as `bot.language.read` does; `now` is aware, in the person's zone."""

    def __call__(
        self, text: str, now: datetime, locale: str, rooms: Rooms, habits: Habits
    ) -> Reading | Question | Inquiry:
        """The reading, or a question back."""
        ...


@dataclass(frozen=True, slots=True)
class Front:
    """Everything that the routes are handed.

    `blocking`: whether bookings wait for a disk or a network, so that asking for them takes a thread.
    `zone` is the house's.
    """

    service: BookingService
    clock: Clock
    new_id: NewId
    read: Reader
    habits: Habits
    feed_keys: FeedKeys | None
    health: Callable[[], dict[str, bool]]
    blocking: bool
    zone: ZoneInfo

    async def ask(self, question: Callable[Params, Answer], *args: Params.args, **kwargs: Params.kwargs) -> Answer:
        """The service's answer, without holding up other requests for long."""
        if self.blocking:
            return await run_in_threadpool(question, *args, **kwargs)
        return question(*args, **kwargs)
