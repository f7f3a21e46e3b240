"""Connections to PostgreSQL: pooled, bounded in time, replaced when they break, and retried where that is safe."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any, TypeVar

from psycopg import Connection, IsolationLevel, OperationalError, connect
from psycopg.errors import DeadlockDetected, ExclusionViolation, LockNotAvailable, QueryCanceled, SerializationFailure
from psycopg_pool import ConnectionPool, PoolTimeout

from bot.core.ports import StoreUnavailable
from bot.stores.outage import Outage
from bot.stores.postgres.bounded import BoundedConnection

PATIENCE = 1.0
"""Seconds after which no new attempt is made. One attempt may last as long as a statement may."""

LAST_WORDS = 0.1
"""Seconds at the end for each thread of the pool in turn: they may be waiting for a server that says nothing."""

_SETTINGS = """
    SET statement_timeout = '1s'; SET lock_timeout = '1s'; SET idle_in_transaction_session_timeout = '5s';
    SET default_transaction_isolation = 'read committed'; SET TimeZone = 'UTC'
"""
_LARGEST_POOL = 10

CONNECTING: dict[str, Any] = {"connect_timeout": 2, "target_session_attrs": "read-write"}
"""Seconds to connect in, and to which of the servers in a URL: one that another has taken over from takes no writes."""

Result = TypeVar("Result")
Work = Callable[[Connection], Result]


class TryAgain(Exception):
    """What stood in the way was gone when it was looked at."""


class Sessions:
    """Runs pieces of work, each on a connection of its own."""

    def __init__(self, url: str) -> None:
        self._outage = Outage("PostgreSQL")
        # The pool tells of every attempt, with the name of the user; an outage is told below, once.
        logging.getLogger("psycopg.pool").setLevel(logging.CRITICAL)
        self._pool = ConnectionPool(
            url,
            connection_class=BoundedConnection,
            kwargs={"autocommit": True, "tcp_user_timeout": 1500, **CONNECTING},
            min_size=1,
            max_size=_LARGEST_POOL,
            configure=_configure,
            reconnect_timeout=PATIENCE,
            open=True,
        )

    def run(self, work: Work[Result]) -> Result:
        """Do the work, each statement a transaction of its own; it may be done again after a failure.

        Raises StoreUnavailable if that doesn't help in time.
        """
        return self._until_done(lambda timeout: self._once(work, timeout))

    def transaction(self, work: Work[Result], repeatable: bool = True) -> Result:
        """Do the work in one transaction.

        `repeatable` says that doing it twice is as good as once. If not, it isn't done again once the connection
        broke while it was being committed. Raises StoreUnavailable as `run` does.
        """
        return self._until_done(lambda timeout: self._in_transaction(work, timeout, repeatable))

    def close(self) -> None:
        """Let go of all connections."""
        self._pool.close(timeout=LAST_WORDS)

    def _until_done(self, attempt: Callable[[float], Result]) -> Result:
        began = monotonic()
        while (left := began + PATIENCE - monotonic()) > 0:
            try:
                result = attempt(left)
            except (TryAgain, DeadlockDetected, SerializationFailure, ExclusionViolation):
                continue
            except (LockNotAvailable, QueryCanceled) as error:
                raise StoreUnavailable from error
            except PoolTimeout as error:
                self._outage.failed("can't be reached", began)
                raise StoreUnavailable from error
            except OperationalError:
                self._outage.failed("can't be reached", began)
                self._pool.drain()
                continue
            self._outage.worked()
            return result
        raise StoreUnavailable

    def _once(self, work: Work[Result], timeout: float) -> Result:
        with self._pool.connection(timeout) as connection:
            return work(connection)

    def _in_transaction(self, work: Work[Result], timeout: float, repeatable: bool) -> Result:
        committing = False
        try:
            with self._pool.connection(timeout) as connection, connection.transaction():
                result = work(connection)
                committing = True
        except OperationalError as error:
            if committing and not repeatable:
                raise StoreUnavailable from error
            raise
        return result


@contextmanager
def snapshot(url: str) -> Iterator[Connection]:
    """A connection of its own that sees the database as it is now, for as long as it takes."""
    try:
        with connect(url, **CONNECTING) as connection:
            connection.isolation_level = IsolationLevel.REPEATABLE_READ
            connection.read_only = True
            yield connection
    except OperationalError as error:
        raise StoreUnavailable from error


def _configure(connection: Connection) -> None:
    connection.execute(_SETTINGS)
