"""Eight workers at once are answered as if they had come one after another."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import chain
from threading import Barrier
from typing import Any, cast

import pytest

from bot.core.ports import BookingStore, Store
from tests.stores.linearizability import Ask, Event, ask_and_record, is_linearizable
from tests.stores.unsafe import LookThenInsert, UnlockedStore

WORKERS = 8
HISTORIES = 200
MANY = 5_000
_ALL = ("book", "book", "move", "cancel", "look")


@pytest.fixture(autouse=True)
def _threads_change_often() -> Iterator[None]:
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


def asks(chance: random.Random, does: Sequence[str]) -> list[list[Ask]]:
    """What each worker will ask for: three things within four hours of one room, about five bookings."""

    def ask() -> Ask:
        start = chance.randrange(4)
        return Ask(chance.choice(does), chance.randrange(1, 6), start, start + chance.randrange(1, 3))

    return [[ask() for _ in range(3)] for _ in range(WORKERS)]


def at_once(workers: ThreadPoolExecutor, store: BookingStore, room: str, parts: list[list[Ask]]) -> list[Event]:
    """Let all workers begin together, and collect what they saw."""
    barrier = Barrier(len(parts))

    def work(part: list[Ask]) -> list[Event]:
        barrier.wait()
        return ask_and_record(store, room, part)

    return list(chain.from_iterable(workers.map(work, parts)))


def unexplained(store: Callable[[], BookingStore], does: Sequence[str], seed: int, histories: int) -> Iterator[int]:
    """The numbers of the histories that can't be explained."""
    chance = random.Random(seed)
    with ThreadPoolExecutor(WORKERS) as workers:
        for number in range(histories):
            parts = [
                [Ask(ask.does, 10 * number + ask.number, ask.start, ask.end) for ask in part]
                for part in asks(chance, does)
            ]
            if not is_linearizable(at_once(workers, store(), f"room-{number}", parts)):
                yield number


def is_found_out(store: Callable[[], BookingStore], does: Sequence[str], seed: int) -> bool:
    """Whether threads get between one another before long; how soon is chance, so the first time is enough."""
    return next(unexplained(store, does, seed, MANY), None) is not None


def test_every_history_can_be_explained(store: Store) -> None:
    assert list(unexplained(lambda: store, _ALL, seed=1, histories=HISTORIES)) == []


def test_looking_first_and_inserting_then_is_found_out(store: Store) -> None:
    unsafe = cast(Any, LookThenInsert(store))
    assert is_found_out(lambda: unsafe, ("book", "look"), seed=2)


def test_a_missing_lock_is_found_out() -> None:
    """By what it answers, or because its lists break under it."""
    with suppress(LookupError, ValueError):
        assert is_found_out(UnlockedStore, _ALL, seed=3)
