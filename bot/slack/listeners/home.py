"""The Home tab: opened, and turned to another day."""

from __future__ import annotations

from bot.slack import offers
from bot.slack.bookings.home import show_day
from bot.slack.listeners.listener import Home, Press
from bot.slack.office import Office
from bot.slack.reply import Reply
from bot.slack.request import Request
from bot.slack.wish import Day


def opened(request: Request, office: Office) -> Reply:
    """Today, whatever day was looked at before."""
    show_day(request.reader.local(request.now).date(), request, office)
    return Reply()


def turned(request: Request, office: Office) -> Reply:
    """The day on the button."""
    show_day(Day.unpacked(request.value).day, request, office)
    return Reply(changed=True)


LISTENERS = (Home(opened), Press(offers.HOME_DAY, turned))
