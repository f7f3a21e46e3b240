"""Ending a meeting now, so that others can have the room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.core.models import Booking, BookingChange
from bot.slack import offers
from bot.slack.listeners.actions import cancel, move
from bot.slack.listeners.actions.action import Action, Typed
from bot.slack.listeners.listener import Press
from bot.slack.office import Office
from bot.slack.reply import Button, Choices, Line, Reply
from bot.slack.request import Request
from bot.slack.wish import Held
from bot.wording import actions as words

_SHORTEST = timedelta(minutes=1)


def offered(booking: Booking, request: Request, _: Office) -> Sequence[Button]:
    """While the meeting runs."""
    return (offers.end_now(booking),) if booking.slot.start <= request.now < booking.slot.end else ()


def pressed(request: Request, office: Office) -> Reply:
    """End the meeting of the button."""
    held = Held.unpacked(request.value)
    return _end(office.service.changeable(held.booking, request.actor), request, office)


def typed(booking: Booking, said: str, request: Request, office: Office) -> Reply:
    """End it, unless more was typed than that it is now."""
    if said.casefold() not in ("", "now"):
        return Reply.saying(words.unclear(said, words.END_EXAMPLE))
    return _end(office.service.changeable(booking.id, request.actor), request, office)


def _end(before: Booking, request: Request, office: Office) -> Reply:
    """End it with the last full minute; what has not begun can be moved or cancelled instead."""
    if before.slot.start > request.now:
        ways = (*move.offered(before, request, office), *cancel.offered(before, request, office))
        return Reply((Line(words.not_begun(before, request.reader, office.rooms)), Choices(ways)))
    end = min(max(request.minute, before.slot.start + _SHORTEST), before.slot.end)
    after = office.service.move(before.id, BookingChange(end=end), by=request.actor, revision=before.revision)
    said = words.ended(after, request.reader, office.rooms)
    undo = offers.undo_ending(before, after, request.person.id) if end < before.slot.end else None
    return Reply((Line(said, undo),), changed=True, outcome="moved")


ACTION = Action(offered, (Press(offers.END_NOW, pressed),), Typed("end", words.END_EXAMPLE, ("now",), typed))
