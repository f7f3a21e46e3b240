"""The buttons of a reminder, which was frozen when it was scheduled: what they can do is found out here."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.errors import BookingCancelled, BookingOver, BookingStale, NotYours, Refused
from bot.core.models import Booking, BookingChange, BookingId
from bot.slack import offers
from bot.slack.booking import confirmation
from bot.slack.listeners.listener import Press
from bot.slack.office import Office
from bot.slack.reminders.switching import switched
from bot.slack.reply import Choices, Line, Reply
from bot.slack.request import Request
from bot.slack.wish import Held, Longer, Switch
from bot.wording import confirmations
from bot.wording import reminders as words


def extend(request: Request, office: Office) -> Reply:
    """Make the booking longer, unless it ends at another time now than was shown; pressed twice, it is so once."""
    longer = Longer.unpacked(request.value)
    booking = _standing(longer.booking, request, office)
    end = longer.end + timedelta(minutes=longer.minutes)
    if booking.slot.end not in (longer.end, end):
        raise Refused((BookingStale(0, booking),))
    before = booking.model_copy(update={"slot": booking.slot.model_copy(update={"end": longer.end})})
    if booking.slot.end != end:
        booking = _ending(booking, BookingChange(end=end), request, office)
    return _changed(before, booking, request, office)


def end_now(request: Request, office: Office) -> Reply:
    """End the booking with the current minute, so that there is time for Undo; what has not begun can be cancelled."""
    booking = _standing(Held.unpacked(request.value).booking, request, office)
    if booking.slot.start > request.now:
        cancel = offers.cancel(booking, offers.CANCEL, request.reader, office.rooms)
        said = Line(words.not_begun(booking, request.reader, office.rooms))
        return Reply((said, Choices((cancel, offers.change(booking)))))
    end = request.now.replace(second=0, microsecond=0) + timedelta(minutes=1)
    after = _ending(booking, BookingChange(end=end), request, office) if end < booking.slot.end else booking
    return _changed(booking, after, request, office)


def turn(request: Request, office: Office) -> Reply:
    """Reminders on or off, as the button said; the Home tab shows by itself how it is then."""
    said = switched(Switch.unpacked(request.value).on, request, office)
    return replace(said, parts=()) if request.view is not None else said


def _standing(booking_id: BookingId, request: Request, office: Office) -> Booking:
    """The booking, if it is the person's own and is not cancelled or over."""
    booking = office.service.find(booking_id)
    if booking.booker.id != request.person.id:
        raise Refused((NotYours(booking),))
    if not booking.active:
        raise Refused((BookingCancelled(booking),))
    if booking.slot.end <= request.now:
        raise Refused((BookingOver(booking, request.now),))
    return booking


def _ending(booking: Booking, change: BookingChange, request: Request, office: Office) -> Booking:
    return office.service.move(booking.id, change, by=request.actor, revision=booking.revision)


def _changed(before: Booking, after: Booking, request: Request, office: Office) -> Reply:
    said = confirmations.moved(after, request.reader, office.rooms)
    return confirmation(said, after, offers.undo_change(before, after), request, office)


LISTENERS = (Press(offers.EXTEND, extend), Press(offers.END_NOW, end_now), Press(offers.REMINDERS, turn))
