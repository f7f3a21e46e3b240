"""Changing a booking: its confirmation with Undo, and an honest answer to whoever asks for the same twice."""

from __future__ import annotations

from datetime import timedelta

from bot.core.errors import BookingOver, BookingStale, Refused
from bot.core.models import Booking, BookingChange, BookingId
from bot.language.reading import Reading
from bot.slack import offers
from bot.slack.bookings.booking import confirmation
from bot.slack.office import Office
from bot.slack.reply import Choices, Line, Reply
from bot.slack.request import Request
from bot.wording import confirmations

_DOUBLE_CLICK = timedelta(seconds=5)


def change(
    booking_id: BookingId,
    to: BookingChange,
    revision: int | None,
    request: Request,
    office: Office,
    *,
    reading: Reading | None = None,
) -> Reply:
    """Change the booking, if it still stands as in this revision; what it is already is not a change.

    Of a double click the second one is answered by nothing, as the first one is answered.
    `reading` is how the words were read that ask for it, if words do.
    """
    before = office.service.find(booking_id)
    try:
        after = office.service.move(booking_id, to, by=request.actor, revision=revision or before.revision)
    except Refused as refused:
        match refused.reasons[0]:
            case BookingStale(booking=kept) | BookingOver(booking=kept) if _is_so(kept, to):
                return Reply() if just_changed(kept, request) else _is_so_already(kept, request, office)
        raise
    if after == before:
        return _is_so_already(after, request, office)
    return changed(before, after, request, office, reading=reading)


def changed(
    before: Booking, after: Booking, request: Request, office: Office, *, reading: Reading | None = None
) -> Reply:
    """The confirmation of a change, which can be undone."""
    said = confirmations.changed(before, after, request.reader, office.rooms)
    return confirmation(said, after, offers.undo_change(before, after), request, office, reading=reading)


def _is_so(booking: Booking, to: BookingChange) -> bool:
    """Whether the booking is as it should become."""
    have = (booking.room_id, booking.slot.start, booking.slot.end, booking.title or "", booking.private)
    want = (to.room_id, to.start, to.end, to.title, to.private)
    return all(wanted is None or wanted == had for had, wanted in zip(have, want, strict=True))


def just_changed(booking: Booking, request: Request) -> bool:
    """Whether it was changed so shortly ago that this may be the second half of a double click."""
    return booking.revision > 1 and request.now - booking.updated_at < _DOUBLE_CLICK


def _is_so_already(booking: Booking, request: Request, office: Office) -> Reply:
    said = confirmations.done_already(booking, request.reader, office.rooms)
    return Reply((Line(said), Choices((offers.change(booking),))))
