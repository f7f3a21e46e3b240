"""What the Home tab says."""

from __future__ import annotations

from datetime import datetime

from bot.wording.reader import Reader

BOOK_A_ROOM = "Book a room"
EARLIER_DAY = "Day before"
LATER_DAY = "Day after"
TODAY = "Today"
MINE = "Your bookings"
WHO_HAS_WHAT = "Who has which room"
NONE = "You have no bookings."
NOWHERE = "I couldn't find out your time zone, so I don't know which day it is for you: open this tab again soon."


def more(count: int) -> str:
    """How many bookings the tab leaves out, and where they are."""
    return f"And {count} more, later than these: type /bookings to see them."


def heading(moment: datetime, reader: Reader) -> str:
    """Today, Wed 25 Nov; of any other day: Thu 26 Nov."""
    day = reader.day(moment)
    return f"{TODAY}, {day}" if reader.same_day(moment, reader.now) else day
