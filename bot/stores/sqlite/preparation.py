"""Before a SQLite file is used: its schema brought up to date, its promise put to the test."""

from __future__ import annotations

import sqlite3

from bot.core.models import Booking
from bot.core.ports import StoreUnavailable
from bot.stores.failures import PromiseNotKept, StoreUnusable
from bot.stores.probe import probe_booking
from bot.stores.schema import Step, upgrade
from bot.stores.sqlite import statements
from bot.stores.sqlite.database import Database
from bot.stores.sqlite.schema import STEPS
from bot.stores.sqlite.statements import values_of

_OLDEST = (3, 37, 0)


class _Undo(Exception):
    """Ends a transaction that was only a test."""


def prepare(database: Database) -> None:
    """Raises StoreUnusable if the file has a newer schema, or doesn't refuse overlaps."""
    if sqlite3.sqlite_version_info < _OLDEST:
        raise StoreUnusable(f"This Python comes with SQLite {sqlite3.sqlite_version}; 3.37 or later is needed.")
    try:
        _upgrade(database)
        _probe(database)
    except (StoreUnavailable, sqlite3.Error) as error:
        raise StoreUnusable(f"SQLite can't prepare the file: {error.__cause__ or error}.") from error


def _upgrade(database: Database) -> None:
    def version() -> int:
        with database.reading() as connection:
            return _version(connection)

    def apply(number: int, step: Step) -> None:
        with database.writing() as connection:
            if _version(connection) < number:
                for statement in step:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")

    upgrade(STEPS, version, apply)


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _probe(database: Database) -> None:
    """Both ways in must be barred: keeping an overlap, and moving onto one."""
    overlapping, apart = probe_booking(2, 1, 2), probe_booking(2, 2, 1)
    inserting = _is_refused(database, statements.INSERT, [probe_booking(1, 0, 2)], overlapping)
    updating = _is_refused(database, statements.UPDATE, [probe_booking(1, 0, 2), apart], overlapping)
    if not (inserting and updating):
        raise PromiseNotKept


def _is_refused(database: Database, statement: str, kept: list[Booking], overlapping: Booking) -> bool:
    try:
        with database.writing() as connection:
            for booking in kept:
                connection.execute(statements.INSERT, values_of(booking))
            connection.execute(statement, values_of(overlapping))
            raise _Undo
    except sqlite3.IntegrityError:
        return True
    except _Undo:
        return False
