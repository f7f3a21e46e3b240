"""How fast the stores are: figures, printed side by side (run with `pytest -n 0 -m benchmarks -s tests/stores`)."""

from __future__ import annotations

import random
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter
from uuid import UUID

import psycopg
import pytest

from bot.core.errors import RoomTaken
from bot.core.models import Booking
from bot.core.ports import Store
from bot.stores import open_store
from bot.stores.memory import MemoryStore
from tests.stores.examples import MIDNIGHT, booking, cancelled, moved, slot
from tests.stores.naive import NaiveStore
from tests.stores.postgres_server import PostgresServer

pytestmark = pytest.mark.benchmarks

Operation = Callable[[int], object]


def microseconds(operation: Operation, numbers: Sequence[int]) -> float:
    """What one call costs, at the median."""

    def once(number: int) -> float:
        began = perf_counter()
        operation(number)
        return perf_counter() - began

    return median(once(number) for number in numbers) * 1e6


def refused(store: Store | NaiveStore, wanted: Booking) -> None:
    """Ask for a slot that is taken."""
    with suppress(RoomTaken):
        store.add(wanted)


def hourly(number: int, new: bool = False) -> Booking:
    """Booking `number` holds the first half of its hour; a new one would hold the second half."""
    start = number + (0.5 if new else 0)
    return booking(number + (10_000_000 if new else 0), start, start + 0.5, person=f"U{number % 100}")


@pytest.fixture(scope="module")
def durable_server() -> Iterator[PostgresServer]:
    """A server that waits for the disk, as in production."""
    server = PostgresServer(durable=True)
    yield server
    server.close()


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def measured_store(request: pytest.FixtureRequest, tmp_path: Path, durable_server: PostgresServer) -> Iterator[Store]:
    """An empty store of each kind."""
    urls = {"memory": "memory:", "sqlite": f"sqlite:///{tmp_path / 'b.db'}", "postgres": durable_server.new_database()}
    with closing(open_store(urls[request.param])) as store:
        yield store


def test_the_memory_store_beside_the_naive_list() -> None:
    kept, chance = list(range(10_000)), random.Random(1)
    chance.shuffle(kept)
    sorted_store, naive = MemoryStore(), NaiveStore()
    for number in kept:
        sorted_store.add(hourly(number))
    naive._rooms["alpha"] = sorted(map(hourly, kept), key=lambda each: each.slot.start)
    sample = kept[:200]
    new, gone = [hourly(n, new=True) for n in range(10_000)], [cancelled(hourly(n)) for n in range(10_000)]
    clash = [hourly(n).model_copy(update={"id": UUID(int=n + 5_000_000)}) for n in range(10_000)]
    figures: dict[str, tuple[Operation, Operation]] = {
        "create": (lambda n: naive.add(new[n]), lambda n: sorted_store.add(new[n])),
        "refuse": (lambda n: refused(naive, clash[n]), lambda n: refused(sorted_store, clash[n])),
        "cancel": (lambda n: naive.delete(gone[n].id), lambda n: sorted_store.replace(gone[n])),
    }
    for name, (of_naive, of_sorted) in figures.items():
        slow, quick = microseconds(of_naive, sample), microseconds(of_sorted, sample)
        print(f"\n10,000 bookings, {name}: naive {slow:.0f} µs, memory {quick:.1f} µs, {slow / quick:.0f} times")
        assert slow > 40 * quick


@pytest.mark.parametrize("threads", [1, 4, 16])
def test_creates_per_second(measured_store: Store, threads: int) -> None:
    each = 20_000 // threads if isinstance(measured_store, MemoryStore) else 3_000 // threads
    parts = [[booking(t * 100_000 + n, n, n + 1, f"room-{t}") for n in range(each)] for t in range(threads)]
    with ThreadPoolExecutor(threads) as pool:
        began = perf_counter()
        list(pool.map(lambda part: [measured_store.add(one) for one in part], parts))
        rate = each * threads / (perf_counter() - began)
    print(f"\n{type(measured_store).__name__}: {rate:,.0f} creates/s with {threads} threads")


