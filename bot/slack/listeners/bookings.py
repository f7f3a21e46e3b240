"""/bookings: the person's own, numbered."""

from __future__ import annotations

from bot.slack import offers
from bot.slack.bookings.my_bookings import listed
from bot.slack.listeners.listener import Command, Press
from bot.slack.listeners.typed_change import typed_change
from bot.slack.office import Office
from bot.slack.reminders.switching import typed_switch
from bot.slack.reply import Line, Reply
from bot.slack.request import Request
from bot.slack.wish import From
from bot.wording import help as words
from bot.wording import lists


def bookings(request: Request, office: Office) -> Reply:
    """The list, unless a change is typed, or what becomes of reminders; help says what can be typed."""
    if words.is_help(request.text):
        return Reply.saying(*words.BOOKINGS)
    done = typed_switch(request, office) or typed_change(request, office)
    if done is not None or not request.text or words.is_mine(request.text):
        return done or listed(request, office)
    return listed(request, office, Line(lists.unknown(request.text)))


def list_from(request: Request, office: Office) -> Reply:
    """The bookings before or after those that were listed."""
    return listed(request, office, first=max(1, From.unpacked(request.value).first))


LISTENERS = (Command("/bookings", bookings), Press(offers.LIST_FROM, list_from))
