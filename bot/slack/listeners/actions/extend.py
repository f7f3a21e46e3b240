"""A longer booking: by a quarter or half an hour, or typed by any length or until any time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.errors import BookingStale, Refused
from bot.core.models import Booking, BookingChange, TimeSlot
from bot.language.reading import Reading
from bot.slack import offers
from bot.slack.bookings.changing import change, changed
from bot.slack.bookings.sentence import read_words
from bot.slack.listeners.actions.action import Action, Said, Typed
from bot.slack.listeners.listener import Press
from bot.slack.office import Office
from bot.slack.reply import Button, Choices, Line, Reply
from bot.slack.request import Request
from bot.slack.wish import Longer
from bot.wording import actions as words

_BY = frozenset({"by", "for"})
_UNTIL = frozenset({"to", "until", "till"})


def offered(booking: Booking, _: Request, __: Office) -> Sequence[Button]:
    """Always: whether the room is free is found out when it is pressed."""
    return [offers.extend(booking, more) for more in offers.LONGER]


def pressed(request: Request, office: Office) -> Reply:
    """Make the booking longer, unless it ends at another time now than was shown; pressed twice, it is so once."""
    longer = Longer.unpacked(request.value)
    kept = office.service.changeable(longer.booking, request.actor)
    end = longer.end + timedelta(minutes=longer.minutes)
    if kept.slot.end == longer.end:
        return change(kept.id, BookingChange(end=end), kept.revision, request, office)
    if kept.slot.end != end:
        raise Refused((BookingStale(0, kept),))
    before = kept.model_copy(update={"slot": kept.slot.model_copy(update={"end": longer.end})})
    return changed(before, kept, request, office)


def typed(said: Said, request: Request, office: Office) -> Reply:
    """Let it end later by what is said, or when it is said."""
    booking = said.booking
    first, _, rest = said.words.partition(" ")
    length = rest if first.casefold() in _BY else said.words
    if first.casefold() in _UNTIL:
        end = _end_at(booking, rest, request, office)
    else:
        end = _later_by(booking, length, request, office)
    if end is None:
        return Reply.saying(words.unclear_extension(length, said.number))
    if end == booking.slot.end:
        return Reply.saying(words.as_long_already(booking, request.reader, office.rooms))
    if end < booking.slot.end:
        return _shorter(booking, end, request, office)
    return change(booking.id, BookingChange(end=end), None, request, office)


def _shorter(booking: Booking, end: datetime, request: Request, office: Office) -> Reply:
    """Whoever says extend hardly means that: nothing is done, and a button is there in case they do."""
    slot = TimeSlot(start=booking.slot.start, end=end)
    asked = Line(words.not_longer(end, booking, request.reader))
    button = offers.move_to(booking, slot, booking.room_id, request.reader, office.rooms)
    return Reply((asked, Choices((button,))), outcome="asked:shorter")


def _later_by(booking: Booking, said: str, request: Request, office: Office) -> datetime | None:
    """A length alone is read as one from now; only how long it is counts here."""
    read = read_words(said, request, office)
    if not isinstance(read, Reading) or {part.kind for part in read.parts} != {"length"}:
        return None
    is_all = (read.parts[0].start, read.parts[-1].end) == (0, len(said))
    return booking.slot.end + (read.end - read.start) if is_all else None


def _end_at(booking: Booking, said: str, request: Request, office: Office) -> datetime | None:
    start = request.reader.local(booking.slot.start)
    read = read_words(f"{start:%Y-%m-%d %H:%M} until {said}", request, office)
    return read.end if isinstance(read, Reading) and read.title is None else None


ACTION = Action(
    offered, (Press(offers.EXTEND, pressed),), Typed("extend", words.EXTEND_EXAMPLE, tuple(_BY | _UNTIL), typed)
)
