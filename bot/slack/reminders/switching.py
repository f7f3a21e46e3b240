"""Turning one's reminders on and off."""

from __future__ import annotations

import re

from bot.slack import offers
from bot.slack.office import Office
from bot.slack.reminders.preference import turn_reminders, wants_reminders
from bot.slack.reply import Button, Choices, Line, Note, Part, Reply
from bot.slack.request import Request
from bot.wording import reminders as words

_TYPED = re.compile(r"reminders?(?:\s+(?P<turn>on|off))?[.!]?", re.IGNORECASE)


def typed_switch(request: Request, office: Office) -> Reply | None:
    """Do what `reminders off` and `reminders on` say; `reminders` alone says how it is. None where it is not that."""
    found = _TYPED.fullmatch(request.text)
    if found is None:
        return None
    if not found["turn"]:
        return _said(request, office, changed=False)
    return switched(found["turn"].casefold() == "on", request, office)


def switched(on: bool, request: Request, office: Office) -> Reply:
    """Remember it; what is scheduled follows within seconds."""
    if office.leads.remind:
        turn_reminders(request.person.id, on, office.records, request.now)
    return _said(request, office, changed=office.leads.remind)


def toggle(request: Request, office: Office) -> tuple[Part, ...]:
    """For the Home tab: how it is, in small letters, and the button that turns it."""
    if not office.leads.remind:
        return ()
    on = wants_reminders(request.person.id, office.records, request.now)
    return Note(_state(on, office)), Choices((_turn(on),))


def _said(request: Request, office: Office, *, changed: bool) -> Reply:
    if not office.leads.remind:
        return Reply.saying(words.NOT_HERE)
    on = wants_reminders(request.person.id, office.records, request.now)
    return Reply((Line(_state(on, office)), Choices((_turn(on),))), changed=changed)


def _state(on: bool, office: Office) -> str:
    return words.state(on=on, before_start=office.leads.start, before_end=office.leads.end)


def _turn(on: bool) -> Button:
    return offers.reminders(on=not on, label=words.TURN_OFF if on else words.TURN_ON)
