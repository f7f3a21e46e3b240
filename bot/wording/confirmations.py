"""What was done: booked, moved, cancelled, shared."""

from __future__ import annotations

from bot.core.models import Booking, Room, RoomId, TimeSlot
from bot.core.rooms import Rooms
from bot.wording.listing import holder, marked, people, phrase, quoted, quoted_title, room_name, seats
from bot.wording.reader import Reader
from bot.wording.schedules import who_and_what
from bot.wording.shortening import shortened

_TITLE_ON_BUTTON = 24
"""What is left for a title of the characters that a button's label has."""

_NAME_ON_BUTTON = 58
"""What is left for a person's name."""

_ON_BUTTON = 72
"""How many characters a button's label has for a room's name and what it has."""

_PRIVATE = frozenset(
    ("private", "privat", "privates", "privé", "privée", "privado", "privada", "privato", "privata", "yksityinen")
)


def booked(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Sprint planning”."""
    return f"Booked: {phrase(booking, reader, rooms)}."


def changed(before: Booking, after: Booking, reader: Reader, rooms: Rooms) -> str:
    """Changed to: Alpha, Fri 27 Nov, 14:00–15:00, “Sprint planning”. And what others see, if that is what changed."""
    said = f"Changed to: {phrase(after, reader, rooms)}."
    if before.private == after.private:
        return said
    return f"{said} Others now see {quoted(who_and_what(after, reader.anybody()))}."


def cancelled(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """Cancelled: Alpha, Thu 26 Nov, 14:00–15:00, “Sprint planning”."""
    return f"Cancelled: {phrase(booking, reader, rooms)}."


def announcement(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """Sam Chen booked Alpha: “Sprint planning”; the time is said beside it, to each reader in their own zone."""
    return f"{holder(booking)} booked {_where(booking, reader, rooms)}"


def cancelled_announcement(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """Cancelled: Sam Chen had booked Alpha: “Sprint planning”."""
    return f"Cancelled: {holder(booking)} had booked {_where(booking, reader, rooms)}"


def _where(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    title = quoted_title(booking, reader)
    return marked(f"{room_name(booking.room_id, rooms)}{f': {title}' if title else ''}", booking)


def sounds_private(title: str) -> bool:
    """Whether a title begins with a word for private, as if that kept others from reading it."""
    first, _, _ = title.casefold().partition(" ")
    return first.strip(":,;()[]") in _PRIVATE


def not_booked(room: RoomId, rooms: Rooms, *, is_taken: bool) -> str:
    """Where everybody saw an offer that didn't hold; the time is said beside it."""
    return f"{room_name(room, rooms)} {'was taken meanwhile' if is_taken else 'was not booked'}."


AS_OF = "As of"
OPEN_TITLE = "Everybody can read this title."
REFRESH = "Refresh"
SHARE = "Share in channel"
SHARED = "Shared in this channel."
NOT_SHARED = "Slack didn't let me share it here: invite me to the channel and try again."
UNDO = "Undo"
BOOK_AGAIN = "Book it again"
CHANGE = "Change"
OPEN_FORM = "Open the form"
CANCEL = "Cancel"
CANCEL_TITLE = "Cancel this booking?"
CANCEL_YES = "Cancel it"
CANCEL_NO = "Keep it"


def cancel_question(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """What is asked before a booking is cancelled."""
    return f"{phrase(booking, reader, rooms)}, will be free for others."


def room_offer(room: Room) -> str:
    """A free room on a button, and what it has: Alpha (8 seats, screen, whiteboard)."""
    has = ", ".join((*([seats(room.capacity)] if room.capacity else []), *room.equipment))
    return f"{room.name} ({shortened(has, max(1, _ON_BUTTON - len(room.name)))})" if has else room.name


def book_offer(phrase_of_wish: str, title: str | None) -> str:
    """On a button: Book Alpha, Thu 26 Nov, 14:00–15:00, “Sprint planning”."""
    return f"Book {phrase_of_wish}" + (f", {quoted(shortened(title, _TITLE_ON_BUTTON))}" if title else "")


def for_author(name: str | None) -> str:
    """Beside buttons that everybody sees and one person may press."""
    return f"One tap books, for {name} only." if name else "One tap books, only for whoever asked."


def offer(room: RoomId, slot: TimeSlot, reader: Reader, rooms: Rooms, *, from_now: bool) -> str:
    """On a button: Alpha, Thu 26 Nov, 14:00–15:00; of what has begun: Alpha, now until 15:00."""
    when = reader.from_now(slot) if from_now else reader.span(slot)
    return f"{room_name(room, rooms)}, {when}"


def free_then(
    slot: TimeSlot, title: str | None, people_count: int | None, reader: Reader, *, offered: int, free: int
) -> str:
    """Beside buttons of so many of the rooms that are free, and what a tap will book there."""
    rooms = "This room is" if free == 1 else "These rooms are"
    if offered < free:
        rooms = f"These rooms and {free - offered} more are"
    named = f" {quoted(title)}" if title else ""
    attended = f" for {people(people_count)}" if people_count else ""
    return f"{rooms} free {reader.span(slot)}; one tap books{named}{attended}."


def nothing_free(slot: TimeSlot, people_count: int | None, reader: Reader) -> str:
    """No room is free in the span."""
    enough = f" large enough for {people(people_count)}" if people_count else ""
    return f"No room{enough} is free {reader.span(slot)}."


def change_of(booking: Booking, hours: str = "") -> str:
    """On a button: Change Sam Chen's booking; with its hours: Change Sam Chen's booking, 14:00–15:00."""
    which = f", {hours}" if hours else ""
    return f"Change {shortened(holder(booking), _NAME_ON_BUTTON - len(which))}'s booking{which}"


def rather(phrase_of_other: str) -> str:
    """On the button of another way to read the sentence."""
    return f"Rather {phrase_of_other}"


def stays(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """After a change that was refused."""
    whose = "Your" if reader.is_holder(booking) else "The"
    return f"{whose} booking stays as it was: {phrase(booking, reader, rooms)}."


def done_already(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """A button was pressed again: nothing was left to do."""
    return f"That is done already: {phrase(booking, reader, rooms)}."
