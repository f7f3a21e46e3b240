"""What was done: booked, moved, cancelled, shared."""

from __future__ import annotations

from bot.core.models import Booking
from bot.core.rooms import Rooms
from bot.wording.listing import holder, phrase, quoted, room_name
from bot.wording.reader import Reader


def booked(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Sprint planning”."""
    return f"Booked: {phrase(booking, reader, rooms)}."


def moved(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """Changed to: Alpha, Fri 27 Nov, 14:00–15:00, “Sprint planning”."""
    return f"Changed to: {phrase(booking, reader, rooms)}."


def cancelled(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """Cancelled: Alpha, Thu 26 Nov, 14:00–15:00, “Sprint planning”."""
    return f"Cancelled: {phrase(booking, reader, rooms)}."


def announcement(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """Sam Chen booked Alpha: “Sprint planning”; the time is said beside it, to each reader in their own zone."""
    title = reader.title(booking)
    return f"{holder(booking)} booked {room_name(booking.room_id, rooms)}{f': {quoted(title)}' if title else ''}"


SHARED = "Shared in this channel."
NOT_SHARED = "Slack didn't let me share it here. Invite me to the channel and try again."
SHARE = "Share in channel"
CANCEL = "Cancel"


def cancel_question(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """What is asked before a booking is cancelled."""
    return f"{phrase(booking, reader, rooms)} will be given back."
