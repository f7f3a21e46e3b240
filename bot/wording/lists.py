"""A person's numbered list of bookings, and what is said about numbers."""

from __future__ import annotations

from bot.core.models import Booking
from bot.core.rooms import Rooms
from bot.wording.listing import phrase, quoted
from bot.wording.reader import Reader
from bot.wording.shortening import shortened

NONE = "You have no bookings. To make one, type for example: /book alpha tomorrow 2-3pm Sprint planning"
HEADING = "Your bookings:"
EARLIER, LATER = "Earlier ones", "Later ones"
"""On buttons: the bookings before and after those of the list."""


def how_to_type(first: int) -> str:
    """Below the list, whose first booking has this number."""
    return f"/cancel {first} gives back the first one, and /bookings move {first} to friday 4pm moves it."


def line(number: int, booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """1. Alpha, Thu 26 Nov, 14:00–15:00, “Sprint planning”."""
    return f"{number}. {phrase(booking, reader, rooms)}"


def more(count: int) -> str:
    """How many bookings the list leaves out."""
    return f"And {count} more, later than these."


def feed(address: str) -> str:
    """Where the person's bookings are for their calendar."""
    return f"In your calendar: subscribe to {address}"


def no_such_number(typed: str, first: int, count: int) -> str:
    """The number is not one of the last list, which had `count` bookings with the numbers from `first` on."""
    had = f"had {first} to {first + count - 1}" if first > 1 else f"had {count}" if count else "was empty"
    return f"There is no booking {typed} in the list I showed you last; it {had}. Here is how it stands now:"


def which_one(typed: str) -> str:
    """What was typed after /cancel is no number."""
    return f"I don't know which booking {quoted(shortened(typed, 80))} is. Say its number:"


def unknown(typed: str) -> str:
    """What was typed after /bookings is nothing that can be done."""
    return f"I don't know {quoted(shortened(typed, 80))}, so nothing was changed. /bookings help says what I know."


NO_LIST_YET = "I haven't shown you a list lately, so I don't know which one that is. Here they are:"
