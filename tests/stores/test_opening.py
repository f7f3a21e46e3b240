"""From a URL to a store, and what stands in the way: one sentence, without any secret."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from bot.core.ports import Store
from bot.stores import StoreUnusable, open_store
from bot.stores.memory import MemoryStore
from bot.stores.sqlite import SqliteStore
from tests.stores.examples import booking


def reason(url: str) -> str:
    """Why the store can't be opened."""
    with pytest.raises(StoreUnusable) as refusal:
        open_store(url).close()
    return str(refusal.value)


def run_sqlite(path: Path, *statements: str) -> None:
    """What another program does to the file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def run_postgres(url: str, *statements: str) -> None:
    """What another program does to the database."""
    with psycopg.connect(url, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def test_memory_is_the_default() -> None:
    assert isinstance(open_store(), MemoryStore)
    assert not open_store("memory:").lasting


def test_what_was_kept_is_there_after_reopening(store: Store, store_url: str) -> None:
    store.add(booking(1, 10, 12))
    store.close()
    with closing(open_store(store_url)) as reopened:
        assert list(reopened.all()) == [booking(1, 10, 12)] * reopened.lasting


def test_a_relative_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    open_store("sqlite:///room%20s.db").close()
    assert (tmp_path / "room s.db").exists()


@pytest.mark.parametrize("url", ["", "bookings.db", "mysql://u:secret@h/d", "memory:x", "redis:", "secret"])
def test_a_url_of_nothing_known(url: str) -> None:
    assert reason(url) == "The database URL must begin with memory:, sqlite:/// or postgresql://."


@pytest.mark.parametrize("url", ["sqlite:", "sqlite://", "sqlite:///", "sqlite://secret", "sqlite:///:memory:"])
def test_a_sqlite_url_without_a_file(url: str) -> None:
    assert reason(url) == "A SQLite URL names a file: sqlite:///bookings.db, or sqlite:////var/lib/bookings.db."


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("no database at all, but long enough to have a header " * 20)
    assert reason(f"sqlite:///{path}") == f"SQLite can't open the file {path}: file is not a database."
    assert path.read_text().startswith("no database")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "bookings.db"
    assert reason(f"sqlite:///{path}") == f"SQLite can't open the file {path}: unable to open database file."


def test_a_place_without_a_write_ahead_log() -> None:
    with pytest.raises(StoreUnusable, match="can't keep a write-ahead log beside :memory:; use a file on a local disk"):
        SqliteStore(Path(":memory:"))


def test_a_new_file_that_another_program_keeps_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.stores.sqlite.database.PATIENCE", 0.05)
    path = tmp_path / "bookings.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert reason(f"sqlite:///{path}") == f"SQLite can't open the file {path}: database is locked."


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql://ann:secret@127.0.0.1:1/db", "PostgreSQL on 127.0.0.1 can't be reached."),
        ("postgresql://ann:secret@/db?host=/nowhere", "PostgreSQL on /nowhere can't be reached."),
        ("postgresql://ann:secret@[::1/db", "The PostgreSQL URL isn't one that PostgreSQL understands."),
        (
            "postgresql://ann@h/db?password=secret&pass=secret",
            "The PostgreSQL URL isn't one that PostgreSQL understands.",
        ),
        ("postgresql://ann:secret@h:secret/db", "PostgreSQL on h can't be reached."),
    ],
)
def test_a_postgresql_that_is_not_there(url: str, said: str) -> None:
    assert reason(url) == said


def test_a_postgresql_database_that_is_not_there(postgres_url: str) -> None:
    url = postgres_url.replace("/test", "/secret")
    assert reason(url).endswith(" has no such user or database.")


def test_a_postgresql_that_takes_no_writes(postgres_url: str) -> None:
    open_store(postgres_url).close()
    separator = "&" if "?" in postgres_url else "?"
    url = f"{postgres_url}{separator}options=-c%20default_transaction_read_only%3Don"
    assert reason(url).endswith(" takes no writes: name the server that does.")


def test_a_postgresql_whose_tables_are_not_ours(postgres_url: str) -> None:
    open_store(postgres_url).close()
    run_postgres(postgres_url, "DROP TABLE roombot.feed")
    assert reason(postgres_url).endswith(" can't be prepared: UndefinedTable.")


def test_a_newer_schema_is_refused(tmp_path: Path, postgres_url: str) -> None:
    file = tmp_path / "bookings.db"
    urls = [f"sqlite:///{file}", postgres_url]
    for url in urls:
        open_store(url).close()
    run_sqlite(file, "PRAGMA user_version = 99")
    run_postgres(postgres_url, "UPDATE roombot.schema_version SET version = 99")
    for url in urls:
        assert reason(url) == (
            "The database has schema version 99, but this roombot knows versions up to 1: upgrade roombot."
        )


@pytest.mark.parametrize(
    "statements",
    [
        ["DROP TRIGGER bookings_no_overlap_insert"],
        ["DROP TRIGGER bookings_no_overlap_update"],
        [
            "DROP TRIGGER bookings_no_overlap_insert",
            "CREATE TRIGGER bookings_no_overlap_insert BEFORE INSERT ON bookings BEGIN SELECT 1; END",
        ],
    ],
)
def test_a_file_without_its_triggers_is_refused(tmp_path: Path, statements: list[str]) -> None:
    file = tmp_path / "bookings.db"
    open_store(f"sqlite:///{file}").close()
    run_sqlite(file, *statements)
    assert reason(f"sqlite:///{file}") == (
        "The database doesn't refuse overlapping bookings: its constraint or triggers are missing."
    )


@pytest.mark.parametrize(
    "statements",
    [
        ["ALTER TABLE roombot.bookings DROP CONSTRAINT bookings_no_overlap"],
        [
            "ALTER TABLE roombot.bookings DROP CONSTRAINT bookings_no_overlap",
            "ALTER TABLE roombot.bookings ADD CONSTRAINT bookings_no_overlap EXCLUDE USING gist "
            "(tstzrange(starts_at, ends_at) WITH &&) WHERE (cancelled_at > starts_at)",
        ],
    ],
)
def test_a_database_without_its_constraint_is_refused(postgres_url: str, statements: list[str]) -> None:
    open_store(postgres_url).close()
    run_postgres(postgres_url, *statements)
    assert reason(postgres_url) == (
        "The database doesn't refuse overlapping bookings: its constraint or triggers are missing."
    )


def test_opening_leaves_no_trace_of_the_test_of_the_promise(store: Store) -> None:
    assert list(store.all()) == []
    assert store.changes.after(None) == []


def test_many_processes_may_be_the_first(store_url: str) -> None:
    with ThreadPoolExecutor(8) as processes:
        stores = list(processes.map(open_store, [store_url] * 8))
    for store in stores:
        assert store.add(booking(1, 10, 12)) == booking(1, 10, 12)
        store.close()


_OVERLAPPING = """
    INSERT INTO {table} SELECT {id}, room_id, starts_at, ends_at, booker_id, booker_name, title, people, private,
    created_at, updated_at, revision, cancelled_at FROM {table} WHERE title = 'Sync'
