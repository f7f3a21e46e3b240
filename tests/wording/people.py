"""Readers in three zones, and bookings to talk about."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from bot.core.models import Booker, Booking, Person, TimeSlot
from bot.core.rooms import DEFAULT_ROOMS, Rooms
from bot.wording.reader import Reader

ROOMS = Rooms(DEFAULT_ROOMS)
NOW = datetime.fromisoformat("2026-11-25T09:30:00+02:00")

SAM = Person(id="U1", name="Sam Chen", zone="Europe/Helsinki", locale="en-GB")
ADA = Person(id="U2", name="Ada Okafor", zone="America/New_York", locale="en-US")
KEN = Person(id="U3", name="Ken Mori", zone="Asia/Tokyo", locale="ja-JP")
NOWHERE = Person(id="U4", name="Nemo")


def reader(person: Person = SAM) -> Reader:
    """The person, reading now."""
    return Reader.of(person, NOW)


def slot(start: str, end: str) -> TimeSlot:
    """A span from Helsinki's wall clock."""
    return TimeSlot(start=helsinki(start), end=helsinki(end))


def helsinki(moment: str) -> datetime:
    """2026-11-26T14:00 on Helsinki's wall clock, in winter."""
    return datetime.fromisoformat(f"{moment}+02:00")


def booking(start: str, end: str, **details: object) -> Booking:
    """Sam's booking of Alpha, unless the details say otherwise."""
    usual: dict[str, object] = {
        "id": UUID(int=1),
        "room_id": "alpha",
        "slot": slot(start, end),
        "booker": Booker(id="U1", name="Sam Chen"),
        "title": "Retro",
        "created_at": NOW,
        "updated_at": NOW,
    }
    return Booking.model_validate(usual | details)
