"""The buttons that have almost what was asked for with one press, the best first."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.models import Booking, BookingRequest, RoomId
from bot.slack import offers
from bot.slack.bookings.ways_out import Way, ways_out
from bot.slack.office import Office
from bot.slack.reply import Button
from bot.slack.request import Request
from bot.slack.wish import Wish


def choices(
    asked: BookingRequest,
    request: Request,
    office: Office,
    *,
    before: Booking | None = None,
    rooms: Sequence[RoomId] = (),
) -> tuple[Button, ...]:
    """A button for each way out; `before` and `rooms` are as `ways_out` has them."""
    ways = ways_out(asked, before, request, office, rooms)
    return tuple(_button(way, asked, before, request, office) for way in ways)


def _button(way: Way, asked: BookingRequest, before: Booking | None, request: Request, office: Office) -> Button:
    if before is not None and not way.besides:
        return offers.move_to(before, way.slot, way.room, request.reader, office.rooms)
    booking_id = request.id if way.besides else asked.id
    wish = Wish.from_request(asked.model_copy(update={"id": booking_id}), request.person.id, before)
    return offers.book_at(wish, way.slot, way.room, request.reader, office.rooms)
