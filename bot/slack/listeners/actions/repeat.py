"""The same once more, a week later: how a series is made, one meeting at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, timedelta
from uuid import uuid5

from bot.core.errors import Refused
from bot.core.models import Booking, BookingId, TimeSlot
from bot.slack.bookings.booking import arrange
from bot.slack.listeners.actions.action import Action, Said, Typed
from bot.slack.listeners.listener import Press
from bot.slack.office import Office
from bot.slack.reply import Button, Reply
from bot.slack.request import Request
from bot.slack.wish import Held, Wish
from bot.wording import actions as words

REPEAT = "repeat"
_WEEK = timedelta(weeks=1)


def offered(booking: Booking, _: Request, __: Office) -> Sequence[Button]:
    """Always: whether the room is free then is found out when it is pressed."""
    return (Button(words.NEXT_WEEK_TOO, REPEAT, Held(booking=booking.id).packed()),)


def pressed(request: Request, office: Office) -> Reply:
    """Book the same for the week after."""
    held = Held.unpacked(request.value)
    return _week_later(office.service.changeable(held.booking, request.actor), request, office)


def typed(said: Said, request: Request, office: Office) -> Reply:
    """Book the same for the week after, unless more was typed."""
    if said.words.casefold() not in ("", "next week"):
        return Reply.saying(words.unclear(said.words, words.REPEAT_EXAMPLE, said.number))
    return _week_later(office.service.changeable(said.booking.id, request.actor), request, office)


def _week_later(booking: Booking, request: Request, office: Office) -> Reply:
    """At the same hour of the person's clock, even if clocks change between."""
    start = (request.reader.local(booking.slot.start) + _WEEK).astimezone(UTC)
    wish = Wish.again(booking, request.person.id).at(TimeSlot(start=start, end=start + booking.slot.duration))
    repeated = {"id": _id(uuid5(booking.id, start.isoformat()), office), "what_is_left": False}
    return arrange(wish.model_copy(update=repeated), request, office)


def _id(usual: BookingId, office: Office) -> BookingId:
    """The same for a double click; another one where what was booked by it was cancelled since."""
    try:
        while not office.service.find(usual).active:
            usual = uuid5(usual, "again")
    except Refused:
        return usual
    return usual


ACTION = Action(offered, (Press(REPEAT, pressed),), Typed("repeat", words.REPEAT_EXAMPLE, ("next",), typed))
