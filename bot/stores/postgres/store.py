"""The PostgreSQL store. Its exclusion constraint refuses overlaps, whoever writes; here a refusal is told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import LiteralString

from psycopg import Connection

from bot.core.errors import RoomTaken
from bot.core.models import Booking, BookingId, PersonId, RoomId, TimeSlot
from bot.core.ports import RecordWrite
from bot.stores.postgres import statements
from bot.stores.postgres.changes import PostgresChanges
from bot.stores.postgres.preparation import prepare
from bot.stores.postgres.records import PostgresRecords, write_records
from bot.stores.postgres.schema import STEPS
from bot.stores.postgres.sessions import Sessions, TryAgain, snapshot
from bot.stores.revisions import to_replace
from bot.stores.rows import from_row, to_named_row


class PostgresStore:
    """Keeps bookings in a database that any number of processes share."""

    lasting = True
    schema_version = len(STEPS)

    def __init__(self, url: str) -> None:
        """Connect, and bring the schema up to date. Raises StoreUnusable."""
        prepare(url)
        self._url = url
        self._sessions = Sessions(url)
        self.changes = PostgresChanges(self._sessions)
        self.records = PostgresRecords(self._sessions)

    def add(self, booking: Booking, records: Sequence[RecordWrite] = ()) -> Booking:
        """See BookingStore."""
        if records:
            return self._sessions.transaction(lambda connection: _add(connection, booking, records))
        return self._sessions.run(lambda connection: _add(connection, booking, records))

    def replace(self, booking: Booking, records: Sequence[RecordWrite] = ()) -> Booking:
        """See BookingStore."""
        return self._sessions.transaction(lambda connection: _replace(connection, booking, records))

    def get(self, booking_id: BookingId) -> Booking | None:
        """See BookingStore."""
        return self._sessions.run(lambda connection: _get(connection, booking_id))

    def in_span(self, room_ids: Sequence[RoomId], span: TimeSlot) -> list[Booking]:
        """See BookingStore."""
        return self._sessions.run(lambda connection: _in_span(connection, room_ids, span))

    def of_booker(self, person_id: PersonId, ending_after: datetime) -> list[Booking]:
        """See BookingStore."""
        return self._read(statements.OF_BOOKER, person_id, ending_after)

    def cancelled_since(self, moment: datetime) -> list[Booking]:
        """See BookingStore."""
        return self._read(statements.CANCELLED_SINCE, moment)

    def all(self) -> Iterator[Booking]:
        """See Store."""
        with snapshot(self._url) as connection, connection.cursor("all_bookings") as cursor:
            yield from map(from_row, cursor.execute(statements.ALL))

    def ping(self) -> None:
        """See Store."""
        self._sessions.run(lambda connection: connection.execute("SELECT 1"))

    def close(self) -> None:
        """See BookingStore."""
        self._sessions.close()

    def _read(self, query: LiteralString, *values: object) -> list[Booking]:
        rows = self._sessions.run(lambda connection: connection.execute(query, values).fetchall())
        return [from_row(row) for row in rows]


def _add(connection: Connection, booking: Booking, records: Sequence[RecordWrite]) -> Booking:
    values = to_named_row(booking) | {"after": booking.model_dump_json()}
    if connection.execute(statements.ADD, values).fetchone():
        write_records(connection, records, booking.updated_at)
        return booking
    conflicts = _conflicts(connection, booking)
    # Looked up after the conflicts: an id that isn't kept even now wasn't kept when they were found.
    kept = _get(connection, booking.id)
    if kept is not None:
        return kept
    if conflicts:
        raise RoomTaken(booking.room_id, booking.slot, conflicts)
    raise TryAgain


def _replace(connection: Connection, booking: Booking, records: Sequence[RecordWrite]) -> Booking:
    kept = to_replace(_get(connection, booking.id), booking)
    if kept == booking:
        return kept
    if booking.active:
        _lock(connection, kept, {kept.room_id, booking.room_id})
        if conflicts := _conflicts(connection, booking):
            raise RoomTaken(booking.room_id, booking.slot, conflicts)
    snapshots = {"before": kept.model_dump_json(), "after": booking.model_dump_json()}
    if not connection.execute(statements.REPLACE, to_named_row(booking) | snapshots).fetchone():
        raise TryAgain
    write_records(connection, records, booking.updated_at)
    return booking


def _lock(connection: Connection, kept: Booking, room_ids: set[RoomId]) -> None:
    """Let one booking at a time move in these rooms (two that move into each other's slots would deadlock).

    The booking itself stays as it is from here on, so that a refusal is true of one moment.
    """
    for room_id in sorted(room_ids):
        connection.execute(statements.LOCK, [f"room/{room_id}"])
    if not connection.execute(statements.HOLD, [kept.id, kept.revision]).fetchone():
        raise TryAgain


def _conflicts(connection: Connection, booking: Booking) -> tuple[Booking, ...]:
    if not booking.active:
        return ()
    return tuple(each for each in _in_span(connection, [booking.room_id], booking.slot) if each.id != booking.id)


def _get(connection: Connection, booking_id: BookingId) -> Booking | None:
    row = connection.execute(statements.GET, [booking_id]).fetchone()
    return None if row is None else from_row(row)


def _in_span(connection: Connection, room_ids: Sequence[RoomId], span: TimeSlot) -> list[Booking]:
    bounds = {"rooms": list(dict.fromkeys(room_ids)), "start": span.start, "end": span.end}
    return [from_row(row) for row in connection.execute(statements.IN_SPAN, bounds)]
