"""What somebody could book who says so before everybody: buttons that only they may press."""

from __future__ import annotations

from bot.core.errors import Refused, RoomTaken
from bot.language import asks
from bot.language.reading import Question, Reading
from bot.slack import offers
from bot.slack.bookings.booking import free_for, readings_offered, refuse_what_no_room_helps
from bot.slack.bookings.choices import choices
from bot.slack.bookings.sentence import read_words
from bot.slack.office import Office
from bot.slack.reply import Button, Choices, Line, Note, Part
from bot.slack.request import Request
from bot.slack.wish import Wish
from bot.wording import confirmations
from bot.wording.readings import how_it_was_read
from bot.wording.refusals import reasons_of

_ROOMS_OFFERED = 5


def proposed(request: Request, office: Office) -> tuple[Part, ...]:
    """Buttons that book what the words say, or the nearest to it, and for whom they are; nothing for a question."""
    outcome = read_words(request.text, request, office)
    match outcome:
        case Reading() if not asks(request.text, outcome.title):
            return _wished(outcome, request, office)
        case Question():
            return _buttons(readings_offered(outcome, request, office), request)
    return ()


def _wished(reading: Reading, request: Request, office: Office) -> tuple[Part, ...]:
    wish = Wish.of(reading, request.id, request.person.id)
    note = how_it_was_read(reading, request.reader)
    read = (Note(note),) if note else ()
    try:
        return (*read, *_buttons(_books(wish, request, office), request))
    except Refused as refused:
        instead = choices(refused.asked, request, office) if refused.asked else ()
        return (*_reasons(refused, request, office), *read, *_buttons(instead, request))


def _books(wish: Wish, request: Request, office: Office) -> tuple[Button, ...]:
    """The wish in its room; where it leaves that open, in each room that is free, or other times. Raises Refused."""
    if wish.room is not None:
        office.service.check(wish.request(wish.room, request.booker))
        return (offers.book(wish, wish.room, request.reader, office.rooms),)
    refuse_what_no_room_helps(wish, request, office)
    free = free_for(wish, office)[:_ROOMS_OFFERED]
    if not free:
        return choices(wish.request("", request.booker), request, office, rooms=wish.rooms)
    return tuple(offers.book(wish, room.id, request.reader, office.rooms) for room in free)


def _reasons(refused: Refused, request: Request, office: Office) -> tuple[Line, ...]:
    """Why it can't be booked; that the room is taken shows already, in everybody's zone."""
    reasons = reasons_of(refused, request.reader.anybody(), office.rooms)
    taken_alone = len(reasons) == 1 and isinstance(refused.reasons[0], RoomTaken)
    return () if taken_alone else tuple(Line(reason) for reason in reasons)


def _buttons(buttons: tuple[Button, ...], request: Request) -> tuple[Part, ...]:
    if not buttons:
        return ()
    return (Choices(buttons), Note(confirmations.for_author(request.person.name)))
