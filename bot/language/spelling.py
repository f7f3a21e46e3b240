"""Spelling a reading out as a sentence that reads back to the same reading."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.language.reading import Reading

if TYPE_CHECKING:
    from bot.core.models import Room

_QUOTES = (('"', '"'), ("“", "”"), ("«", "»"), ("„", "“"))


def spell(reading: Reading, rooms: Sequence[Room]) -> str:
    """A canonical English sentence for a reading: room, dates and times in full, people, and the title in quotes."""
    words = [*_room(reading, rooms), *_time(reading)]
    if reading.people is not None:
        words.append(f"with {reading.people} people")
    if reading.title is not None:
        opening, closing = next((pair for pair in _QUOTES if not set(pair) & set(reading.title)), ("", ""))
        words.append(f"{opening}{reading.title}{closing}")
    return " ".join(words)


def _room(reading: Reading, rooms: Sequence[Room]) -> list[str]:
    names = {room.id: room.name for room in rooms}
    chosen = reading.rooms or ((reading.room,) if reading.room is not None else ())
    return [" or ".join(names.get(room, room) for room in chosen)] if chosen else []


def _time(reading: Reading) -> list[str]:
    """The span on the person's clock; in UTC where that clock says a time twice."""
    start, end = reading.start, reading.end
    if start.fold or end.fold:
        return [f"{_utc(start)}/{_utc(end)}"]
    last, closing = (end.date() - timedelta(1), "24:00") if end.time() == time(0) else (end.date(), _clock(end))
    if start.date() == last:
        return [f"on {start:%Y-%m-%d}", "from", _clock(start), "to", closing]
    return ["from", f"{start:%Y-%m-%d}", _clock(start), "to", f"{last:%Y-%m-%d}", closing]


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
