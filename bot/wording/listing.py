"""Small pieces that several sentences share: lists, quotes, and a booking in one phrase."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.core.models import Booking, Room
from bot.core.rooms import Rooms
from bot.wording.reader import Reader
from bot.wording.shortening import in_line

_NAMED_AT_MOST = 5


def listed(words: Iterable[str], last: str = "and") -> str:
    """a, b and c."""
    *front, end = words
    return f"{', '.join(front)} {last} {end}" if front else end


def named(rooms: Sequence[Room], at_most: int = _NAMED_AT_MOST) -> str:
    """The rooms' names; of many, the first few and how many more there are."""
    names = [room.name for room in rooms]
    if len(names) <= at_most:
        return listed(names)
    return listed([*names[: at_most - 1], f"{len(names) - at_most + 1} more"])


def are(rooms: Sequence[Room]) -> str:
    """The verb for so many rooms."""
    return "is" if len(rooms) == 1 else "are"


def quoted(words: str) -> str:
    """Somebody's own words, marked as such."""
    return f"“{in_line(words)}”"


def people(count: int) -> str:
    """1 person, 6 people."""
    return "1 person" if count == 1 else f"{count} people"


def seats(count: int) -> str:
    """1 seat, 8 seats."""
    return "1 seat" if count == 1 else f"{count} seats"


def room_name(room_id: str, rooms: Rooms) -> str:
    """What the room is called; its id where the house no longer has it."""
    room = rooms.get(room_id)
    return room.name if room else room_id


def holder(booking: Booking) -> str:
    """Who holds the booking."""
    return in_line(booking.booker.name or booking.booker.id or "somebody")


def marked(words: str, booking: Booking) -> str:
    """What is said of a booking; with a mark, where its booker alone reads its title."""
    return f"{words} (private)" if booking.private else words


def quoted_title(booking: Booking, reader: Reader) -> str:
    """“Sprint planning”; nothing where it has no title, or none that the reader may read."""
    title = reader.title(booking) if reader.may_read_title(booking) else None
    return quoted(title) if title else ""


def phrase(booking: Booking, reader: Reader, rooms: Rooms) -> str:
    """Alpha, Thu 26 Nov, 14:00–15:00, “Sprint planning”; of somebody else's booking also whose it is."""
    parts = (room_name(booking.room_id, rooms), reader.span(booking.slot), quoted_title(booking, reader))
    said = marked(", ".join(part for part in parts if part), booking)
    attended = people(booking.people) if booking.people else ""
    whom = [holder(booking)] if reader.person_id and not reader.is_holder(booking) else []
    meant = ", ".join([*whom, *([attended] if attended else [])])
    return f"{said}, for {meant}" if meant else said
