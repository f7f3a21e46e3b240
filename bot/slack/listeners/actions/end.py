"""Ending a meeting now, so that others can have the room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.errors import BookingOver, BookingStale, Refused
from bot.core.models import Booking, BookingChange, BookingId
from bot.slack import offers
from bot.slack.bookings.changing import just_changed
from bot.slack.listeners.actions import cancel, move
from bot.slack.listeners.actions.action import Action, Said, Typed
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
    return _end(Held.unpacked(request.value).booking, request, office)


def typed(said: Said, request: Request, office: Office) -> Reply:
    """End it, unless more was typed than that it is now."""
    if said.words.casefold() not in ("", "now"):
        return Reply.saying(words.unclear(said.words, words.END_EXAMPLE, said.number))
    return _end(said.booking.id, request, office)


def _end(booking_id: BookingId, request: Request, office: Office) -> Reply:
    """End it, or say why not; nothing after a double click, as the first one is answered."""
    try:
        return _ended(office.service.changeable(booking_id, request.actor), request, office)
    except Refused as refused:
        match refused.reasons[0]:
            case BookingOver(booking=kept) | BookingStale(booking=kept) if _is_double(kept, request):
                return Reply()
        raise


def _ended(before: Booking, request: Request, office: Office) -> Reply:
    """End it with the last full minute; what has not begun can be moved or cancelled instead."""
    if before.slot.start > request.now:
        ways = (*move.offered(before, request, office), *cancel.offered(before, request, office))
        return Reply((Line(words.not_begun(before, request.reader, office.rooms)), Choices(ways)))
    if _is_double(before, request):
        return Reply()
    end = min(_end_of(before, request), before.slot.end)
    after = office.service.move(before.id, BookingChange(end=end), by=request.actor, revision=before.revision)
    said = words.ended(after, request.reader, office.rooms)
    undo = offers.undo_ending(before, after, request.person.id) if end < before.slot.end else None
    return Reply((Line(said, undo),), changed=True, outcome="moved")


def _end_of(booking: Booking, request: Request) -> datetime:
    """When it ends, if that is now: after its first minute at the earliest."""
    return max(request.minute, booking.slot.start + _SHORTEST)


def _is_double(booking: Booking, request: Request) -> bool:
    """Whether it was ended just now."""
    return just_changed(booking, request) and booking.slot.end <= _end_of(booking, request)


ACTION = Action(offered, (Press(offers.END_NOW, pressed),), Typed("end", words.END_EXAMPLE, ("now",), typed))
