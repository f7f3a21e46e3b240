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
    """The list that a person was shown last, as it is remembered: `first` is the number of its first booking."""

    bookings: tuple[BookingId, ...]
    first: int = 1


def listed(request: Request, office: Office, *above: Part, first: int = 1) -> Reply:
    """The person's bookings, numbered, each with its buttons; from now on numbers mean this list.

    Of many, those from the number `first` on; of fewer than that, the first ones.
    """
    bookings = office.service.bookings_of(request.person.id)
    first = first if first <= len(bookings) else 1
    shown = bookings[first - 1 :][:_LISTED]
    _remember(shown, first, request, office)
    waited_for = waiting.listed(request, office, waiting.STOP_LISTED)
    if not bookings:
        return Reply((*above, Line(lists.NONE), *waited_for))
    later = len(bookings) - len(shown) - first + 1
    notes = [*([lists.more(later)] if later else []), lists.how_to_type(first)]
    if address := office.feed_address(request.person.id):
        notes.append(lists.feed(address))
    entries = [_entry(number, booking, request, office) for number, booking in enumerate(shown, start=first)]
    below = (Note(" ".join(notes)), *_others(first, later), *waited_for)
    return Reply((*above, Line(lists.HEADING), *chain.from_iterable(entries), *below))


def _others(first: int, later: int) -> tuple[Choices, ...]:
    """The bookings before and after those that are listed."""
    before = (offers.list_from(first - _LISTED, lists.EARLIER),) if first > 1 else ()
    after = (offers.list_from(first + _LISTED, lists.LATER),) if later else ()
    return (Choices((*before, *after)),) if before or after else ()


def asked_which(said: str, request: Request, office: Office, number: int = 1) -> Reply:
    """The list below what makes it unclear which one is meant, from where the number is; where there are none, that."""
    has_any = bool(office.service.bookings_of(request.person.id))
    first = 1 + (number - 1) // _LISTED * _LISTED if number else 1
    return listed(request, office, *([Line(said)] if has_any else []), first=first)


def listed_anew(request: Request, office: Office, *above: Part) -> Reply:
    """The part of the list that the person was shown last, as it is now."""
    shown = _shown_last(request, office)
    return listed(request, office, *above, first=shown.first if shown else 1)


def numbered(typed: str, request: Request, office: Office) -> BookingId | Reply:
    """The booking with this number in the list that the person was shown last; or the list, and what was wrong."""
    shown, number = _shown_last(request, office), int(typed)
    if shown is None:
        return asked_which(lists.NO_LIST_YET, request, office)
    if not shown.first <= number < shown.first + len(shown.bookings):
        said = lists.no_such_number(typed, shown.first, len(shown.bookings))
        return asked_which(said, request, office, number)
    return standing(shown.bookings[number - shown.first], office.service).id


def number_of(booking: Booking, request: Request, office: Office) -> int | None:
    """Its number in the list that the person was shown last; None where it isn't in it."""
    shown = _shown_last(request, office)
    numbers = enumerate(shown.bookings, start=shown.first) if shown else ()
    return next((number for number, one in numbers if standing(one, office.service).id == booking.id), None)


def _entry(number: int, booking: Booking, request: Request, office: Office) -> tuple[Part, ...]:
    text = lists.line(number, booking, request.reader, office.rooms)
    cancel = offers.cancel(booking, offers.CANCEL_LISTED, request.reader, office.rooms)
    return Line(text), Choices((offers.change(booking), cancel))


def _remember(shown: list[Booking], first: int, request: Request, office: Office) -> None:
    value = Shown(bookings=tuple(booking.id for booking in shown), first=first).model_dump_json()
    office.records.write(
        RecordWrite(key=_key(request), value=value, expires_at=request.now + _REMEMBERED_FOR), request.now
    )


def _shown_last(request: Request, office: Office) -> Shown | None:
    record = office.records.get(_key(request), request.now)
    return Shown.model_validate_json(record.value) if record else None


def _key(request: Request) -> str:
    return f"slack:list:{request.person.id}"
