"""The feed of changes in PostgreSQL.

Transactions end in another order than they begin, so a serial number would let a reader pass over a change that was
numbered early and kept late. The turn of a change is its transaction's own number, of which PostgreSQL knows which
are still running: a reader sees only turns before the first of those. Turns count on when a dump was restored into
a server whose transactions count from less (`feed.turns_before`).
"""

from __future__ import annotations

from bot.core.models import Booking
from bot.core.ports import Change, Cursor
from bot.stores.postgres import statements
from bot.stores.postgres.sessions import Sessions


class PostgresChanges:
    """The table `changes`, one change to a transaction."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    def after(self, cursor: Cursor | None, limit: int = 100) -> list[Change]:
        """See Changes."""
        place = (int(cursor or -1), limit)
        rows = self._sessions.run(lambda connection: connection.execute(statements.CHANGES_AFTER, place).fetchall())
        return [_change(*row) for row in rows]

    def latest(self) -> Cursor:
        """See Changes."""
        [(turn,)] = self._sessions.run(lambda connection: connection.execute(statements.LATEST_TURN).fetchall())
        return str(turn)

    def forget_before(self, cursor: Cursor) -> int:
        """See Changes. The newest change is never let go of, as it tells how far turns have come."""
        place = [int(cursor)]
        return self._sessions.run(lambda connection: connection.execute(statements.FORGET_CHANGES, place).rowcount)


def _change(turn: int, before: str | None, after: str) -> Change:
    return Change(
        cursor=str(turn),
        before=None if before is None else Booking.model_validate_json(before),
        after=Booking.model_validate_json(after),
    )