"""


def test_a_sqlite_file_stands_alone_once_closed_with_moments_as_microseconds_since_1970(tmp_path: Path) -> None:
    file = tmp_path / "bookings.db"
    with closing(open_store(f"sqlite:///{file}")) as store:
        store.add(booking(1, 10, 12))
    assert list(tmp_path.iterdir()) == [file]
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT starts_at, ends_at FROM bookings").fetchall()
    assert rows == [(1_795_600_800_000_000, 1_795_608_000_000_000)]


def test_what_sqlite_refuses_otherwise_is_no_taken_room(tmp_path: Path) -> None:
    nobody = booking(1, 10, 12).model_copy(update={"room_id": None})
    with closing(open_store(f"sqlite:///{tmp_path}/bookings.db")) as store, pytest.raises(sqlite3.IntegrityError):
        store.add(nobody)


def test_another_program_cannot_overlap_in_sqlite(tmp_path: Path) -> None:
    file = tmp_path / "bookings.db"
    with closing(open_store(f"sqlite:///{file}")) as store:
        store.add(booking(1, 10, 12))
        store.add(booking(2, 12, 13))
    for statement in (
        _OVERLAPPING.format(table="bookings", id="'x'"),
        _OVERLAPPING.format(table="bookings", id="'x'").replace("INSERT", "INSERT OR REPLACE"),
        "UPDATE bookings SET ends_at = ends_at + 1 WHERE ends_at = (SELECT min(ends_at) FROM bookings)",
        "UPDATE bookings SET room_id = 'beta', starts_at = 0",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="room taken"):
            run_sqlite(file, statement)


def test_another_program_cannot_overlap_in_postgresql(postgres_url: str) -> None:
    with closing(open_store(postgres_url)) as store:
        store.add(booking(1, 10, 12))
        store.add(booking(2, 12, 13))
    for statement in (
        _OVERLAPPING.format(table="roombot.bookings", id="gen_random_uuid()"),
        "UPDATE roombot.bookings SET starts_at = 'epoch'",
    ):
        with pytest.raises(psycopg.errors.ExclusionViolation):
            run_postgres(postgres_url, statement)


def test_each_store_imports_only_what_it_needs(tmp_path: Path) -> None:
    code = f"""
import sys
from bot.stores import open_store
open_store("memory:")
assert not {{"sqlite3", "psycopg"}} & set(sys.modules)
open_store("sqlite:///{tmp_path}/bookings.db").close()
assert "psycopg" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])
