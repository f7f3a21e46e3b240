"""The button that changes a booking: to what else its sentence could have meant, or back to what it was."""

from __future__ import annotations

from bot.slack import offers
from bot.slack.booking import confirmation
from bot.slack.listeners.listener import Press
from bot.slack.office import Office
from bot.slack.reply import Reply
from bot.slack.request import Request
from bot.slack.wish import Move
from bot.wording import confirmations


def move(request: Request, office: Office) -> Reply:
    """Change the booking, unless it was changed since the button was shown."""
    to = Move.unpacked(request.value)
    before = office.service.find(to.booking)
    booking = office.service.move(to.booking, to.change, by=request.actor, revision=to.revision)
    said = confirmations.moved(booking, request.reader, office.rooms)
    return confirmation(said, booking, offers.undo_change(before, booking), request, office)


LISTENERS = (Press(offers.MOVE, move),)
