"""What was acknowledged is still there after the writing process or the database server was killed."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import count
from pathlib import Path
from threading import Event

import pytest

from bot.core.errors import RoomTaken
from bot.core.ports import Store, StoreUnavailable
from bot.stores import open_store
from tests.stores.examples import booking
from tests.stores.histories import overlaps
from tests.stores.postgres_server import PostgresServer

pytestmark = pytest.mark.soak

_ROOT = Path(__file__).parents[2]


def acknowledged_until_killed(url: str, first: int, lines: int) -> dict[int, int]:
    """Let another process write, kill it with no warning after so many lines, and return all that it told."""
    command = [sys.executable, "-m", "tests.stores.crashing", url, str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=_ROOT) as writer:
        assert writer.stdout
        told = [writer.stdout.readline() for _ in range(lines)]
        writer.kill()
        told += [line for line in writer.stdout if line.endswith("\n")]
    return {int(number): int(revision) for number, revision in map(str.split, told)}


def test_sqlite_keeps_what_it_acknowledged_when_its_process_is_killed(tmp_path: Path) -> None:
    file, chance = tmp_path / "bookings.db", random.Random(6)
    acknowledged: dict[int, int] = {}
    for round_ in range(20):
        acknowledged |= acknowledged_until_killed(f"sqlite:///{file}", round_ * 10_000, chance.randrange(1, 400))
        with closing(open_store(f"sqlite:///{file}")) as store:
            found = {each.id.int: each.revision for each in store.all()}
            assert acknowledged.items() <= found.items()
            assert overlaps(list(store.all())) == []
            changes = store.changes.after(None, limit=1_000_000)
            assert {change.after.id.int: change.after.revision for change in changes} == found
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert len(acknowledged) > 1_000


@pytest.fixture
def durable_server() -> Iterator[PostgresServer]:
    """A server that waits for the disk."""
    server = PostgresServer(durable=True)
    yield server
    server.close()


def write_until_unavailable(store: Store, writer: int, round_: int, enough: Event) -> list[int]:
    """Book on, at the same slots as the other writers, until the server is gone; the ids that were acknowledged."""
    kept = []
    for number in count():
        identity = (round_ * 10 + writer) * 1_000_000 + number
        try:
            kept.append(store.add(booking(identity, number / 2, number / 2 + 1, f"room-{round_}-{writer % 2}")).id.int)
            if len(kept) > 100:
                enough.set()
        except RoomTaken:
            continue
        except StoreUnavailable:
            return kept
    return kept


def test_postgresql_keeps_what_it_acknowledged_when_its_server_is_killed(durable_server: PostgresServer) -> None:
    acknowledged: set[int] = set()
    with closing(open_store(durable_server.url())) as store, ThreadPoolExecutor(4) as writers:
        for round_ in range(10):
            enough = Event()
            writing = [writers.submit(write_until_unavailable, store, writer, round_, enough) for writer in range(4)]
            assert enough.wait(timeout=30)
            durable_server.stop("immediate")
            acknowledged |= {identity for future in writing for identity in future.result()}
            durable_server.start()
            found = list(store.all())
            assert acknowledged <= {each.id.int for each in found}
            assert overlaps(found) == []
    assert len(acknowledged) > 1_000
