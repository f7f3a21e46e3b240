"""/cancel N, and the buttons that cancel."""

from __future__ import annotations

from bot.core.models import Booking, BookingId
from bot.slack import offers
from bot.slack.listeners.listener import Command, Press
from bot.slack.my_bookings import last_shown, listed
from bot.slack.office import Office
from bot.slack.reply import Reply
from bot.slack.request import Request
from bot.slack.wish import Held
from bot.wording import confirmations, lists, troubles
from bot.wording import help as words


def cancel(request: Request, office: Office) -> Reply:
    """Give back the booking with this number in the list that the person was shown last."""
    typed = request.text.strip("# .")
    if words.is_help(request.text):
        return Reply.saying(*words.CANCEL)
    if not typed:
        return listed(request, office)
    if not (typed.isascii() and typed.isdigit()):
        return listed(request, office, lists.which_one(request.text))
    shown = last_shown(request, office)
    if shown is None:
        return listed(request, office, lists.NO_LIST_YET)
    if not 1 <= int(typed[:9]) <= len(shown):
        return listed(request, office, lists.no_such_number(typed, len(shown)))
    return Reply.saying(_said(_given_back(shown[int(typed) - 1], request, office), request, office))


def cancel_pressed(request: Request, office: Office) -> Reply:
    """Give back the booking of a confirmation."""
    try:
        held = Held.unpacked(request.value)
    except ValueError:
        return Reply.saying(troubles.STALE_PRESS)
    return Reply.saying(_said(_given_back(held.booking, request, office), request, office))


def cancel_listed(request: Request, office: Office) -> Reply:
    """Give back a booking of the list, and show what is left of it."""
    try:
        held = Held.unpacked(request.value)
    except ValueError:
        return Reply.saying(troubles.STALE_PRESS)
    booking = _given_back(held.booking, request, office)
    return listed(request, office, _said(booking, request, office))


def _given_back(booking_id: BookingId, request: Request, office: Office) -> Booking:
    """The booking, cancelled now; or before, by the same person: pressing twice is cancelling once."""
    booking = office.service.find(booking_id)
    if not booking.active and booking.booker.id == request.person.id:
        return booking
    return office.service.cancel(booking_id, by=request.actor)


def _said(booking: Booking, request: Request, office: Office) -> str:
    return confirmations.cancelled(booking, request.reader, office.rooms)


LISTENERS = (
    Command("/cancel", cancel),
    Press(offers.CANCEL, cancel_pressed),
    Press(offers.CANCEL_LISTED, cancel_listed),
)
