"""Small expiring facts in PostgreSQL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from psycopg import Connection

from bot.core.ports import ABSENT, Record, RecordConflict, RecordWrite
from bot.stores.postgres import statements
from bot.stores.postgres.sessions import Sessions

_ALIVE = "(expires_at IS NULL OR expires_at > %s)"
_SELECT = "SELECT key, value, version FROM roombot.records"
_PUT = """
    INSERT INTO roombot.records (key, value, expires_at) VALUES (%s, %s, %s) ON CONFLICT (key)
    DO UPDATE SET value = excluded.value, version = DEFAULT, expires_at = excluded.expires_at
"""


class PostgresRecords:
    """Records in the table `records`, whose versions come from one sequence."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    def get(self, key: str, now: datetime) -> Record | None:
        """See Records."""
        return self._sessions.run(lambda connection: _get(connection, key, now))

    def under(self, prefix: str, now: datetime) -> list[Record]:
        """See Records."""
        query = f"{_SELECT} WHERE key >= %s AND key < %s AND {_ALIVE} ORDER BY key"
        span = (prefix, prefix + "\U0010ffff", now)
        rows = self._sessions.run(lambda connection: connection.execute(query, span).fetchall())
        return [_record(row) for row in rows]

    def write(self, write: RecordWrite, now: datetime) -> Record | None:
        """See Records."""

        def work(connection: Connection) -> Record | None:
            write_records(connection, [write], now)
            return _get(connection, write.key, now)

        return self._sessions.transaction(work, repeatable=write.expected is None)

    def forget_expired(self, now: datetime) -> int:
        """See Records."""
        delete = "DELETE FROM roombot.records WHERE expires_at <= %s"
        return self._sessions.run(lambda connection: connection.execute(delete, [now]).rowcount)


def write_records(connection: Connection, writes: Sequence[RecordWrite], now: datetime) -> None:
    """Write all of them within a transaction; raises RecordConflict at the first that is not as expected.

    Each key is locked, in one order for everybody, so that nobody waits in a circle.
    """
    for write in sorted(writes, key=lambda each: each.key):
        connection.execute(statements.LOCK, [f"record/{write.key}"])
        _refuse_unexpected(connection, write, now)
        if write.value is None:
            connection.execute("DELETE FROM roombot.records WHERE key = %s", [write.key])
        else:
            connection.execute(_PUT, [write.key, write.value, write.expires_at])


def _refuse_unexpected(connection: Connection, write: RecordWrite, now: datetime) -> None:
    if write.expected is None:
        return
    kept = _get(connection, write.key, now)
    if write.expected != (ABSENT if kept is None else kept.version):
        raise RecordConflict(write.key, write.expected, kept)


def _get(connection: Connection, key: str, now: datetime) -> Record | None:
    row = connection.execute(f"{_SELECT} WHERE key = %s AND {_ALIVE}", [key, now]).fetchone()
    return None if row is None else _record(row)


def _record(row: tuple[Any, ...]) -> Record:
    key, value, version = row
    return Record(key=key, value=value, version=version)
