"""Whether others may read what a booking is for."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.models import Booking
from bot.slack import offers
from bot.slack.listeners.actions.action import Action
from bot.slack.office import Office
from bot.slack.reply import Button
from bot.slack.request import Request


def offered(booking: Booking, request: Request, _: Office) -> Sequence[Button]:
    """To its booker alone: nobody else may read a private title, so nobody else may open it to all."""
    return (offers.privacy(booking),) if request.reader.is_holder(booking) else ()


ACTION = Action(offered)
"""What the button does is a change like any other, and is listened to where those are; a word for it would be a title
(`private talk`)."""
