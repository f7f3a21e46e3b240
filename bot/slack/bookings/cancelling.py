"""Giving a booking back."""

from __future__ import annotations

from bot.slack import offers
from bot.slack.bookings.standing import standing
from bot.slack.office import Office
from bot.slack.reply import Line, Reply
from bot.slack.request import Request
from bot.slack.wish import Held
from bot.wording import confirmations


def give_back(held: Held, request: Request, office: Office) -> Reply:
    """Cancel the booking; what is left of it can be had again.

    What the same person cancelled before counts as cancelled now: pressing twice is cancelling once; but what was
    booked again since is given back.
    """
    booking = standing(held.booking, office.service)
    is_bookers = booking.booker.id == request.person.id
    if booking.active or not is_bookers:
        booking = office.service.cancel(booking.id, by=request.actor, revision=held.revision)
    said = confirmations.cancelled(booking, request.reader, office.rooms)
    undo = offers.undo_cancelling(booking, request.person.id) if booking.slot.end > request.now else None
    return Reply((Line(said, undo),), changed=True, outcome="cancelled")
