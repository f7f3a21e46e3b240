"""The SQLite schema. Moments are whole microseconds since 1970, so that they compare exactly and by index."""

from __future__ import annotations

from bot.stores.schema import Step

_NO_OVERLAP = """
CREATE TRIGGER bookings_no_overlap_{event} BEFORE {when} ON bookings WHEN NEW.cancelled_at IS NULL
BEGIN
    SELECT RAISE(ABORT, 'room taken') WHERE NEW.starts_at < (
        SELECT ends_at FROM bookings
        WHERE room_id = NEW.room_id AND cancelled_at IS NULL AND starts_at < NEW.ends_at AND id <> {self}.id
        ORDER BY starts_at DESC LIMIT 1
    );
END
"""
# Active bookings of a room never overlap, so of those that start before NEW ends, the last to start is the last to
# end: looking at that one neighbour is enough, and an index finds it.

STEPS: tuple[Step, ...] = (
    (
        """
        CREATE TABLE bookings (
            id TEXT NOT NULL PRIMARY KEY,
            room_id TEXT NOT NULL,
            starts_at INTEGER NOT NULL,
            ends_at INTEGER NOT NULL CHECK (starts_at < ends_at),
            booker_id TEXT,
            booker_name TEXT,
            title TEXT,
            people INTEGER,
            private INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            cancelled_at INTEGER
        ) STRICT
        """,
        "CREATE INDEX bookings_of_room ON bookings (room_id, starts_at) WHERE cancelled_at IS NULL",
        "CREATE INDEX bookings_of_booker ON bookings (booker_id, ends_at) WHERE cancelled_at IS NULL",
        "CREATE INDEX bookings_cancelled ON bookings (cancelled_at, id) WHERE cancelled_at IS NOT NULL",
        _NO_OVERLAP.format(event="insert", when="INSERT", self="NEW"),
        _NO_OVERLAP.format(event="update", when="UPDATE", self="OLD"),
        """
        CREATE TABLE changes (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            before TEXT,
            after TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE records (
            version INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL UNIQUE,
            value TEXT NOT NULL,
            expires_at INTEGER
        ) STRICT
        """,
        "CREATE INDEX records_expiring ON records (expires_at) WHERE expires_at IS NOT NULL",
    ),
)
