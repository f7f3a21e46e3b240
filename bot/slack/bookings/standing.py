"""Which booking is meant by one that was cancelled or ended, and booked again with Undo since: that is another one."""

from __future__ import annotations

from contextlib import suppress

from bot.core.errors import Refused
from bot.core.models import Booking, BookingId
from bot.core.service import BookingService
from bot.slack.wish import again_id


def standing(booking_id: BookingId, service: BookingService) -> Booking:
    """The booking; of one that was given back and made again, however often, the one that was made last.

    Raises Refused where there never was one.
    """
    booking = service.find(booking_id)
    with suppress(Refused):
        while True:
            booking = service.find(again_id(booking))
    return booking
