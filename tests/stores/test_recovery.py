"""What stores do while their database is away or busy: say so in time, and go on when it is back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from time import monotonic
from typing import LiteralString

import psycopg
import pytest

from bot.core.ports import RecordWrite, Store, StoreUnavailable
from bot.stores import open_store
from tests.stores.examples import MIDNIGHT, booking, cancelled, slot
from tests.stores.postgres_server import PostgresServer

SLACKS_PATIENCE = 3.0


@pytest.fixture
def own_server() -> Iterator[PostgresServer]:
    """A server that the test may stop."""
    server = PostgresServer()
    yield server
    server.close()


def test_postgresql_goes_away_and_comes_back(own_server: PostgresServer, caplog: pytest.LogCaptureFixture) -> None:
    with closing(open_store(own_server.url())) as store:
        kept = store.add(booking(1, 10, 12))
        with ThreadPoolExecutor(8) as clients:
            list(clients.map(lambda _: store.ping(), range(50)))
        own_server.stop("immediate")
        refuses_in_time(store)
        own_server.start()
        assert store.get(kept.id) == kept
        assert store.replace(cancelled(kept)) == cancelled(kept)
        own_server.stop("fast")
        own_server.start()
        assert store.add(booking(2, 10, 12)) == booking(2, 10, 12)
    assert caplog.messages == ["PostgreSQL can't be reached", "PostgreSQL is back"] * 2


def test_a_postgresql_that_takes_no_writes_for_a_while(
    own_server: PostgresServer, caplog: pytest.LogCaptureFixture
) -> None:
    """As one does that another has taken over from."""
    with closing(open_store(own_server.url())) as store, psycopg.connect(own_server.url(), autocommit=True) as other:
        kept = store.add(booking(1, 10, 12))
        _end_connections(other, "ALTER DATABASE postgres SET default_transaction_read_only = on")
        with pytest.raises(StoreUnavailable):
            store.replace(cancelled(kept))
        other.execute("SET default_transaction_read_only = off")
        _end_connections(other, "ALTER DATABASE postgres RESET default_transaction_read_only")
        assert store.replace(cancelled(kept)) == cancelled(kept)
    assert caplog.messages == ["PostgreSQL can't be reached", "PostgreSQL is back"]


def _end_connections(other: psycopg.Connection, statement: LiteralString) -> None:
    """Change what new connections are like, and have all others be new ones."""
    other.execute(statement)
    other.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = user AND pid <> pg_backend_pid()"
    )


def test_a_frozen_postgresql_is_waited_for_only_so_long(
    own_server: PostgresServer, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(open_store(own_server.url())) as store:
        store.ping()
        own_server.freeze()
        refuses_in_time(store)
        own_server.thaw()
        # What was sent to the frozen server may happen now; the same id finds out.
        assert store.add(booking(2, 10, 12)) == booking(2, 10, 12)
    assert caplog.messages == ["PostgreSQL can't be reached", "PostgreSQL is back"]


def refuses_in_time(store: Store) -> None:
    """Every operation says that the database is away, before Slack gives up."""
    for operation in (
        store.ping,
        lambda: list(store.all()),
        lambda: store.add(booking(2, 10, 12)),
        lambda: store.records.write(RecordWrite(key="a", value=""), MIDNIGHT),
    ):
        began = monotonic()
        with pytest.raises(StoreUnavailable):
            operation()
        assert monotonic() - began < SLACKS_PATIENCE


def test_a_writer_of_sqlite_waits_for_another_program(tmp_path: Path) -> None:
    file = tmp_path / "bookings.db"
    with closing(open_store(f"sqlite:///{file}")) as store, closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        with ThreadPoolExecutor(1) as client:
            waiting = client.submit(store.add, booking(1, 10, 12))
            assert store.in_span(["alpha"], slot(0, 24)) == []
            assert not waiting.done()
            other.rollback()
            assert waiting.result() == booking(1, 10, 12)


def test_a_writer_of_sqlite_does_not_wait_for_ever(tmp_path: Path) -> None:
    file = tmp_path / "bookings.db"
    with closing(open_store(f"sqlite:///{file}")) as store, closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        began = monotonic()
        with pytest.raises(StoreUnavailable):
            store.add(booking(1, 10, 12))
        assert monotonic() - began < SLACKS_PATIENCE
        other.rollback()
        assert store.add(booking(1, 10, 12)) == booking(1, 10, 12)


def test_a_file_of_sqlite_that_is_gone_keeps_nothing_and_says_so(tmp_path: Path) -> None:
    file, elsewhere = tmp_path / "bookings.db", tmp_path / "elsewhere.db"
    with closing(open_store(f"sqlite:///{file}")) as store:
        file.rename(elsewhere)
        refuses_in_time(store)
        file.touch()
        refuses_in_time(store)
        elsewhere.replace(file)
        store.ping()
        assert store.add(booking(1, 10, 12)) == booking(1, 10, 12)
    with closing(open_store(f"sqlite:///{file}")) as store:
        assert store.get(booking(1, 10, 12).id) == booking(1, 10, 12)
