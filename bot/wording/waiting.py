"""Waiting for a room to free up, and what is said when it has."""

from __future__ import annotations

from bot.core.models import Booking, RoomId, TimeSlot
from bot.core.rooms import Rooms
from bot.wording.listing import phrase, quoted, room_name
from bot.wording.reader import Reader

TELL_ME = "Tell me if it frees up"
TELL_ME_OF_ANY = "Tell me if one frees up"
STOP = "Stop waiting"
BOOK = "Book it"
CHANGE = "Change it"
WILL_TELL = "I'll write you a direct message if it frees up."
WILL_TELL_OF_ANY = "I'll write you a direct message if a room frees up."


def waits_for(room: RoomId | None, slot: TimeSlot, title: str | None, reader: Reader, rooms: Rooms) -> str:
    """Waiting for: Alpha, Thu 26 Nov, 14:00–15:00, “Demo”."""
    return f"Waiting for: {_wish(room, slot, title, reader, rooms)}."


def stopped(room: RoomId | None, slot: TimeSlot, title: str | None, reader: Reader, rooms: Rooms) -> str:
    """After the wait was taken back."""
    return f"You no longer wait for: {_wish(room, slot, title, reader, rooms)}."


def freed(room: RoomId, slot: TimeSlot, title: str | None, reader: Reader, rooms: Rooms) -> str:
    """What somebody is told who waited: Alpha has become free: Thu 26 Nov, 14:00–15:00, for your “Demo”.

    Of a slot that has begun: Alpha has become free: now until 15:00.
    """
    when = reader.from_now(slot) if slot.start <= reader.now else reader.span(slot)
    purpose = f", for your {quoted(title)}" if title else ""
    return f"{room_name(room, rooms)} has become free: {when}{purpose}. Whoever is first has it."


def to_change(before: Booking, reader: Reader, rooms: Rooms) -> str:
    """The booking that can now be changed as its booker wished."""
    return f"Your booking until you change it: {phrase(before, reader, rooms)}."


def _wish(room: RoomId | None, slot: TimeSlot, title: str | None, reader: Reader, rooms: Rooms) -> str:
    parts = [room_name(room, rooms) if room else "any room", reader.span(slot), quoted(title) if title else ""]
    return ", ".join(part for part in parts if part)
