"""Ways out of what a form can't have: buttons in it that fill it in with a room and a time that can be had.

A press fills in and does not book: in a modal nothing happens before it is sent, and what was typed besides is kept.
"""

from __future__ import annotations

from bot.core.models import Booking, BookingRequest
from bot.slack import offers
from bot.slack.bookings.ways_out import Way, ways_out
from bot.slack.forms.draft import Draft
from bot.slack.office import Office
from bot.slack.reply import Button
from bot.slack.request import Request


def fillings(asked: BookingRequest, before: Booking | None, request: Request, office: Office) -> tuple[Button, ...]:
    """A button for each way out that the form can hold, the best first; `before` is as `ways_out` has it."""
    return tuple(
        offers.fill(way.slot, way.room, request.reader, office.rooms, from_now=_is_from_now(way, before, request))
        for way in ways_out(asked, before, request, office)
        if _can_be_filled_in(way, request)
    )


def _is_from_now(way: Way, before: Booking | None, request: Request) -> bool:
    """Whether it begins when it is pressed; a meeting that runs keeps its start."""
    return way.slot.start <= request.now and (before is None or way.slot.start != before.slot.start)


def _can_be_filled_in(way: Way, request: Request) -> bool:
    """Whether it is one booking, and the form's day, minute and length mean exactly its span."""
    zone = request.person.zone or "UTC"
    return not way.besides and Draft().at(way.room, way.slot, zone).slot(zone) == way.slot
