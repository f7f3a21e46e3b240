"""The button that moves a booking to what else its sentence could have meant."""

from __future__ import annotations

from bot.core.models import BookingChange
from bot.slack import offers
from bot.slack.booking import confirmation
from bot.slack.listeners.listener import Press
from bot.slack.office import Office
from bot.slack.reply import Reply
from bot.slack.request import Request
from bot.slack.wish import Move
from bot.wording import confirmations, troubles


def move(request: Request, office: Office) -> Reply:
    """Move the booking, unless it was changed since the button was shown."""
    try:
        to = Move.unpacked(request.value)
    except ValueError:
        return Reply.saying(troubles.STALE_PRESS)
    change = BookingChange(room_id=to.room, start=to.start, end=to.end)
    booking = office.service.move(to.booking, change, by=request.actor, revision=to.revision)
    return confirmation(confirmations.moved(booking, request.reader, office.rooms), booking, request, office)


LISTENERS = (Press(offers.MOVE, move),)
