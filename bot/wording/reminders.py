"""What reminders say, and what is said about having them."""

from __future__ import annotations

from datetime import timedelta

from bot.core.models import Booking
from bot.core.rooms import Rooms
from bot.wording.listing import listed, marked, quoted_title, room_name
from bot.wording.reader import Reader, length

NO_MORE = "No more reminders"
TURN_OFF = "Turn reminders off"
TURN_ON = "Turn reminders on"
NOT_HERE = "Nobody is reminded of bookings in this house."


def starts(booking: Booking, lead: timedelta, reader: Reader, rooms: Rooms) -> str:
    """Starts in 10 min: Alpha, 14:00–15:00, “Sprint planning”."""
    return f"Starts in {length(lead)}: {_what(booking, reader, rooms)}."


def ends(booking: Booking, lead: timedelta, reader: Reader, rooms: Rooms) -> str:
    """Ends in 5 min: Alpha, 14:00–15:00, “Sprint planning”."""
    return f"Ends in {length(lead)}: {_what(booking, reader, rooms)}."


def state(*, on: bool, before_start: timedelta, before_end: timedelta) -> str:
    """Whether and when somebody is reminded."""
    if not on:
        return "Reminders are off: I don't remind you of your bookings."
    before = ((before_start, "start"), (before_end, "end"))
    times = [f"{length(lead)} before the {what}" for lead, what in before if lead]
    return f"Reminders are on: {listed(times)} of your bookings."


def _what(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    parts = (room_name(booking.room_id, rooms), reader.hours(booking.slot), quoted_title(booking, reader))
    return marked(", ".join(part for part in parts if part), booking)
