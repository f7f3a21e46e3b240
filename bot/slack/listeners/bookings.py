"""/bookings: the person's own, numbered."""

from __future__ import annotations

from bot.slack.listeners.listener import Command
from bot.slack.my_bookings import listed
from bot.slack.office import Office
from bot.slack.reply import Reply
from bot.slack.request import Request
from bot.wording import help as words


def bookings(request: Request, office: Office) -> Reply:
    """The list, whatever else was typed; help says what it is for."""
    return Reply.saying(*words.BOOKINGS) if words.is_help(request.text) else listed(request, office)


LISTENERS = (Command("/bookings", bookings),)
