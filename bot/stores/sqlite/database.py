"""The file: one connection that writes, behind a queue, and one that reads beside it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic, sleep

from bot.core.ports import StoreUnavailable
from bot.stores.failures import StoreUnusable
from bot.stores.outage import Outage

PATIENCE = 2.0
"""Seconds for which one waits for one's turn in this process."""

_PATIENCE_WITH_OTHERS = 0.75
"""Seconds for which a write then waits for other processes; all in all less than Slack's three."""

_OUTAGES = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_READONLY,
}


class Database:
    """A SQLite file in WAL mode, where a commit has reached the disk before it returns."""

    def __init__(self, path: Path) -> None:
        """Raises StoreUnusable if the file can't be opened or keeps no write-ahead log."""
        self._path = path
        self._outage = Outage("SQLite")
        self._turn = threading.Lock()
        self._reading_turn = threading.Lock()
        self._writer = _open(path)
        self._reader = _open(path)
        self._file = _identity(path)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that writes: kept as a whole at the end, undone as a whole by an exception."""
        self.require_file()
        with self._outages(), _held(self._turn), _transaction(self._writer, "BEGIN IMMEDIATE") as connection:
            yield connection
        self._outage.worked()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection for one query; readers don't wait for writers."""
        with self._outages(), _held(self._reading_turn):
            yield self._reader

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """A connection of its own that sees the file as it is now, for as long as it takes."""
        self.require_file()
        with self._outages(), closing(_connect(self._path)) as connection, _transaction(connection, "BEGIN"):
            yield connection

    def require_file(self) -> None:
        """Raises StoreUnavailable where the file was removed or replaced: SQLite itself would write on into nothing."""
        if _identity(self._path) != self._file:
            self._outage.failed("can't be used: its file was removed or replaced", monotonic())
            raise StoreUnavailable

    def close(self) -> None:
        """Let go of the file."""
        self._reader.close()
        self._writer.close()

    @contextmanager
    def _outages(self) -> Iterator[None]:
        """What stands in the way is told of once; errors in the use of SQLite are bugs and pass."""
        began = monotonic()
        try:
            yield
        except StoreUnavailable:
            self._outage.failed("can't be used: too many wait for their turn", began)
            raise
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in _OUTAGES:
                self._outage.failed(f"can't be used: {error}", began)
                raise StoreUnavailable from error
            raise


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file it is, whatever its name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _open(path: Path) -> sqlite3.Connection:
    try:
        connection = _connect(path)
        journal = _keep_write_ahead_log(connection)
    except sqlite3.Error as error:
        raise StoreUnusable(f"SQLite can't open the file {path}: {error}.") from error
    if journal != "wal":
        connection.close()
        raise StoreUnusable(f"SQLite can't keep a write-ahead log beside {path}; use a file on a local disk.")
    return connection


def _keep_write_ahead_log(connection: sqlite3.Connection) -> str:
    """Only here SQLite doesn't wait by itself while another process does the same to a new file."""
    deadline = monotonic() + PATIENCE
    while True:
        try:
            (journal,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
            return str(journal)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > deadline:
                raise
            sleep(0.01)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE_WITH_OTHERS, isolation_level=None, check_same_thread=False)
    for setting in ("synchronous = FULL", "fullfsync = ON", "checkpoint_fullfsync = ON"):
        connection.execute(f"PRAGMA {setting}")
    return connection


@contextmanager
def _held(lock: threading.Lock) -> Iterator[None]:
    if not lock.acquire(timeout=PATIENCE):
        raise StoreUnavailable
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _transaction(connection: sqlite3.Connection, begin: str) -> Iterator[sqlite3.Connection]:
    connection.execute(begin)
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
