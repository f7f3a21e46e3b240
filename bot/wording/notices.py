"""What a booker hears of what somebody else did with a booking of theirs. `who` is that person's name."""

from __future__ import annotations

from bot.core.models import Booking
from bot.core.rooms import Rooms
from bot.wording.listing import phrase
from bot.wording.reader import Reader


def made(who: str, booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """Ada Okafor booked for you: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”."""
    return f"{who} booked for you: {phrase(booking, reader, rooms)}."


def changed(who: str, before: Booking, after: Booking, reader: Reader, rooms: Rooms) -> str:
    """Ada Okafor changed your booking: it was Alpha, Thu 26 Nov, …, and is now Bravo, Thu 26 Nov, …."""
    was, now = (phrase(booking, reader, rooms) for booking in (before, after))
    return f"{who} changed your booking: it was {was}, and is now {now}."


def ended(who: str, before: Booking, after: Booking, reader: Reader, rooms: Rooms) -> str:
    """Ada Okafor ended your booking at 14:20: it was Alpha, Thu 26 Nov, 14:00–15:00, “Retro”."""
    return f"{who} ended your booking at {reader.clock(after.slot.end)}: it was {phrase(before, reader, rooms)}."


def cancelled(who: str, booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """Ada Okafor cancelled your booking: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”."""
    return f"{who} cancelled your booking: {phrase(booking, reader, rooms)}."
