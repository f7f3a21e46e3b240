"""Before a PostgreSQL database is used: its schema brought up to date, its promise put to the test."""

from __future__ import annotations

from contextlib import suppress

import psycopg
from psycopg import Connection, sql
from psycopg.conninfo import conninfo_to_dict
from psycopg.errors import ExclusionViolation

from bot.core.models import Booking
from bot.stores.failures import PromiseNotKept, StoreUnusable
from bot.stores.postgres import statements
from bot.stores.postgres.schema import STEPS
from bot.stores.postgres.sessions import CONNECTING
from bot.stores.probe import probe_booking
from bot.stores.rows import to_named_row
from bot.stores.schema import Step, upgrade

_OLDEST = 15


def prepare(url: str) -> None:
    """Raises StoreUnusable if the database can't be used, has a newer schema, or doesn't refuse overlaps.

    What the driver says is kept out of the sentences: it may repeat users, passwords and options of the URL.
    """
    try:
        host = conninfo_to_dict(url).get("host") or "this machine"
    except psycopg.Error:
        raise StoreUnusable("The PostgreSQL URL isn't one that PostgreSQL understands.") from None
    try:
        with psycopg.connect(url, autocommit=True, **CONNECTING) as connection:
            _prepare(connection)
    except psycopg.errors.InsufficientPrivilege:
        raise StoreUnusable("The PostgreSQL user may not create or use the schema roombot.") from None
    except psycopg.OperationalError as error:
        raise StoreUnusable(f"PostgreSQL on {host} {_reason(error)}.") from None
    except psycopg.Error as error:
        raise StoreUnusable(f"PostgreSQL on {host} can't be prepared: {type(error).__name__}.") from None


def _reason(error: psycopg.OperationalError) -> str:
    said = str(error)
    if "authentication failed" in said or "no password supplied" in said:
        return "refuses the user or the password"
    if "does not exist" in said:
        return "has no such user or database"
    if "session is read-only" in said:
        return "takes no writes: name the server that does"
    return "can't be reached"


def _prepare(connection: Connection) -> None:
    if connection.info.server_version < _OLDEST * 10_000:
        raise StoreUnusable(f"PostgreSQL {_OLDEST} or later is needed.")
    connection.execute("SET statement_timeout = '60s'; SET lock_timeout = '30s'; SET TimeZone = 'UTC'")
    upgrade(STEPS, lambda: _version(connection), lambda number, step: _apply(connection, number, step))
    _probe(connection)
    connection.execute(statements.COUNT_ON_AFTER_A_RESTORE)


def _apply(connection: Connection, number: int, step: Step) -> None:
    # Locked before the transaction begins: one that waited inside would not see the tables made meanwhile.
    connection.execute("SELECT pg_advisory_lock(hashtextextended('roombot/schema', 0))")
    try:
        with connection.transaction():
            if _version(connection) < number:
                for statement in step:
                    connection.execute(sql.SQL(statement))
                connection.execute("UPDATE roombot.schema_version SET version = %s", [number])
    finally:
        connection.execute("SELECT pg_advisory_unlock_all()")


def _version(connection: Connection) -> int:
    [(table,)] = connection.execute("SELECT to_regclass('roombot.schema_version')").fetchall()
    if table is None:
        return 0
    [(version,)] = connection.execute("SELECT version FROM roombot.schema_version").fetchall()
    return int(version)


def _probe(connection: Connection) -> None:
    """Both ways in must be barred: keeping an overlap, and moving onto one."""
    overlapping, apart = probe_booking(2, 1, 2), probe_booking(2, 2, 1)
    inserting = _is_refused(connection, statements.INSERT, [probe_booking(1, 0, 2)], overlapping)
    updating = _is_refused(connection, statements.UPDATE, [probe_booking(1, 0, 2), apart], overlapping)
    if not (inserting and updating):
        raise PromiseNotKept


def _is_refused(connection: Connection, statement: str, kept: list[Booking], overlapping: Booking) -> bool:
    with suppress(ExclusionViolation), connection.transaction(force_rollback=True):
        for booking in kept:
            connection.execute(statements.INSERT, to_named_row(booking))
        connection.execute(sql.SQL(statement), to_named_row(overlapping))
        return False
    return True
