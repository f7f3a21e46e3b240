"""The feed of changes in a SQLite file."""

from __future__ import annotations

import sqlite3

from bot.core.models import Booking
from bot.core.ports import Change, Cursor
from bot.stores.sqlite.database import Database


class SqliteChanges:
    """The table `changes`. SQLite has one writer at a time, so positions are in the order of commits."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def after(self, cursor: Cursor | None, limit: int = 100) -> list[Change]:
        """See Changes."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT position, before, after FROM changes WHERE position > ? ORDER BY position LIMIT ?",
                [int(cursor or 0), limit],
            ).fetchall()
        return [_change(row) for row in rows]

    def latest(self) -> Cursor:
        """See Changes."""
        with self._database.reading() as connection:
            (position,) = connection.execute("SELECT coalesce(max(position), 0) FROM changes").fetchone()
        return str(position)

    def forget_before(self, cursor: Cursor) -> int:
        """See Changes."""
        with self._database.writing() as connection:
            return connection.execute("DELETE FROM changes WHERE position < ?", [int(cursor)]).rowcount


def append_change(connection: sqlite3.Connection, before: Booking | None, after: Booking) -> None:
    """Put one more step at the end, within a transaction."""
    connection.execute(
        "INSERT INTO changes (before, after) VALUES (?, ?)",
        [None if before is None else before.model_dump_json(), after.model_dump_json()],
    )


def _change(row: tuple[int, str | None, str]) -> Change:
    position, before, after = row
    return Change(
        cursor=str(position),
        before=None if before is None else Booking.model_validate_json(before),
        after=Booking.model_validate_json(after),
    )
