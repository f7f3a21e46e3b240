"""What can be done with a booking: longer, shorter, another time, another name; by button, or typed with its number."""

from __future__ import annotations

from datetime import timedelta

from bot.core.models import Booking
from bot.slack import offers
from bot.slack.listeners.listener import Press
from bot.slack.my_bookings import listed
from bot.slack.office import Office
from bot.slack.reply import Button, Choices, Line, Note, Reply
from bot.slack.request import Request
from bot.slack.wish import Held
from bot.wording import confirmations, troubles
from bot.wording.listing import phrase

_LONGER = (timedelta(minutes=15), timedelta(minutes=30))


def card(request: Request, office: Office) -> Reply:
    """The booking, with everything that can be done with it now."""
    booking = office.service.find(Held.unpacked(request.value).booking)
    if booking.booker.id != request.person.id:
        return Reply((Line(troubles.NOT_FOR_YOU),), aside=True)
    if not booking.active:
        return Reply.saying(confirmations.cancelled(booking, request.reader, office.rooms))
    said = f"{phrase(booking, request.reader, office.rooms)}."
    buttons = (*_changes(booking, request), *_leaving(booking, request, office))
    return Reply((Line(said), Choices(buttons), Note(confirmations.HOW_TO_CHANGE)))


def show_list(request: Request, office: Office) -> Reply:
    """The list that the booking is in."""
    return listed(request, office)


def _changes(booking: Booking, request: Request) -> tuple[Button, ...]:
    longer = [offers.end_at(booking, booking.slot.end + more, confirmations.extend_by(more)) for more in _LONGER]
    this_minute = request.now.replace(second=0, microsecond=0)
    running = booking.slot.start < this_minute < booking.slot.end
    end_now = [offers.end_at(booking, this_minute, confirmations.END_NOW)] if running else []
    return (*longer, *end_now)


def _leaving(booking: Booking, request: Request, office: Office) -> tuple[Button, ...]:
    cancel = offers.cancel(booking, offers.CANCEL, request.reader, office.rooms)
    return (cancel, offers.back_to_list(booking))


LISTENERS = (Press(offers.CHANGE, card), Press(offers.LIST, show_list))
