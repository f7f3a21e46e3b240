"""The buttons that tell a channel of a booking, and tell it anew."""

from __future__ import annotations

from dataclasses import replace

from bot.slack import offers
from bot.slack.bookings.booking import confirmation
from bot.slack.bookings.standing import standing
from bot.slack.listeners.listener import Press
from bot.slack.office import Office
from bot.slack.reply import Choices, Line, Note, Reply, Share
from bot.slack.request import Request
from bot.slack.sharing.announcement import announcement, dated
from bot.slack.wish import Held
from bot.wording import confirmations, troubles


def share(request: Request, office: Office) -> Reply:
    """Tell the channel, in everybody's own zone, and say so in the place of the button."""
    booking = standing(Held.unpacked(request.value).booking, office.service)
    if booking.booker.id != request.person.id:
        return Reply((Line(troubles.NOT_FOR_YOU),), aside=True, outcome="refused:not_yours")
    if not booking.active:
        return Reply.saying(confirmations.cancelled(booking, request.reader, office.rooms))
    said = confirmations.booked(booking, request.reader, office.rooms)
    undo = offers.undo_booking(booking)
    again = confirmation(said, booking, undo, request, office)
    told = Share(
        booking,
        announcement(booking, request.reader, office),
        dated(booking, request.reader, office),
        Reply((*again.parts, Note(confirmations.NOT_SHARED))),
    )
    return Reply((Line(said), Note(confirmations.SHARED), Choices((offers.change(booking), undo))), told)


def refresh(request: Request, office: Office) -> Reply:
    """The booking as it stands now, for the whole channel, whoever asks."""
    booking = standing(Held.unpacked(request.value).booking, office.service)
    return replace(dated(booking, request.reader, office), public=True)


LISTENERS = (Press(offers.SHARE, share), Press(offers.REFRESH, refresh))
