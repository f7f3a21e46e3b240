"""Changes typed with a number: `move 2 to friday 4pm`, `extend 1 by 30 min`, `end 1`, `rename 1 to Retro`, `cancel 2`.

A number means the list that the person was shown last. What is not typed stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.core.models import Booking, BookingChange
from bot.language.reading import Question, Reading
from bot.slack import offers
from bot.slack.booking import confirmation, read_words
from bot.slack.cancelling import give_back
from bot.slack.my_bookings import numbered
from bot.slack.office import Office
from bot.slack.reply import Reply
from bot.slack.request import Request
from bot.slack.wish import Held
from bot.wording import confirmations
from bot.wording.questions import ask_back, zone_unknown

_TYPED = re.compile(
    r"(?:(?P<move>move)\s+#?(?P<move_number>\d{1,4})\s+to\s+(?P<whither>.+)"
    r"|(?P<extend>extend)\s+#?(?P<extend_number>\d{1,4})\s+(?:by\s+|for\s+)?(?P<length>.+)"
    r"|(?P<end>end)\s+#?(?P<end_number>\d{1,4})(?:\s+now)?"
    r"|(?P<rename>rename)\s+#?(?P<rename_number>\d{1,4})\s+(?:to|as)\s+(?P<title>.+)"
    r"|(?P<cancel>cancel)\s+#?(?P<cancel_number>\d{1,4}))",
    re.IGNORECASE | re.DOTALL,
)

Change = BookingChange | Question | None
"""What to change; what is unclear about it; None where it depends on a zone that nobody knows."""

Worker = Callable[[Booking, str, Request, Office], Change]


def typed_change(request: Request, office: Office) -> Reply | None:
    """Do the change that the request's words ask for; None where they ask for none."""
    found = _TYPED.fullmatch(request.text)
    if found is None:
        return None
    verb = next(name for name in ("move", "extend", "end", "rename", "cancel") if found[name])
    booking_id = numbered(found[f"{verb}_number"], request, office)
    if isinstance(booking_id, Reply):
        return booking_id
    if verb == "cancel":
        return give_back(Held(booking=booking_id), request, office)
    words = found["whither"] or found["length"] or found["title"] or ""
    before = office.service.find(booking_id)
    return _changed(before, _WORKERS[verb](before, words, request, office), words, request, office)


def _changed(before: Booking, change: Change, words: str, request: Request, office: Office) -> Reply:
    if change is None:
        return Reply.saying(zone_unknown(words))
    if isinstance(change, Question):
        return Reply.saying(ask_back(change, words, office.rooms))
    after = office.service.move(before.id, change, by=request.actor, revision=before.revision)
    said = confirmations.moved(after, request.reader, office.rooms)
    return confirmation(said, after, offers.undo_change(before, after), request, office)


def _moved(booking: Booking, words: str, request: Request, office: Office) -> Change:
    """The words, with the booking's own day and hours where they say none, read as any sentence is."""
    first = read_words(words, request, office)
    if first is None:
        return None
    said = read_words(f"{words} {_unsaid(first, booking, request)}", request, office)
    if not isinstance(said, Reading):
        return said
    lasts_as_before = any(assumption.code == "default_duration" for assumption in said.assumptions)
    end = said.start + booking.slot.duration if lasts_as_before else said.end
    return BookingChange(room_id=said.room, start=said.start, end=end)


def _unsaid(said: Reading | Question, booking: Booking, request: Request) -> str:
    """The booking's day and hours, as far as the words have none."""
    kinds = {part.kind for part in said.parts}
    start, end = (request.reader.local(moment) for moment in (booking.slot.start, booking.slot.end))
    day = "" if "day" in kinds else f"{start:%Y-%m-%d}"
    hours = "" if kinds & {"time", "length"} else f"{start:%H:%M}-{end:%H:%M}"
    return f"{day} {hours}".strip()


def _extended(booking: Booking, words: str, request: Request, office: Office) -> Change:
    """A length alone is read as one from now; only how long it is counts here."""
    said = read_words(words, request, office)
    if not isinstance(said, Reading):
        return said
    return BookingChange(end=booking.slot.end + (said.end - said.start))


def _ended(_: Booking, __: str, request: Request, ___: Office) -> Change:
    return BookingChange(end=request.now.replace(second=0, microsecond=0))


def _renamed(_: Booking, words: str, __: Request, ___: Office) -> Change:
    return BookingChange(title=words)


_WORKERS: dict[str, Worker] = {"move": _moved, "extend": _extended, "end": _ended, "rename": _renamed}
