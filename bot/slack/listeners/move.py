"""The button that changes a booking: to what else its sentence could have meant, or back to what it was."""

from __future__ import annotations

from bot.slack import offers
from bot.slack.bookings.changing import change
from bot.slack.listeners.listener import Press
from bot.slack.office import Office
from bot.slack.reply import Reply
from bot.slack.request import Request
from bot.slack.wish import Move


def move(request: Request, office: Office) -> Reply:
    """Change the booking, unless it was changed since the button was shown."""
    to = Move.unpacked(request.value)
    return change(to.booking, to.pressed_at(request.now), to.revision, request, office)


LISTENERS = (Press(offers.MOVE, move),)
