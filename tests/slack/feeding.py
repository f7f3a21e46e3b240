"""Following a store's feed in a test: quick looks, and what was heard in a queue."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from queue import SimpleQueue
from threading import Event
from typing import Any
from uuid import UUID

from bot.core.ports import Change, Store
from bot.slack.feed.following import Following
from bot.slack.feed.hold import KEY, Pace, Place
from tests.slack.talking import SOON
from tests.stores.examples import MIDNIGHT

QUICK = Pace(looks=0.005, gathers=0, shows=0.05, lapses=0.25)

_NUMBERS = count(1)


@dataclass
class Ear:
    """Hears changes; `before_each` may hold them up or raise."""

    before_each: Callable[[Change], None] = lambda _: None
    queue: SimpleQueue[int] = field(default_factory=SimpleQueue)

    def __call__(self, change: Change) -> None:
        self.before_each(change)
        self.queue.put(change.after.id.int)

    def hears(self, how_many: int = 1) -> list[int]:
        """The numbers of the bookings whose changes come next."""
        return [self.queue.get(timeout=SOON) for _ in range(how_many)]


def wait_until(holds: Callable[[], object]) -> None:
    """Return once it holds; fail where it doesn't soon."""
    pause = Event()
    for _ in range(SOON * 200):
        if holds():
            return
        pause.wait(0.005)
    raise AssertionError(f"{holds} never came true")


def _wait_until_followed(store: Store) -> None:
    """Return once a process follows; what changes before a store was ever followed is nobody's."""
    wait_until(lambda: (record := store.records.get(KEY, MIDNIGHT)) and Place.model_validate_json(record.value).by)


def wait_until_all_is_told(store: Store) -> None:
    """Return once every change so far was handled."""
    wait_until(
        lambda: (
            (record := store.records.get(KEY, MIDNIGHT))
            and Place.model_validate_json(record.value).cursor == store.changes.latest()
        )
    )


@contextmanager
def following(
    store: Store, *watchers: Callable[[Change], None], clock: Callable[[], datetime] = lambda: MIDNIGHT, **parts: Any
) -> Iterator[Following]:
    """A process that follows the store, or stands by, while the block runs."""
    follower = Following(store, clock, lambda: UUID(int=next(_NUMBERS)), watchers=watchers, **({"pace": QUICK} | parts))
    follower.start()
    with closing(follower):
        _wait_until_followed(store)
        yield follower
