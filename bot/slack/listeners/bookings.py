"""/bookings: the person's own, numbered."""

from __future__ import annotations

from bot.slack.bookings.my_bookings import listed
from bot.slack.listeners.listener import Command
from bot.slack.listeners.typed_change import typed_change
from bot.slack.office import Office
from bot.slack.reminders.switching import typed_switch
from bot.slack.reply import Reply
from bot.slack.request import Request
from bot.wording import help as words


def bookings(request: Request, office: Office) -> Reply:
    """The list, unless a change is typed, or what becomes of reminders; help says what it is for."""
    if words.is_help(request.text):
        return Reply.saying(*words.BOOKINGS)
    return typed_switch(request, office) or typed_change(request, office) or listed(request, office)


LISTENERS = (Command("/bookings", bookings),)
