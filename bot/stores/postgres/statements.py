"""What the PostgreSQL store says to its database."""
# ruff: noqa: S608 — every statement is put together from constants of this module, never from what people typed

from __future__ import annotations

from bot.stores.rows import COLUMNS, NAMES

_VALUES = ", ".join(f"%({name})s" for name in NAMES)
_ASSIGNMENTS = ", ".join(f"{name} = %({name})s" for name in NAMES[1:])
_TURN = "(SELECT turns_before FROM roombot.feed) + pg_current_xact_id()::text::bigint"
_SETTLED = "(SELECT turns_before FROM roombot.feed) + pg_snapshot_xmin(pg_current_snapshot())::text::bigint"

INSERT = f"INSERT INTO roombot.bookings ({COLUMNS}) VALUES ({_VALUES})"
UPDATE = f"UPDATE roombot.bookings SET {_ASSIGNMENTS} WHERE id = %(id)s"

ADD = f"""
    WITH kept AS ({INSERT} ON CONFLICT DO NOTHING RETURNING id),
    told AS (INSERT INTO roombot.changes (turn, after) SELECT {_TURN}, %(after)s FROM kept)
    SELECT id FROM kept
"""
# A plain INSERT deadlocks with others of its kind, each waiting for what the other has put into the index;
# ON CONFLICT DO NOTHING takes its own entry back and waits.

REPLACE = f"""
    WITH changed AS ({UPDATE} AND revision = %(revision)s - 1 RETURNING id),
    told AS (INSERT INTO roombot.changes (turn, before, after) SELECT {_TURN}, %(before)s, %(after)s FROM changed)
    SELECT id FROM changed
"""

LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('roombot/' || %s, 0))"

HOLD = "SELECT id FROM roombot.bookings WHERE id = %s AND revision = %s FOR UPDATE"

GET = f"SELECT {COLUMNS} FROM roombot.bookings WHERE id = %s"
ALL = f"SELECT {COLUMNS} FROM roombot.bookings ORDER BY id"
IN_SPAN = f"""
    SELECT found.* FROM unnest(%(rooms)s::text[]) AS room CROSS JOIN LATERAL (
        SELECT running.* FROM (
            SELECT {COLUMNS} FROM roombot.bookings
            WHERE room_id = room AND cancelled_at IS NULL AND starts_at <= %(start)s
            ORDER BY starts_at DESC LIMIT 1
        ) AS running WHERE ends_at > %(start)s
        UNION ALL
        SELECT {COLUMNS} FROM roombot.bookings
        WHERE room_id = room AND cancelled_at IS NULL AND starts_at > %(start)s AND starts_at < %(end)s
    ) AS found ORDER BY starts_at, room_id
"""
# Only the last booking to start before the span can reach into it. Both halves are bounded by what is asked for, so
# that they are read from the index whatever the planner believes of the table.
OF_BOOKER = f"""
    SELECT {COLUMNS} FROM roombot.bookings WHERE booker_id = %s AND ends_at > %s AND cancelled_at IS NULL
    ORDER BY starts_at, room_id
"""
CANCELLED_SINCE = f"SELECT {COLUMNS} FROM roombot.bookings WHERE cancelled_at >= %s ORDER BY cancelled_at, id"

CHANGES_AFTER = f"""
    SELECT turn, before, after FROM roombot.changes WHERE turn > %s AND turn < {_SETTLED} ORDER BY turn LIMIT %s
"""
FORGET_CHANGES = """
    DELETE FROM roombot.changes WHERE turn < %s AND turn < (SELECT max(turn) FROM roombot.changes)
"""
LATEST_TURN = f"SELECT {_SETTLED} - 1"
COUNT_ON_AFTER_A_RESTORE = """
    UPDATE roombot.feed SET turns_before = (SELECT max(turn) FROM roombot.changes)
    WHERE (SELECT max(turn) FROM roombot.changes)
    >= turns_before + pg_snapshot_xmax(pg_current_snapshot())::text::bigint
"""
# A change that can be seen has a turn below all those to come, unless this server has not seen it being written.
