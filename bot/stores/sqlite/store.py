"""The SQLite store. Its triggers refuse overlaps, whoever writes to the file; here a refusal is told apart."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from bot.core.errors import RoomTaken
from bot.core.models import Booking, BookingId, PersonId, RoomId, TimeSlot
from bot.core.ports import RecordWrite
from bot.stores.revisions import to_replace
from bot.stores.sqlite import statements
from bot.stores.sqlite.changes import SqliteChanges, append_change
from bot.stores.sqlite.database import Database
from bot.stores.sqlite.moments import to_microseconds
from bot.stores.sqlite.preparation import prepare
from bot.stores.sqlite.records import SqliteRecords, write_records
from bot.stores.sqlite.schema import STEPS
from bot.stores.sqlite.statements import booking_of, values_of


class SqliteStore:
    """Keeps bookings in a file."""

    lasting = True
    schema_version = len(STEPS)

    def __init__(self, path: Path) -> None:
        """Open or make the file. Raises StoreUnusable."""
        self._database = Database(path)
        try:
            prepare(self._database)
        except BaseException:
            self._database.close()
            raise
        self.changes = SqliteChanges(self._database)
        self.records = SqliteRecords(self._database)

    def add(self, booking: Booking, records: Sequence[RecordWrite] = ()) -> Booking:
        """See BookingStore."""
        with self._database.writing() as connection:
            kept = _get(connection, booking.id)
            if kept is not None:
                return kept
            _write(connection, statements.INSERT, booking)
            _finish(connection, None, booking, records)
            return booking

    def replace(self, booking: Booking, records: Sequence[RecordWrite] = ()) -> Booking:
        """See BookingStore."""
        with self._database.writing() as connection:
            kept = to_replace(_get(connection, booking.id), booking)
            if kept == booking:
                return kept
            _write(connection, statements.UPDATE, booking)
            _finish(connection, kept, booking, records)
            return booking

    def get(self, booking_id: BookingId) -> Booking | None:
        """See BookingStore."""
        with self._database.reading() as connection:
            return _get(connection, booking_id)

    def in_span(self, room_ids: Sequence[RoomId], span: TimeSlot) -> list[Booking]:
        """See BookingStore."""
        with self._database.reading() as connection:
            return _in_span(connection, room_ids, span)

    def of_booker(self, person_id: PersonId, ending_after: datetime) -> list[Booking]:
        """See BookingStore."""
        return self._read(statements.OF_BOOKER, person_id, to_microseconds(ending_after))

    def cancelled_since(self, moment: datetime) -> list[Booking]:
        """See BookingStore."""
        return self._read(statements.CANCELLED_SINCE, to_microseconds(moment))

    def all(self) -> Iterator[Booking]:
        """See Store."""
        with self._database.snapshot() as connection:
            yield from map(booking_of, connection.execute(statements.ALL))

    def ping(self) -> None:
        """See Store."""
        self._database.require_file()
        with self._database.reading() as connection:
            connection.execute("SELECT 1 FROM bookings LIMIT 1").fetchone()

    def close(self) -> None:
        """See BookingStore."""
        self._database.close()

    def _read(self, query: str, *values: object) -> list[Booking]:
        with self._database.reading() as connection:
            return [booking_of(row) for row in connection.execute(query, values)]


def _get(connection: sqlite3.Connection, booking_id: BookingId) -> Booking | None:
    row = connection.execute(statements.GET, [str(booking_id)]).fetchone()
    return None if row is None else booking_of(row)


def _in_span(connection: sqlite3.Connection, room_ids: Sequence[RoomId], span: TimeSlot) -> list[Booking]:
    rooms = list(dict.fromkeys(room_ids))
    query = statements.in_span(len(rooms))
    bounds = {"start": to_microseconds(span.start), "end": to_microseconds(span.end)}
    named = {f"room{number}": room for number, room in enumerate(rooms)}
    return [booking_of(row) for row in connection.execute(query, {**bounds, **named})]


def _write(connection: sqlite3.Connection, statement: str, booking: Booking) -> None:
    try:
        connection.execute(statement, values_of(booking))
    except sqlite3.IntegrityError as error:
        conflicts = tuple(
            other for other in _in_span(connection, [booking.room_id], booking.slot) if other.id != booking.id
        )
        if not conflicts:
            raise
        raise RoomTaken(booking.room_id, booking.slot, conflicts) from error


def _finish(
    connection: sqlite3.Connection, before: Booking | None, after: Booking, records: Sequence[RecordWrite]
) -> None:
    append_change(connection, before, after)
    write_records(connection, records, after.updated_at)
