"""A refusal in words, with the buttons that lead out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.errors import (
    BookingCancelled,
    BookingError,
    BookingNotFound,
    BookingOver,
    BookingStale,
    IdReused,
    NotYours,
    Refused,
    RoomTaken,
)
from bot.core.models import Booking, BookingRequest
from bot.slack import offers
from bot.slack.bookings.choices import choices
from bot.slack.bookings.standing import standing
from bot.slack.forms.asking import errors_of
from bot.slack.forms.filling import leading_out
from bot.slack.forms.understood import form_for
from bot.slack.office import Office
from bot.slack.reply import Button, Choices, Line, Note, Reply, Withdrawn
from bot.slack.request import Request
from bot.slack.sharing.announcement import withdrawn
from bot.slack.waits import waiting
from bot.slack.waits.waits import Wait
from bot.wording import confirmations
from bot.wording.listing import room_name
from bot.wording.refusals import reasons_of
from bot.wording.schedules import how_to_change

_CHANGED_AT_MOST = 5
"""More bookings that are in the way have no buttons beside those that lead out of the refusal."""


def explained(error: BookingError, request: Request, office: Office, waits_for: Wait | None = None) -> Reply:
    """Every reason in a line of its own, then up to four ways out, the best first, if one of them is enough.

    `waits_for` is what the person waits for already, where it is that which was refused.
    """
    lines = [Line(sentence) for sentence in reasons_of(error, request.reader, office.rooms)]
    if not isinstance(error, Refused):
        return Reply(tuple(lines))
    if error.before is not None:
        lines.append(Line(confirmations.stays(error.before, request.reader, office.rooms)))
    others_booking = isinstance(error.reasons[0], NotYours)
    ways = choices(error.asked, request, office, before=error.before) if error.asked else ()
    wait = waits_for or Wait.for_refused(error, request.person.id, request.now)
    will_tell, tell_me = waiting.offered(wait, request, office)
    in_the_way = _in_the_way(error, request, office)
    changes, hint = _changes_of(in_the_way, request), _where_to_change(in_the_way, request, office)
    buttons = Choices((*ways, *tell_me, *changes, *_other_ways(error, request, office)))
    withdrawal = _withdrawn(error, request, office)
    said = Reply((*lines, *will_tell, buttons, *hint), aside=others_booking, withdrawn=withdrawal)
    return _in_form(said, error, request, office) if request.is_form else said


def _withdrawn(error: Refused, request: Request, office: Office) -> Withdrawn | None:
    """What everybody saw as an offer gives way, where it was pressed and refused."""
    if error.asked is None or error.before is not None or not request.public:
        return None
    return withdrawn(error.asked, error, request.reader, office)


def _in_form(said: Reply, error: Refused, request: Request, office: Office) -> Reply:
    """The same under the inputs of the form that was sent; where it was taken meanwhile, with what leads out of it."""
    is_taken = all(isinstance(reason, RoomTaken) for reason in error.reasons)
    opens = leading_out(request, office) if is_taken else None
    return replace(said, errors=errors_of(error, request, office), opens=opens)


def _in_the_way(error: Refused, request: Request, office: Office) -> tuple[Booking, ...]:
    """For an admin: the bookings of others that are in the way, where nothing else is."""
    match error.reasons:
        case (RoomTaken(conflicts=conflicts),):
            others = (one for one in conflicts if not request.reader.is_holder(one) and one.slot.end > request.now)
            return tuple(booking for booking in others if office.may_change(booking, request.person))
    return ()


def _changes_of(in_the_way: Sequence[Booking], request: Request) -> tuple[Button, ...]:
    """What can be done with each of them, if they are few; of several the hours tell which is which."""
    if len(in_the_way) > _CHANGED_AT_MOST:
        return ()
    reader = request.reader if len(in_the_way) > 1 else None
    return tuple(offers.change_of(booking, reader) for booking in in_the_way)


def _where_to_change(in_the_way: Sequence[Booking], request: Request, office: Office) -> tuple[Note, ...]:
    """Where many of them can be changed."""
    if len(in_the_way) <= _CHANGED_AT_MOST:
        return ()
    first = in_the_way[0]
    room = room_name(first.room_id, office.rooms)
    return (Note(how_to_change(room, request.reader.day(first.slot.start))),)


def _other_ways(error: Refused, request: Request, office: Office) -> tuple[Button, ...]:
    """What can be done with the booking that was not changed, or is another than they thought; else the form."""
    match error:
        case Refused(before=Booking() as booking):
            return (offers.change(booking),)
        case Refused(reasons=(BookingStale(booking=booking) | IdReused(booking=booking), *_)):
            may_change = booking.active and office.may_change(booking, request.person)
            return (offers.change(booking),) if may_change else ()
        case Refused(reasons=(BookingCancelled(booking=booking), *_)):
            return (_after_cancelling(booking, request, office),)
        case Refused(reasons=(BookingOver() | BookingNotFound(), *_)):
            return (offers.form(),)
        case Refused(asked=BookingRequest() as asked):
            return form_for(asked, request)
    return ()


def _after_cancelling(booking: Booking, request: Request, office: Office) -> Button:
    """Of a booking that was cancelled: what was booked again in its place, or the way to that."""
    meant = standing(booking.id, office.service)
    if meant.slot.end <= request.now:
        return offers.form()
    if meant.active:
        return offers.change(meant)
    return offers.undo_cancelling(meant, request.person.id, confirmations.BOOK_AGAIN)
