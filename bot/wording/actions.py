"""What can be done with a booking: the buttons, what was done, and what was unclear."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

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
MOVE_EXAMPLE = "move {} to friday 4pm"
EXTEND_EXAMPLE = "extend {} by 30 min"
END_EXAMPLE = "end {}"
RENAME_EXAMPLE = "rename {} to Retro"
REPEAT_EXAMPLE = "repeat {}"
CANCEL_EXAMPLE = "cancel {}"
"""How each is typed; the place is for the number of the booking."""

HAS_NO_NUMBER = "Or type it: /bookings shows its number, and /bookings help what can be typed with it."
UNDO_IS_A_BUTTON = (
    "Undo is a button: press it below what I did. Where you no longer see it, /bookings shows what you have, each with "
    "Change and Cancel."
)
NOT_OPENED = "Slack didn't open the form in time: press again, or type what you want."


def extend_by(duration: timedelta) -> str:
    """On a button: 15 min longer."""
    return f"{length(duration)} longer"


def how_to_type(examples: Iterable[str], number: int) -> str:
    """Below the buttons: the same in words, for the booking with this number in the list that was shown last."""
    typed = listed((example.format(number) for example in examples), "or")
    return f"Or type after /bookings: {typed}. Numbers mean the list you saw last."


def ended(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """Ended: Alpha, Thu 26 Nov, 14:00–14:20, “Sprint planning”. The room is free again."""
    return f"Ended: {phrase(booking, reader, rooms)}. The room is free again."


def not_begun(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """A meeting is to be ended before it has begun."""
    return f"{phrase(booking, reader, rooms)}, has not begun, so there is nothing to end. Move it, or cancel it?"


def unclear(said: str, example: str, number: int) -> str:
    """Words that mean nothing in this change."""
    doubt = f"I don't know what {_short(said)} means here, so nothing was changed."
    return f"{doubt} For example: {example.format(number)}"


def unclear_extension(said: str, number: int) -> str:
    """How much longer was not understood."""
    doubt = f"{_short(said)} doesn't say how much longer" if said else "How much longer"
    ending = ", so nothing was changed." if said else "?"
    return f"{doubt}{ending} For example: {EXTEND_EXAMPLE.format(number)}, or extend {number} until 16:00"


def as_long_already(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """A booking is to be extended until it ends."""
    return f"It lasts until then already, so nothing was changed: {phrase(booking, reader, rooms)}."


def not_longer(end: datetime, booking: Booking, reader: Reader) -> str:
    """A booking is to be extended until a moment before its end."""
    ends = reader.beside(booking.slot.end, end)
    doubt = f"It lasts until {ends}, so until {reader.beside(end, booking.slot.end)} is shorter"
    return f"{doubt}, and nothing was changed. Is this what you mean?"


def nowhere(number: int) -> str:
    """No new room and no new time was said."""
    return f"Where to? For example: {MOVE_EXAMPLE.format(number)}"


def unclear_move(question: Question, sentence: str, number: int, rooms: Rooms) -> str:
    """What is unclear about where to move a booking."""
    doubt = problem(question, sentence, rooms)
    ask = "Which one do you mean? Or type, for example" if question.readings else "For example"
    return f"{doubt[0].upper()}{doubt[1:]} {ask}: {MOVE_EXAMPLE.format(number)}"


def nameless(number: int) -> str:
    """No new name was said."""
    return f"What shall it be called? For example: {RENAME_EXAMPLE.format(number)}"


def is_undo(text: str) -> bool:
    """Whether somebody wants what was done last undone."""
    return text.casefold().strip("!. ") in {"undo", "undo it", "undo that"}


def say_its_number(example: str) -> str:
    """A change was asked for without the number of a booking."""
    return f"Which one? Say its number: {example.format(1)}"


def _short(said: str) -> str:
    return quoted(shortened(said, 80))
