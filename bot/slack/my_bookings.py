"""The numbered list of a person's bookings, and remembering what they were shown."""

from __future__ import annotations

from datetime import timedelta

from bot.core.models import Booking, BookingId
from bot.core.ports import RecordWrite
from bot.slack import offers
from bot.slack.office import Office
from bot.slack.reply import Line, Note, Reply
from bot.slack.request import Request
from bot.slack.wish import Shown
from bot.wording import lists

_LISTED = 40
"""How many bookings are listed at most: each is a block, and a message has 50."""

_REMEMBERED_FOR = timedelta(days=7)


def listed(request: Request, office: Office, *above: str) -> Reply:
    """The person's bookings, numbered, each with a Cancel button; from now on numbers mean this list."""
    bookings = office.service.bookings_of(request.person.id)
    shown = bookings[:_LISTED]
    _remember(shown, request, office)
    if not bookings:
        return Reply(tuple(Line(text) for text in (*above, lists.NONE)))
    left_out = len(bookings) - len(shown)
    notes = [lists.HOW_TO_CANCEL] if not left_out else [lists.more(left_out), lists.HOW_TO_CANCEL]
    lines = [_line(number, booking, request, office) for number, booking in enumerate(shown, start=1)]
    return Reply((*(Line(text) for text in (*above, lists.HEADING)), *lines, Note(" ".join(notes))))


def last_shown(request: Request, office: Office) -> tuple[BookingId, ...] | None:
    """The ids of the list that this person was shown last, in its order."""
    record = office.records.get(_key(request), request.now)
    return Shown.unpacked(record.value).bookings if record else None


def _line(number: int, booking: Booking, request: Request, office: Office) -> Line:
    text = lists.line(number, booking, request.reader, office.rooms)
    return Line(text, offers.cancel(booking, offers.CANCEL_LISTED, request.reader, office.rooms))


def _remember(shown: list[Booking], request: Request, office: Office) -> None:
    value = Shown(bookings=tuple(booking.id for booking in shown)).model_dump_json()
    office.records.write(
        RecordWrite(key=_key(request), value=value, expires_at=request.now + _REMEMBERED_FOR), request.now
    )


def _key(request: Request) -> str:
    return f"slack:list:{request.person.id}"
