"""Giving a booking back."""

from __future__ import annotations

from bot.slack import offers
from bot.slack.office import Office
from bot.slack.reply import Line, Reply
from bot.slack.request import Request
from bot.slack.wish import Held
from bot.wording import confirmations


def give_back(held: Held, request: Request, office: Office) -> Reply:
    """Cancel the booking; the booker can have again what is left of it.

    What the same person cancelled before counts as cancelled now: pressing twice is cancelling once.
    """
    booking = office.service.find(held.booking)
    is_bookers = booking.booker.id == request.person.id
    if booking.active or not is_bookers:
        booking = office.service.cancel(held.booking, by=request.actor, revision=held.revision)
    said = confirmations.cancelled(booking, request.reader, office.rooms)
    may_undo = is_bookers and booking.slot.end > request.now
    return Reply(
        (Line(said, offers.undo_cancelling(booking) if may_undo else None),), changed=True, outcome="cancelled"
    )
