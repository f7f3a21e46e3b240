"""Many people at once: one winner a slot, no overlap, and nobody waits long."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from threading import Barrier
from time import perf_counter
from uuid import UUID

import pytest

from bot.core.errors import RoomTaken
from bot.core.models import Booking
from bot.core.ports import BookingStore, Store, StoreUnavailable
from bot.stores import open_store
from bot.stores.memory import MemoryStore
from tests.stores.examples import MIDNIGHT, booking, slot
from tests.stores.histories import overlaps
from tests.stores.unsafe import UnlockedStore

CLIENTS = 200
STAGGERED = 64


@pytest.fixture
def stores(store: Store, store_url: str) -> Iterator[list[Store]]:
    """The store as four processes would open it, where it can be shared."""
    others = [open_store(store_url) for _ in range(3)] if store.lasting else []
    yield [store, *others]
    for other in others:
        other.close()


@contextmanager
def threads_that_change_often() -> Iterator[None]:
    """Let the interpreter switch between threads as often as it can."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        yield
    finally:
        sys.setswitchinterval(interval)


def all_at_once(clients: ThreadPoolExecutor, works: Sequence[Callable[[], Booking]]) -> tuple[list[Booking], float]:
    """What was kept of all that was asked for at once, and the longest wait in seconds."""
    barrier = Barrier(len(works))

    def ask(work: Callable[[], Booking]) -> tuple[Booking | None, float]:
        barrier.wait()
        began = perf_counter()
        while True:
            try:
                return work(), perf_counter() - began
            except RoomTaken:
                return None, perf_counter() - began
            except StoreUnavailable:  # on a busy machine: who is told to try again does
                continue

    answers = list(clients.map(ask, works))
    return [kept for kept, _ in answers if kept], max(seconds for _, seconds in answers)


def adding(store: BookingStore, wanted: Booking) -> Callable[[], Booking]:
    """Somebody who books."""
    return lambda: store.add(wanted)


def moving(store: BookingStore, kept: Booking, wanted: Booking) -> Callable[[], Booking]:
    """Somebody who moves what they have to another slot."""
    changed = wanted.model_copy(update={"id": kept.id, "revision": 2, "updated_at": MIDNIGHT + timedelta(minutes=1)})
    return lambda: store.replace(changed)


@pytest.mark.parametrize(("rounds", "limit"), [(3, None), pytest.param(20, 1.0, marks=pytest.mark.soak)])
def test_200_clients_on_one_slot_have_one_winner(stores: list[Store], rounds: int, limit: float | None) -> None:
    slowest = 0.0
    with ThreadPoolExecutor(CLIENTS) as clients:
        for number in range(rounds):
            wanted = [booking(number * CLIENTS + each, number, number + 1) for each in range(CLIENTS)]
            works = [adding(stores[each % len(stores)], one) for each, one in enumerate(wanted)]
            winners, longest = all_at_once(clients, works)
            assert stores[0].in_span(["alpha"], slot(number, number + 1)) == winners
            assert len(winners) == 1
            slowest = max(slowest, longest)
    assert limit is None or slowest < limit


@pytest.mark.parametrize(("rounds", "limit"), [(4, None), pytest.param(30, 1.0, marks=pytest.mark.soak)])
def test_64_clients_book_and_move_onto_each_other(stores: list[Store], rounds: int, limit: float | None) -> None:
    chance, slowest = random.Random(4), 0.0
    with ThreadPoolExecutor(STAGGERED) as clients:
        for number in range(rounds):
            works = staggered(stores, chance, number)
            kept, longest = all_at_once(clients, works)
            shown = stores[0].in_span([f"alpha-{number}", f"beta-{number}"], slot(0, 100))
            assert {each.id: each for each in shown} | {each.id: each for each in kept} == {
                each.id: each for each in shown
            }
            assert kept
            slowest = max(slowest, longest)
    assert overlaps(list(stores[0].all())) == []
    assert limit is None or slowest < limit


def staggered(stores: list[Store], chance: random.Random, number: int) -> list[Callable[[], Booking]]:
    """Every other client books, every other moves an own booking; all in two rooms, half an hour apart."""
    works = []
    for client in range(STAGGERED):
        store, identity = stores[client % len(stores)], number * 1000 + client
        start, room = chance.randrange(16) / 2, chance.choice(["alpha", "beta"])
        wanted = booking(identity, start, start + 1, f"{room}-{number}")
        if client % 2:
            works.append(adding(store, wanted))
        else:
            own = chance.choice(["alpha", "beta"])
            kept = store.add(booking(identity, 10 + client, 11 + client, f"{own}-{number}"))
            works.append(moving(store, kept, wanted))
    return works


@pytest.mark.parametrize("kind", [MemoryStore, UnlockedStore])
def test_only_the_lock_keeps_200_threads_apart(kind: type[MemoryStore]) -> None:
    rounds = 25 if kind is MemoryStore else 200
    assert doubly_booked_within(rounds, kind) is (kind is UnlockedStore)


def doubly_booked_within(rounds: int, kind: type[MemoryStore]) -> bool:
    """Whether two of 200 threads get the same slot in one of the rounds."""
    with threads_that_change_often(), ThreadPoolExecutor(CLIENTS) as clients:
        for _ in range(rounds):
            store = kind()
            works = [adding(store, booking(each, 10, 11)) for each in range(CLIENTS)]
            winners, _ = all_at_once(clients, works)
            assert winners
            if len(winners) > 1:
                return True
    return False


def test_a_retried_booking_is_one_booking(stores: list[Store]) -> None:
    """A double click, a redelivery: the same id from many sides at once."""
    with ThreadPoolExecutor(32) as clients:
        for number in range(5):
            again = booking(number, number, number + 1)
            kept, _ = all_at_once(clients, [adding(stores[each % len(stores)], again) for each in range(32)])
            assert kept == [again] * 32
    assert [change.after.id for change in stores[0].changes.after(None)] == [UUID(int=number) for number in range(5)]
