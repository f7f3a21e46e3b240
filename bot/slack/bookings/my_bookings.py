"""The numbered list of a person's bookings, and remembering what they were shown."""

from __future__ import annotations

from datetime import timedelta
from itertools import chain

from bot.core.models import Booking, BookingId, Value
from bot.core.ports import RecordWrite
from bot.slack import offers
from bot.slack.bookings.standing import standing
from bot.slack.office import Office
from bot.slack.reply import Choices, Line, Note, Part, Reply
from bot.slack.request import Request
from bot.slack.waits import waiting
from bot.wording import lists

_LISTED = 20
"""How many bookings are listed at most: each takes two blocks, and a message has 50."""

_REMEMBERED_FOR = timedelta(days=7)


class Shown(Value):
    """The list that a person was shown last, as it is remembered."""

    bookings: tuple[BookingId, ...]


def listed(request: Request, office: Office, *above: Part) -> Reply:
    """The person's bookings, numbered, each with a Cancel button; from now on numbers mean this list."""
    bookings = office.service.bookings_of(request.person.id)
    shown = bookings[:_LISTED]
    _remember(shown, request, office)
    waited_for = waiting.listed(request, office, waiting.STOP_LISTED)
    if not bookings:
        return Reply((*above, Line(lists.NONE), *waited_for))
    left_out = len(bookings) - len(shown)
    notes = [lists.HOW_TO_TYPE] if not left_out else [lists.more(left_out), lists.HOW_TO_TYPE]
    if address := office.feed_address(request.person.id):
        notes.append(lists.feed(address))
    entries = [_entry(number, booking, request, office) for number, booking in enumerate(shown, start=1)]
    return Reply((*above, Line(lists.HEADING), *chain.from_iterable(entries), Note(" ".join(notes)), *waited_for))


def asked_which(said: str, request: Request, office: Office) -> Reply:
    """The list below what makes it unclear which one is meant; where there are none, that alone."""
    has_any = bool(office.service.bookings_of(request.person.id))
    return listed(request, office, *([Line(said)] if has_any else []))


def numbered(typed: str, request: Request, office: Office) -> BookingId | Reply:
    """The booking with this number in the list that the person was shown last; or the list, and what was wrong."""
    shown = _shown_last(request, office)
    if shown is None:
        return asked_which(lists.NO_LIST_YET, request, office)
    if not 1 <= int(typed) <= len(shown):
        return asked_which(lists.no_such_number(typed, len(shown)), request, office)
    return standing(shown[int(typed) - 1], office.service).id


def number_of(booking: Booking, request: Request, office: Office) -> int | None:
    """Its number in the list that the person was shown last; None where it isn't in it."""
    shown = enumerate(_shown_last(request, office) or (), start=1)
    return next((number for number, one in shown if standing(one, office.service).id == booking.id), None)


def _entry(number: int, booking: Booking, request: Request, office: Office) -> tuple[Part, ...]:
    text = lists.line(number, booking, request.reader, office.rooms)
    cancel = offers.cancel(booking, offers.CANCEL_LISTED, request.reader, office.rooms)
    return Line(text), Choices((offers.change(booking), cancel))


def _remember(shown: list[Booking], request: Request, office: Office) -> None:
    value = Shown(bookings=tuple(booking.id for booking in shown)).model_dump_json()
    office.records.write(
        RecordWrite(key=_key(request), value=value, expires_at=request.now + _REMEMBERED_FOR), request.now
    )


def _shown_last(request: Request, office: Office) -> tuple[BookingId, ...] | None:
    record = office.records.get(_key(request), request.now)
    return Shown.model_validate_json(record.value).bookings if record else None


def _key(request: Request) -> str:
    return f"slack:list:{request.person.id}"
