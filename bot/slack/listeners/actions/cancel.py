"""Giving a booking back, after a question."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.models import Booking
from bot.slack import offers
from bot.slack.bookings.cancelling import give_back
from bot.slack.listeners.actions.action import Action, Said, Typed
from bot.slack.listeners.listener import Press
from bot.slack.office import Office
from bot.slack.reply import Button, Reply
from bot.slack.request import Request
from bot.slack.wish import Held
from bot.wording import actions as words


def offered(booking: Booking, request: Request, office: Office) -> Sequence[Button]:
    """Always."""
    return (offers.cancel(booking, offers.CANCEL, request.reader, office.rooms),)


def pressed(request: Request, office: Office) -> Reply:
    """Give back the booking of the button."""
    return give_back(Held.unpacked(request.value), request, office)


def typed(said: Said, request: Request, office: Office) -> Reply:
    """Give it back, unless more was typed."""
    if said.words:
        return Reply.saying(words.unclear(said.words, words.CANCEL_EXAMPLE, said.number))
    return give_back(Held(booking=said.booking.id), request, office)


ACTION = Action(offered, (Press(offers.CANCEL, pressed),), Typed("cancel", words.CANCEL_EXAMPLE, (), typed))
