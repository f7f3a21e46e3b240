"""The button that tells a channel of a booking."""

from __future__ import annotations

from bot.core.models import Booking
from bot.slack import offers
from bot.slack.booking import confirmation
from bot.slack.listeners.listener import Press
from bot.slack.office import Office
from bot.slack.reply import Line, Note, Reply, Row, Share, Timetable
from bot.slack.request import Request
from bot.slack.wish import Held
from bot.wording import confirmations, troubles
from bot.wording.reader import Reader


def share(request: Request, office: Office) -> Reply:
    """Tell the channel, in everybody's own zone, and say so in the place of the button."""
    booking = office.service.find(Held.unpacked(request.value).booking)
    if booking.booker.id != request.person.id:
        return Reply((Line(troubles.NOT_FOR_YOU),), aside=True)
    if not booking.active:
        return Reply.saying(confirmations.cancelled(booking, request.reader, office.rooms))
    said = confirmations.booked(booking, request.reader, office.rooms)
    undo = offers.undo_booking(booking)
    again = confirmation(said, booking, undo, request, office)
    return Reply(
        (Line(said, undo), Note(confirmations.SHARED)),
        Share(_announcement(booking, request.reader, office), Reply((*again.parts, Note(confirmations.NOT_SHARED)))),
    )


def _announcement(booking: Booking, reader: Reader, office: Office) -> Reply:
    public = reader.anybody()
    start, end = reader.moment(booking.slot.start), reader.clock(booking.slot.end)
    return Reply(
        (Timetable((Row(booking.slot, start, end, confirmations.announcement(booking, public, office.rooms)),)),)
    )


LISTENERS = (Press(offers.SHARE, share),)
