"""Whether a changed booking may take the place of the kept one: judged the same in every store."""

from __future__ import annotations

from bot.core.errors import BookingNotFound, BookingStale
from bot.core.models import Booking


def to_replace(kept: Booking | None, booking: Booking) -> Booking:
    """The kept booking, which is to be replaced, or is already exactly so. Raises BookingNotFound, BookingStale."""
    if kept is None:
        raise BookingNotFound(booking.id)
    if kept != booking and kept.revision != booking.revision - 1:
        raise BookingStale(booking.revision - 1, kept)
    return kept
