"""What is said and offered about waits: to wait, to stop, and that what one waits for can be had."""

from __future__ import annotations

from bot.core.availability import still_lacking
from bot.core.models import Booker, TimeSlot
from bot.slack import offers
from bot.slack.office import Office
from bot.slack.reply import Button, Choices, Line, Part, Reply
from bot.slack.request import Request
from bot.slack.waits import waits
from bot.slack.waits.opening import Opening, unbooked
from bot.slack.waits.waits import Wait
from bot.wording import waiting as words
from bot.wording.reader import Reader

WAIT, STOP, STOP_LISTED = "wait", "stop_waiting", "stop_listed"
"""The actions."""

_LISTED = 5
"""How many waits are listed at most, beside up to twenty bookings of two blocks each."""


def offered(wait: Wait | None, request: Request, office: Office) -> tuple[tuple[Line, ...], tuple[Button, ...]]:
    """Beside a refusal: a line where the person waits already, else a button to wait, if a room is large enough."""
    if wait is None or wait.too_late <= request.now or not office.rooms.fitting(wait.wish.people):
        return (), ()
    if waits.is_kept(wait, office.records, request.now):
        will_tell = words.WILL_TELL if wait.wish.room else words.WILL_TELL_OF_ANY
        return (Line(will_tell, _stop(wait, STOP)),), ()
    return (), (_tell_me(wait),)


def listed(request: Request, office: Office, action: str) -> tuple[Part, ...]:
    """What the person waits for soonest, each with a button that stops it."""
    kept = waits.of_person(request.person.id, office.records, request.now)[:_LISTED]
    return tuple(
        Line(words.waits_for(*_said(wait), request.reader, office.rooms), _stop(wait, action)) for wait in kept
    )


def stopped(wait: Wait, request: Request, office: Office) -> Line:
    """That the wait was taken back, and the way back to it."""
    return Line(words.stopped(*_said(wait), request.reader, office.rooms), _tell_me(wait))


def freed(wait: Wait, found: Opening, reader: Reader, office: Office) -> Reply:
    """That the wish can be had, and the button that does it; what has begun when it is pressed is had from then on."""
    wished, before = unbooked(wait, office).wish, found.before
    wish = wished.in_room(found.room).model_copy(update={"what_is_left": True})
    asked = wish.at(found.slot).request(found.room, Booker(id=wish.by))
    lacking = still_lacking(asked, before, reader.now)
    said = Line(words.freed(found.room, lacking, wish.title, reader, office.rooms))
    if before is None:
        return Reply((said, Choices((Button(words.BOOK, offers.BOOK, wish.packed()),))))
    kept = Line(words.to_change(before, reader, office.rooms))
    change = offers.move(before, found.slot, found.room, words.CHANGE, from_now=not found.keeps_start)
    return Reply((said, kept, Choices((change,))))


def _said(wait: Wait) -> tuple[str | None, TimeSlot, str | None]:
    wish = wait.wish
    return wish.room, TimeSlot(start=wish.start, end=wish.end), wish.title


def _tell_me(wait: Wait) -> Button:
    return Button(words.TELL_ME if wait.wish.room else words.TELL_ME_OF_ANY, WAIT, wait.packed())


def _stop(wait: Wait, action: str) -> Button:
    return Button(words.STOP, action, wait.packed())
