"""The button that turns reminders on or off; what else stands on a reminder is an action on its booking."""

from __future__ import annotations

from dataclasses import replace

from bot.slack import offers
from bot.slack.listeners.listener import Press
from bot.slack.office import Office
from bot.slack.reminders.switching import switched
from bot.slack.reply import Reply
from bot.slack.request import Request
from bot.slack.wish import Switch


def turn(request: Request, office: Office) -> Reply:
    """Reminders on or off, as the button said; the Home tab shows by itself how it is then."""
    said = switched(Switch.unpacked(request.value).on, request, office)
    return replace(said, parts=()) if request.view is not None else said


LISTENERS = (Press(offers.REMINDERS, turn),)
