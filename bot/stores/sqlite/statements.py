"""What the SQLite store says to its database, and how a booking becomes values and back."""
# ruff: noqa: S608 — every statement is put together from constants of this module, never from what people typed

from __future__ import annotations

from functools import cache
from typing import Any

from bot.core.models import Booking
from bot.stores.rows import COLUMNS, NAMES, Row, from_row, to_named_row
from bot.stores.sqlite.moments import from_microseconds, to_microseconds

_MOMENTS = frozenset(("starts_at", "ends_at", "created_at", "updated_at", "cancelled_at"))

INSERT = f"INSERT INTO bookings ({COLUMNS}) VALUES ({', '.join(f':{name}' for name in NAMES)})"
UPDATE = f"UPDATE bookings SET {', '.join(f'{name} = :{name}' for name in NAMES[1:])} WHERE id = :id"
GET = f"SELECT {COLUMNS} FROM bookings WHERE id = ?"
ALL = f"SELECT {COLUMNS} FROM bookings ORDER BY id"
OF_BOOKER = f"""
    SELECT {COLUMNS} FROM bookings WHERE booker_id = ? AND ends_at > ? AND cancelled_at IS NULL
    ORDER BY starts_at, room_id
"""
CANCELLED_SINCE = f"SELECT {COLUMNS} FROM bookings WHERE cancelled_at >= ? ORDER BY cancelled_at, id"

_IN_SPAN = f"""
    WITH asked (room) AS (VALUES {{asked}})
    SELECT {COLUMNS} FROM asked CROSS JOIN bookings WHERE room_id = room AND cancelled_at IS NULL
    AND starts_at < :end AND ends_at > :start AND starts_at >= coalesce((
        SELECT starts_at FROM bookings WHERE room_id = room AND cancelled_at IS NULL AND starts_at <= :start
        ORDER BY starts_at DESC LIMIT 1
    ), :start)
    ORDER BY starts_at, room_id
"""
# The booking that is running when the span starts is the last one to start before it: the index is read from there.


@cache
def in_span(rooms: int) -> str:
    """The query for the active bookings of so many rooms (:room0, :room1, …) between :start and :end."""
    if not rooms:
        return f"SELECT {COLUMNS} FROM bookings WHERE 0"
    return _IN_SPAN.format(asked=", ".join(f"(:room{number})" for number in range(rooms)))


def values_of(booking: Booking) -> dict[str, Any]:
    """A booking as named values."""
    values = to_named_row(booking)
    moments = {name: to_microseconds(values[name]) for name in _MOMENTS if values[name] is not None}
    return {**values, **moments, "id": str(booking.id)}


def booking_of(row: Row) -> Booking:
    """A booking from a row."""
    named = dict(zip(NAMES, row, strict=True))
    moments = {name: from_microseconds(named[name]) for name in _MOMENTS if named[name] is not None}
    return from_row(tuple({**named, **moments, "private": bool(named["private"])}.values()))
