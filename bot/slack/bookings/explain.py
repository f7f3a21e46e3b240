"""A refusal in words, with the buttons that lead out of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial

from bot.core.errors import BookingError, BookingStale, IdReused, InThePast, NotYours, Refused, RoomTaken, TooManyPeople
from bot.core.models import Booking, BookingRequest, RoomId, TimeSlot
from bot.slack import offers
from bot.slack.forms.filling import errors_of
from bot.slack.forms.understood import form_for
from bot.slack.office import Office
from bot.slack.reply import Button, Choices, Line, Reply
from bot.slack.request import Request
from bot.slack.waits import waiting
from bot.slack.waits.waits import Wait
from bot.slack.wish import Wish
from bot.wording import confirmations
from bot.wording.refusals import reasons_of

_AT_MOST = 4

_SHORTEST = timedelta(minutes=15)
"""A meeting shorter than this is not offered."""

Offer = Callable[[TimeSlot, RoomId], Button]
"""Makes the button for another time or room: a new booking, or the change of one."""


def explained(error: BookingError, request: Request, office: Office) -> Reply:
    """Every reason in a line of its own, then up to four ways out, the best first, if one of them is enough."""
    lines = [Line(sentence) for sentence in reasons_of(error, request.reader, office.rooms)]
    if not isinstance(error, Refused):
        return Reply(tuple(lines))
    if error.before is not None:
        lines.append(Line(confirmations.stays(error.before, request.reader, office.rooms)))
    errors = errors_of(error, request, office) if request.is_form else None
    others_booking = isinstance(error.reasons[0], NotYours)
    buttons = ways_out(error, request, office)
    will_tell, tell_me = waiting.offered(Wait.for_refused(error, request.person.id), request, office)
    choices = Choices((*buttons, *tell_me, *_other_ways(error, request)))
    return Reply((*lines, *will_tell, choices), aside=others_booking, errors=errors)


def ways_out(error: Refused, request: Request, office: Office) -> tuple[Button, ...]:
    """Up to four buttons that do something else instead, the best first."""
    return tuple(_ways_out(error, request, office))[:_AT_MOST]


def _other_ways(error: Refused, request: Request) -> tuple[Button, ...]:
    """What can be done with the person's booking that was not changed, or is another than they thought; the form."""
    match error:
        case Refused(before=Booking() as booking):
            return (offers.change(booking),)
        case Refused(reasons=(BookingStale(booking=booking) | IdReused(booking=booking), *_)):
            return (offers.change(booking),) if booking.active and request.reader.is_holder(booking) else ()
        case Refused(asked=BookingRequest() as asked):
            return form_for(asked, request)
    return ()


def _ways_out(error: Refused, request: Request, office: Office) -> Iterator[Button]:
    asked = error.asked
    if asked is None or not asked.room_id or len(error.reasons) > 1:
        return
    offer = _offer(asked, error.before, request, office)
    match error.reasons[0]:
        case RoomTaken() as taken:
            ways = (*taken.next_free[:1], *_shorter(taken), *_next_day(taken, request, office))
            slots = [slot for slot in ways if error.before is None or slot != error.before.slot]
            yield from (offer(taken.slot, room.id) for room in taken.free_rooms[:1])
            yield from (offer(slot, taken.room_id) for slot in slots)
            yield from (offer(taken.slot, room.id) for room in taken.free_rooms[1:])
        case TooManyPeople(free_rooms=free_rooms):
            yield from (offer(TimeSlot(start=asked.start, end=asked.end), room.id) for room in free_rooms)
        case InThePast(end=end, now=now) if end - now >= _SHORTEST:
            yield offer(TimeSlot(start=_minute(now), end=end), asked.room_id)


def _offer(asked: BookingRequest, before: Booking | None, request: Request, office: Office) -> Offer:
    if before is not None:
        return partial(offers.move_to, before, reader=request.reader, rooms=office.rooms)
    wish = Wish.from_request(asked, request.person.id)
    return partial(offers.book_at, wish, reader=request.reader, rooms=office.rooms)


def _shorter(taken: RoomTaken) -> Iterator[TimeSlot]:
    """The same start, ending as the first meeting in the way begins."""
    first = taken.conflicts[0].slot
    if first.start - taken.slot.start >= _SHORTEST:
        yield TimeSlot(start=taken.slot.start, end=first.start)


def _next_day(taken: RoomTaken, request: Request, office: Office) -> Iterator[TimeSlot]:
    """The same hours on the person's next day, if the room is free then."""
    start = request.reader.local(taken.slot.start) + timedelta(days=1)
    free = office.service.next_free(taken.room_id, taken.slot.duration, start, 1)
    yield from (slot for slot in free if slot.start == start and slot not in taken.next_free[:1])


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