def test_what_operations_cost_with_1_000_and_100_000_bookings(measured_store: Store) -> None:
    store = measured_store
    few = costs(fill(store, 0, 1_000), 0, 1_000)
    many = costs(fill(store, 1_000, 100_000), 1_000, 100_000)
    for name, cost in few.items():
        print(f"\n{type(store).__name__}, {name}: {cost:.0f} µs with 1,000, {many[name]:.0f} µs with 100,000")
    assert all(many[name] < 3 * cost for name, cost in few.items())


def fill(store: Store, first: int, last: int) -> Store:
    """Fill up one room in random order."""
    numbers = list(range(first, last))
    random.Random(2).shuffle(numbers)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda number: store.add(hourly(number)), numbers, chunksize=100))
    return store


def costs(store: Store, first: int, last: int) -> dict[str, float]:
    """What each operation costs among so many bookings."""
    sample = random.Random(3).sample(range(first, last), 150)
    operations: dict[str, Operation] = {
        "create": lambda n: store.add(hourly(n, new=True)),
        "refuse": lambda n: refused(store, hourly(n).model_copy(update={"id": UUID(int=n + 5_000_000)})),
        "repeat": lambda n: store.add(hourly(n)),
        "get": lambda n: store.get(UUID(int=n)),
        "one day": lambda n: store.in_span(["alpha"], slot(n, n + 24)),
        "a person's next": lambda n: store.of_booker(f"U{n % 100}", slot(last - 1000, last).start),
        "move": lambda n: store.replace(moved(hourly(n), n, n + 0.25)),
        "cancel": lambda n: store.replace(cancelled(hourly(n, new=True))),
    }
    return {name: microseconds(operation, sample) for name, operation in operations.items()}


_PGBENCH = r"""
\set hour random(0, 100000000)
WITH kept AS (
    INSERT INTO roombot.bookings VALUES (
        gen_random_uuid(), 'room-' || :client_id, '2026-01-01'::timestamptz + :hour * interval '1 hour',
        '2026-01-01'::timestamptz + (:hour + 1) * interval '1 hour',
        'U1', 'Ann', 'Sync', NULL, false, '2026-01-01', '2026-01-01', 1, NULL
    ) ON CONFLICT DO NOTHING RETURNING id
), told AS (
    INSERT INTO roombot.changes (turn, after)
    SELECT (SELECT turns_before FROM roombot.feed) + pg_current_xact_id()::text::bigint, repeat('x', 330) FROM kept
) SELECT id FROM kept;
"""


def test_postgresql_beside_pgbench(durable_server: PostgresServer, tmp_path: Path) -> None:
    url = durable_server.new_database()
    with closing(open_store(url)) as store, ThreadPoolExecutor(4) as clients:
        numbers, hours = count(), [random.Random(4).sample(range(1_000_000), 3_000) for _ in range(4)]

        def client(which: int) -> None:
            for hour in hours[which]:
                store.add(booking(next(numbers), hour, hour + 1, f"room-{which}"))

        list(clients.map(client, range(4)))
        for part in hours:
            part[:] = [hour + 1_000_000 for hour in part]
        began = perf_counter()
        list(clients.map(client, range(4)))
        ours = 12_000 / (perf_counter() - began)
    theirs = pgbench(durable_server, url, tmp_path / "create.sql")
    print(f"\n4 clients: roombot {ours:,.0f} creates/s, pgbench {theirs:,.0f} creates/s, {theirs / ours:.2f} times")
    assert ours > 2_000
    assert theirs < 2.5 * ours


def pgbench(server: PostgresServer, url: str, script: Path) -> float:
    """How many transactions a second pgbench does, saying the same."""
    script.write_text(_PGBENCH)
    command = [str(server.programs / "pgbench"), "-n", "-c4", "-j2", "-T5", "-Mprepared", f"-f{script}", url]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.search(r"tps = ([\d.]+)", output)
    assert found
    with psycopg.connect(url) as connection:
        assert connection.execute("SELECT count(*) > 0 FROM roombot.bookings WHERE starts_at < %s", [MIDNIGHT])
    return float(found[1])
