"""What a sentence was read as, in one line, so that tables read like the contract."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.models import Room
from bot.language import Question, Reading, read

ROOMS = tuple(Room(id=name, name=name.title()) for name in ("alpha", "bravo", "charlie", "delta", "echo"))
NOW = datetime(2026, 11, 25, 9, 30, tzinfo=ZoneInfo("Europe/Berlin"))
"""A Wednesday."""


def said(text: str, *, now: datetime = NOW, locale: str = "en-GB") -> str:
    """The error code, or the room, the span on the person's clock, the title and the people."""
    found = read(text, now=now, locale=locale, rooms=ROOMS)
    return found.code if isinstance(found, Question) else spelled(found)


def spelled(reading: Reading) -> str:
    """`alpha · Thu 2026-11-26 14:00-15:00 · Sprint planning · 6 people`, without what there is not."""
    end = f"{reading.end:%H:%M}" if reading.end.date() == reading.start.date() else f"{reading.end:%Y-%m-%d %H:%M}"
    parts = [
        reading.room,
        f"{reading.start:%a %Y-%m-%d %H:%M}-{end}",
        reading.title,
        f"{reading.people} people" if reading.people is not None else None,
    ]
    return " · ".join(part for part in parts if part is not None)
