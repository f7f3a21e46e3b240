"""Small expiring facts in a SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from bot.core.ports import ABSENT, Record, RecordConflict, RecordWrite
from bot.stores.sqlite.database import Database
from bot.stores.sqlite.moments import to_microseconds

_ALIVE = "(expires_at IS NULL OR expires_at > :now)"
_SELECT = "SELECT key, value, version FROM records"


class SqliteRecords:
    """Records in the table `records`; its row ids, which SQLite never uses twice, are their versions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str, now: datetime) -> Record | None:
        """See Records."""
        with self._database.reading() as connection:
            return _get(connection, key, now)

    def under(self, prefix: str, now: datetime) -> list[Record]:
        """See Records."""
        span = {"first": prefix, "last": prefix + "\U0010ffff", "now": to_microseconds(now)}
        with self._database.reading() as connection:
            rows = connection.execute(f"{_SELECT} WHERE key >= :first AND key < :last AND {_ALIVE} ORDER BY key", span)
            return [_record(row) for row in rows]

    def write(self, write: RecordWrite, now: datetime) -> Record | None:
        """See Records."""
        with self._database.writing() as connection:
            write_records(connection, [write], now)
            return _get(connection, write.key, now)

    def forget_expired(self, now: datetime) -> int:
        """See Records."""
        with self._database.writing() as connection:
            return connection.execute("DELETE FROM records WHERE expires_at <= ?", [to_microseconds(now)]).rowcount


def write_records(connection: sqlite3.Connection, writes: Sequence[RecordWrite], now: datetime) -> None:
    """Write all of them within a transaction; raises RecordConflict at the first that is not as expected."""
    for write in writes:
        _refuse_unexpected(connection, write, now)
        connection.execute("DELETE FROM records WHERE key = ?", [write.key])
        if write.value is not None:
            expires_at = None if write.expires_at is None else to_microseconds(write.expires_at)
            connection.execute(
                "INSERT INTO records (key, value, expires_at) VALUES (?, ?, ?)", [write.key, write.value, expires_at]
            )


def _refuse_unexpected(connection: sqlite3.Connection, write: RecordWrite, now: datetime) -> None:
    if write.expected is None:
        return
    kept = _get(connection, write.key, now)
    if write.expected != (ABSENT if kept is None else kept.version):
        raise RecordConflict(write.key, write.expected, kept)


def _get(connection: sqlite3.Connection, key: str, now: datetime) -> Record | None:
    wanted = {"key": key, "now": to_microseconds(now)}
    row = connection.execute(f"{_SELECT} WHERE key = :key AND {_ALIVE}", wanted).fetchone()
    return None if row is None else _record(row)


def _record(row: tuple[str, str, int]) -> Record:
    key, value, version = row
    return Record(key=key, value=value, version=version)
