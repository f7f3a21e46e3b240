"""What can be done with a booking: the buttons, what was done, and what was unclear."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from bot.core.models import Booking
from bot.core.rooms import Rooms
from bot.language.reading import Question
from bot.wording.listing import listed, phrase, quoted
from bot.wording.questions import problem
from bot.wording.reader import Reader, length
from bot.wording.shortening import shortened

MOVE = "Move…"
RENAME = "Rename…"
MAKE_PRIVATE = "Make private"
MAKE_PUBLIC = "Make public"
END_NOW = "End now"
NEXT_WEEK_TOO = "Next week too"
ALL_BOOKINGS = "All my bookings"
DONE = "Done"
MOVE_EXAMPLE = "move 1 to friday 4pm"
EXTEND_EXAMPLE = "extend 1 by 30 min"
END_EXAMPLE = "end 1"
RENAME_EXAMPLE = "rename 1 to Retro"
REPEAT_EXAMPLE = "repeat 1"
CANCEL_EXAMPLE = "cancel 1"
NOWHERE = f"Where to? For example: {MOVE_EXAMPLE}"
NOT_OPENED = "Slack didn't open the form in time: press again, or type what you want."


def extend_by(duration: timedelta) -> str:
    """On a button: 15 min longer."""
    return f"{length(duration)} longer"


def how_to_type(examples: Iterable[str]) -> str:
    """Below the buttons: the same in words."""
    return f"Or type after /bookings: {listed(examples, 'or')}. Numbers mean the list you saw last."


def ended(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """Ended: Alpha, Thu 26 Nov, 14:00–14:20, “Sprint planning”. The room is free again."""
    return f"Ended: {phrase(booking, reader, rooms)}. The room is free again."


def not_begun(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """A meeting is to be ended before it has begun."""
    return f"{phrase(booking, reader, rooms)}, has not begun, so there is nothing to end. Move it, or cancel it?"


def unclear(said: str, example: str) -> str:
    """Words that mean nothing in this change."""
    return f"I don't know what {_short(said)} means here, so nothing was changed. For example: {example}"


def unclear_extension(said: str) -> str:
    """How much longer was not understood."""
    doubt = f"{_short(said)} doesn't say how much longer" if said else "How much longer"
    ending = ", so nothing was changed." if said else "?"
    return f"{doubt}{ending} For example: {EXTEND_EXAMPLE}, or extend 1 until 16:00"


def unclear_move(question: Question, sentence: str, rooms: Rooms) -> str:
    """What is unclear about where to move a booking."""
    doubt = problem(question, sentence, rooms)
    ask = "Which one do you mean? Or type, for example" if question.readings else "For example"
    return f"{doubt[0].upper()}{doubt[1:]} {ask}: {MOVE_EXAMPLE}"


def nameless() -> str:
    """No new name was said."""
    return f"What shall it be called? For example: {RENAME_EXAMPLE}"


def say_its_number(example: str) -> str:
    """A change was asked for without the number of a booking."""
    return f"Which one? Say its number: {example}"


def _short(said: str) -> str:
    return quoted(shortened(said, 80))
