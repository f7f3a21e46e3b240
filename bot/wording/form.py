"""The labels and hints of the booking form."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.models import Room
from bot.wording.listing import named, people

TITLE = "Book a room"
SUBMIT = "Book"
CLOSE = "Never mind"
MOVE_TITLE = "Move a booking"
MOVE_SUBMIT = "Move"
RENAME_TITLE = "Rename a booking"
RENAME_SUBMIT = "Rename"
ROOM = "Room"
WHICHEVER = "Whichever"
FREE_ROOMS = "Free then"
OTHER_ROOMS = "Not free then, or too small"
ALL_ROOMS = "All rooms"
ANY_ROOM = "Any free room"
DAY = "Day"
START = "From"
LENGTH = "For"
NAME = "What for"
PEOPLE = "How many people"
PRIVATE = "Private"
PRIVATE_HINT = "Others see only that the room is busy"
INCOMPLETE = "Choose a day, a time and a length."
NO_SUCH_TIME = "That time doesn't exist on that day, as the clocks go forward."
NOTHING_FREE = "No room is free then."
INSTEAD = "Instead, filled in with one tap:"


def room_option(room: Room) -> str:
    """A room in the list: Alpha, 8 people, screen and whiteboard."""
    return ", ".join([room.name, *([people(room.capacity)] if room.capacity else []), *room.equipment])


def free_then(rooms: Sequence[Room]) -> str:
    """Which rooms are free at the time in the form."""
    return f"Free then: {named(rooms)}." if rooms else NOTHING_FREE


def filled_in(offer: str, submit: str) -> str:
    """After one tap: Filled in: Bravo, Thu 26 Nov, 14:00–15:00. Press Book to have it."""
    return f"Filled in: {offer}. Press {submit} to have it."
