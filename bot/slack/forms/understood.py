"""The form for what could not be booked as it was typed: filled in with as much of it as was understood."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.core.limits import TITLE_LIMIT
from bot.core.models import BookingId, BookingRequest
from bot.language.reading import Question, Reading
from bot.slack import offers
from bot.slack.bookings.sentence import read_words
from bot.slack.forms.draft import Draft, Sketch
from bot.slack.office import Office
from bot.slack.reply import Button
from bot.slack.request import Request
from bot.slack.wish import Wish
from bot.wording.questions import own_title, understood


def form_for(asked: BookingRequest, request: Request) -> tuple[Button, ...]:
    """A button for the form with what was asked for in it; none for somebody whose zone nobody knows.

    Nor is there one for what an admin asked for in somebody else's name: what the form books is one's own.
    """
    if request.person.zone is None or asked.booker.id != request.person.id:
        return ()
    return _button(Draft.of(asked, request.person.zone), request, asked.id)


def form_for_question(question: Question, request: Request, office: Office) -> tuple[Button, ...]:
    """A button for the form with what was understood of the sentence; what was not is as in an empty form."""
    return _button(_draft(question, request, office), request) if request.person.zone else ()


def _button(draft: Draft, request: Request, wish: BookingId | None = None) -> tuple[Button, ...]:
    return (offers.sketch(Sketch(by=request.person.id, draft=draft, wish=wish)),)


def _draft(question: Question, request: Request, office: Office) -> Draft:
    zone = request.person.zone or "UTC"
    fresh = Draft.fresh(request.now.astimezone(ZoneInfo(zone)), office.habits.default_duration)
    if question.readings:
        return _of_reading(question.readings[0], zone, request)
    words = understood(question, request.text)
    title = own_title(question, request.text)[:TITLE_LIMIT] or None
    usual = {"room": office.rooms.all[0].id, "time": "14:00"}
    read = read_words(" ".join((usual | words).values()), request, office)
    if not isinstance(read, Reading):
        return fresh.model_copy(update={"title": title})
    draft = _of_reading(read, zone, request)
    has_room, has_start = "room" in words, "time" in words
    return draft.model_copy(
        update={
            "room": draft.room if has_room else None,
            "day": draft.day if has_start or "day" in words else fresh.day,
            "start": draft.start if has_start else fresh.start,
            "title": title,
        }
    )


def _of_reading(reading: Reading, zone: str, request: Request) -> Draft:
    wish = Wish.of(reading, request.id, request.person.id)
    return Draft.of(wish.request(wish.room or "", request.booker), zone)
