"""What is answered where the words ask for no schedule, or for one that can't be made out, or not all of it."""

from __future__ import annotations

from bot.core.errors import TooManyPeople
from bot.language.reading import Question
from bot.slack.bookings.overview import Crowd, Overview, Unread
from bot.slack.listeners.typed_change import is_change
from bot.slack.office import Office
from bot.slack.reply import ZONE_UNKNOWN, Line, Reply
from bot.slack.request import Request
from bot.wording import help as words
from bot.wording.questions import ask_back_about_rooms, zone_unknown
from bot.wording.refusals import no_room_seats


def said_elsewhere(request: Request, office: Office) -> Reply | None:
    """Where to ask for changes and one's own bookings, as others may read here; None where it is not that."""
    if words.is_mine(request.text):
        return Reply.saying(words.MINE_ELSEWHERE)
    return Reply.saying(words.change_elsewhere(request.text)) if is_change(request, office) else None


def left_out(seen: Overview) -> tuple[Line, ...]:
    """Above what is shown: which of the words were not understood."""
    return (Line(words.left_out(seen.unread)),) if seen.unread else ()


def asked_back(seen: Question | Unread | Crowd | None, command: str, request: Request, office: Office) -> Reply:
    """What was not understood, and what can be typed after the command instead."""
    match seen:
        case None:
            return Reply.saying(zone_unknown(request.text), outcome=ZONE_UNKNOWN)
        case Unread(words=said):
            return Reply.saying(words.unread(said, command), outcome="asked:unread")
        case Crowd(people=people, largest=largest):
            return Reply.saying(no_room_seats(people, largest), outcome=f"refused:{TooManyPeople.code}")
        case Question():
            said = ask_back_about_rooms(seen, request.text, command, office.rooms)
            return Reply.saying(said, outcome=f"asked:{seen.code}")
