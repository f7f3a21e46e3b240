"""A refusal in words, with the buttons that lead out of it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.errors import BookingError, Refused, RoomTaken, TooManyPeople
from bot.slack import offers
from bot.slack.office import Office
from bot.slack.reply import Button, Choices, Line, Reply
from bot.slack.request import Request
from bot.slack.wish import Wish
from bot.wording.refusals import reasons_of

_AT_MOST = 4


def explained(error: BookingError, request: Request, office: Office) -> Reply:
    """Every reason in a line of its own, then the ways out, where the room is the only trouble."""
    lines = tuple(Line(sentence) for sentence in reasons_of(error, request.reader, office.rooms))
    buttons = tuple(_ways_out(error, request, office))[:_AT_MOST] if isinstance(error, Refused) else ()
    return Reply((*lines, Choices(buttons)))


def _ways_out(error: Refused, request: Request, office: Office) -> Iterator[Button]:
    if error.asked is None or error.before is not None or len(error.reasons) > 1:
        return
    wish = Wish.from_request(error.asked, request.person.id)
    match error.reasons[0]:
        case RoomTaken(room_id=room_id, next_free=next_free, free_rooms=free_rooms):
            yield from offers.book_rooms(free_rooms[: _AT_MOST - 1], wish)
            yield from offers.book_slots(next_free[:1], room_id, wish, request.reader, office.rooms)
        case TooManyPeople(free_rooms=free_rooms):
            yield from offers.book_rooms(free_rooms, wish)
