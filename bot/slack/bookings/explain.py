"""A refusal in words, with the buttons that lead out of it."""

from __future__ import annotations

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
from bot.slack.forms.asking import errors_of
from bot.slack.forms.filling import leading_out
from bot.slack.forms.understood import form_for
from bot.slack.office import Office
from bot.slack.reply import Button, Choices, Line, Reply, Withdrawn
from bot.slack.request import Request
from bot.slack.sharing.announcement import withdrawn
from bot.slack.waits import waiting
from bot.slack.waits.waits import Wait
from bot.wording import confirmations
from bot.wording.refusals import reasons_of


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
    buttons = Choices((*ways, *tell_me, *_in_the_way(error, request, office), *_other_ways(error, request, office)))
    said = Reply((*lines, *will_tell, buttons), aside=others_booking, withdrawn=_withdrawn(error, request, office))
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


def _in_the_way(error: Refused, request: Request, office: Office) -> tuple[Button, ...]:
    """For an admin: what can be done with somebody else's booking, where that alone is in the way."""
    match error.reasons:
        case (RoomTaken(conflicts=(booking,)),) if not request.reader.is_holder(booking):
            return (offers.change_of(booking),) if office.may_change(booking, request.person) else ()
    return ()


def _other_ways(error: Refused, request: Request, office: Office) -> tuple[Button, ...]:
    """What can be done with the booking that was not changed, or is another than they thought; else the form."""
    match error:
        case Refused(before=Booking() as booking):
            return (offers.change(booking),)
        case Refused(reasons=(BookingStale(booking=booking) | IdReused(booking=booking), *_)):
            may_change = booking.active and office.may_change(booking, request.person)
            return (offers.change(booking),) if may_change else ()
        case Refused(reasons=(BookingCancelled(booking=booking), *_)) if booking.slot.end > request.now:
            by = request.person.id
            return (offers.undo_cancelling(booking, by, confirmations.BOOK_AGAIN),)
        case Refused(reasons=(BookingCancelled() | BookingOver() | BookingNotFound(), *_)):
            return (offers.form(),)
        case Refused(asked=BookingRequest() as asked):
            return form_for(asked, request)
    return ()
