"""The API over real sockets: httpx as the client, the memory store, a clock that stands still."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import httpx
from fastapi import FastAPI
from prometheus_client import CollectorRegistry
from starlette.types import ASGIApp

from bot.core.models import HouseRules, Room
from bot.core.ports import BookingStore
from bot.core.rooms import DEFAULT_ROOMS, Rooms
from bot.core.service import BookingService
from bot.language.reading import Assumption, Habits, Part, Question, Reading
from bot.listening import server_of
from bot.rest.app import build_api
from bot.stores.memory import MemoryStore
from tests.serving import serving

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
KEYS = {"wall": "wall-secret-0123456789", "anna": "anna-secret-0123456789"}
FEED_SECRET = "feed-secret-0123456789"


_TLS = ssl.create_default_context()
"""Made once: it costs more than a whole test, and is not used."""


class Clock:
    """A clock that moves only when told."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: float) -> None:
        self.now += timedelta(**by)


class Ids:
    """Counts ids up, from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0

    def __call__(self) -> UUID:
        with self._lock:
            self._last += 1
            return UUID(int=self._last, version=4)


def read(text: str, now: datetime, locale: str, rooms: Rooms, habits: Habits) -> Reading | Question:
    """A reader of one sentence: the first word is a room, the time is an hour from now."""
    word = text.partition(" ")[0]
    room = rooms.named(word)
    if room is None:
        return Question("unknown_room", words=word)
    span = (now + timedelta(hours=1), now + timedelta(hours=2))
    return Reading(room.id, *span, None, None, (Part("room", 0, len(word)),), (Assumption("default_duration", ""),))


@dataclass
class House:
    """What an API of the tests stands on."""

    clock: Clock = field(default_factory=Clock)
    rooms: Sequence[Room] = DEFAULT_ROOMS
    store: BookingStore = field(default_factory=MemoryStore)
    health: Callable[[], dict[str, bool]] = lambda: {"store": True}

    def api(self, **settings: Any) -> FastAPI:
        """The API, key-less unless told otherwise."""
        service = BookingService(self.store, Rooms(self.rooms), HouseRules(), self.clock)
        defaults: dict[str, Any] = {
            "read": read,
            "new_id": Ids(),
            "keys": {},
            "feed_secret": FEED_SECRET,
            "blocking": False,
            "zone": ZoneInfo("Europe/Helsinki"),
            "storage": "In memory.",
            "registry": CollectorRegistry(),
        }
        return build_api(
            service,
            clock=self.clock,
            habits=Habits(),
            health=self.health,
            **defaults | settings,
        )


@contextmanager
def served(app: ASGIApp, *, wait: bool = False) -> Iterator[str]:
    """The address of the app, served as roombot does until the block ends; `wait` as `serving` has it."""
    with serving(server_of(app, port=0), wait=wait) as port:
        yield f"http://127.0.0.1:{port}"


@contextmanager
def client_of(app: ASGIApp, key: str | None = None, *, wait: bool = False) -> Iterator[httpx.Client]:
    """A client of the app over a real socket, with the secret of a key if one is named; `wait` as `serving` has it."""
    headers = {"Authorization": f"Bearer {KEYS[key]}"} if key else {}
    with served(app, wait=wait) as url, httpx.Client(base_url=url, headers=headers, timeout=30, verify=_TLS) as client:
        yield client


def wish(start: str = "14:00", end: str = "15:00", day: str = "2026-11-25", **rest: object) -> dict[str, object]:
    """The body of a booking, UTC."""
    return {"start": f"{day}T{start}:00Z", "end": f"{day}T{end}:00Z", "booker": {"name": "Aino"}, **rest}
