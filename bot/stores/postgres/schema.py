"""The PostgreSQL schema, in a namespace of its own."""

from __future__ import annotations

from bot.stores.schema import Step

STEPS: tuple[Step, ...] = (
    (
        "CREATE SCHEMA IF NOT EXISTS roombot",
        "CREATE TABLE roombot.schema_version (version integer NOT NULL)",
        "INSERT INTO roombot.schema_version VALUES (0)",
        # A room as a range of one name: ranges fit a GiST index without the extension btree_gist.
        """CREATE TYPE roombot.room_range AS RANGE (subtype = text, collation = "C")""",
        """
        CREATE TABLE roombot.bookings (
            id uuid PRIMARY KEY,
            room_id text COLLATE "C" NOT NULL,
            starts_at timestamptz NOT NULL,
            ends_at timestamptz NOT NULL CHECK (starts_at < ends_at),
            booker_id text,
            booker_name text,
            title text,
            people integer,
            private boolean NOT NULL,
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            revision integer NOT NULL,
            cancelled_at timestamptz,
            CONSTRAINT bookings_no_overlap EXCLUDE USING gist (
                roombot.room_range(room_id, room_id, '[]') WITH =,
                tstzrange(starts_at, ends_at, '[)') WITH &&
            ) WHERE (cancelled_at IS NULL)
        )
        """,
        "CREATE INDEX bookings_of_room ON roombot.bookings (room_id, starts_at) WHERE cancelled_at IS NULL",
        "CREATE INDEX bookings_of_booker ON roombot.bookings (booker_id, ends_at) WHERE cancelled_at IS NULL",
        "CREATE INDEX bookings_cancelled ON roombot.bookings (cancelled_at, id) WHERE cancelled_at IS NOT NULL",
        """
        CREATE TABLE roombot.changes (
            turn bigint PRIMARY KEY,
            before text,
            after text NOT NULL
        )
        """,
        "CREATE TABLE roombot.feed (turns_before bigint NOT NULL)",
        "INSERT INTO roombot.feed VALUES (0)",
        """
        CREATE TABLE roombot.records (
            key text COLLATE "C" PRIMARY KEY,
            value text NOT NULL,
            version bigint GENERATED ALWAYS AS IDENTITY,
            expires_at timestamptz
        )
        """,
        "CREATE INDEX records_expiring ON roombot.records (expires_at) WHERE expires_at IS NOT NULL",
    ),
)
