"""What the Home tab says."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.models import Room
from bot.wording.listing import listed

BOOK_A_ROOM = "Book a room"
EARLIER_DAY = "Day before"
LATER_DAY = "Day after"
TODAY = "Today"
MINE = "Your bookings"
NONE = "You have no bookings."
NOWHERE = "I couldn't find out your time zone, so I don't know which day it is for you: open this tab again soon."


def free_now(rooms: Sequence[Room]) -> str:
    """Free now: Bravo and Charlie."""
    return f"Free now: {listed(room.name for room in rooms)}" if rooms else "No room is free now."
