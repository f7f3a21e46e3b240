"""Another room or time for a booking."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.models import Booking, BookingChange, TimeSlot
from bot.language.reading import Question, Reading
from bot.slack import offers
from bot.slack.bookings.changing import change
from bot.slack.bookings.sentence import read_words
from bot.slack.forms.asking import Lacking, asked_for
from bot.slack.forms.filling import entered, held_by, memo_of, opened_change, refused_for
from bot.slack.forms.form import MOVING
from bot.slack.listeners.actions.action import Action, Typed
from bot.slack.listeners.listener import Press, Submission
from bot.slack.office import Office
from bot.slack.reply import ZONE_UNKNOWN, Button, Choices, Line, Reply
from bot.slack.request import Request
from bot.slack.wish import Held
from bot.wording import actions as words
from bot.wording.questions import zone_unknown

RESCHEDULE = "reschedule"


def offered(booking: Booking, _: Request, __: Office) -> Sequence[Button]:
    """Always."""
    return (Button(words.MOVE, RESCHEDULE, Held(booking=booking.id).packed()),)


def pressed(request: Request, office: Office) -> Reply:
    """A form with the room and the time that it has."""
    booking = office.service.changeable(Held.unpacked(request.value).booking, request.actor)
    return opened_change(MOVING, booking, request, office)


def sent(request: Request, office: Office) -> Reply:
    """The room and the time in the form."""
    held = held_by(request)
    before = office.service.find(held.booking)
    wish = asked_for(entered(request), memo_of(request), request, office, before)
    if isinstance(wish, Lacking):
        return refused_for(wish, request, office)
    to = BookingChange(room_id=wish.room_id, start=wish.start, end=wish.end)
    return change(before.id, to, held.revision, request, office)


def typed(booking: Booking, said: str, request: Request, office: Office) -> Reply:
    """The words, with the booking's own day and hours where they say none, read as any sentence is."""
    first, _, rest = said.partition(" ")
    whither = rest if first.casefold() == "to" else said
    if not whither.strip():
        return Reply.saying(words.NOWHERE)
    alone = read_words(whither, request, office)
    if alone is None:
        return Reply.saying(zone_unknown(whither), outcome=ZONE_UNKNOWN)
    sentence = f"{whither} {_unsaid(alone, booking, request)}"
    read = read_words(sentence, request, office)
    if isinstance(read, Question):
        return _asked_back(read, sentence, booking, request, office)
    if read is None or read.title is not None or not alone.parts:
        return Reply.saying(words.unclear((read.title if read else None) or whither, words.MOVE_EXAMPLE))
    slot = _slot(read, booking)
    return change(booking.id, BookingChange(room_id=read.room, start=slot.start, end=slot.end), None, request, office)


def _asked_back(question: Question, sentence: str, booking: Booking, request: Request, office: Office) -> Reply:
    """What is unclear, and a button for each thing that it could mean."""
    buttons = tuple(
        offers.move_to(booking, _slot(read, booking), read.room or booking.room_id, request.reader, office.rooms)
        for read in question.readings
    )
    asked = (Line(words.unclear_move(question, sentence, office.rooms)), Choices(buttons))
    return Reply(asked, outcome=f"asked:{question.code}")


def _slot(read: Reading, booking: Booking) -> TimeSlot:
    """The span that was said; where no end was, as long as before."""
    lasts_as_before = any(assumption.code == "default_duration" for assumption in read.assumptions)
    return TimeSlot(start=read.start, end=read.start + booking.slot.duration if lasts_as_before else read.end)


def _unsaid(said: Reading | Question, booking: Booking, request: Request) -> str:
    """The booking's day and hours, as far as the words have none."""
    kinds = {part.kind for part in said.parts}
    start, end = (request.reader.local(moment) for moment in (booking.slot.start, booking.slot.end))
    day = "" if "day" in kinds else f"{start:%Y-%m-%d}"
    hours = f"{start:%H:%M}" if "length" in kinds else f"{start:%H:%M}-{end:%H:%M}"
    return f"{day} {'' if 'time' in kinds else hours}".strip()


ACTION = Action(
    offered,
    (Press(RESCHEDULE, pressed), Submission(MOVING.callback_id, sent)),
    Typed("move", words.MOVE_EXAMPLE, ("to",), typed),
)
