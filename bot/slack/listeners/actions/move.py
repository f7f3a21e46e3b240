"""Another room or time for a booking."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.models import Booking, BookingChange, TimeSlot
from bot.language.reading import Question, Reading
from bot.slack import offers
from bot.slack.bookings.changing import change
from bot.slack.bookings.sentence import read_words
from bot.slack.forms.asking import Lacking, asked_for
from bot.slack.forms.filling import entered, held_by, memo_of, opened_change, refused_for
from bot.slack.forms.form import MOVING
from bot.slack.listeners.actions.action import Action, Said, Typed
from bot.slack.listeners.listener import Press, Submission
from bot.slack.office import Office
from bot.slack.reply import ZONE_UNKNOWN, Button, Choices, Line, Reply
from bot.slack.request import Request
from bot.slack.wish import Held
from bot.wording import actions as words
from bot.wording.questions import zone_unknown

RESCHEDULE = "reschedule"
_BARE_NUMBER = re.compile(r"\d{1,2}(?!\S)")


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


def typed(said: Said, request: Request, office: Office) -> Reply:
    """The words, with the booking's own day and hours where they say none, read as any sentence is."""
    booking = said.booking
    first, _, rest = said.words.partition(" ")
    whither = _with_at(rest if first.casefold() == "to" else said.words, request, office)
    if not whither.strip():
        return Reply.saying(words.nowhere(said.number))
    alone = read_words(whither, request, office)
    if alone is None:
        return Reply.saying(zone_unknown(whither), outcome=ZONE_UNKNOWN)
    sentence = f"{whither} {_unsaid(alone, booking, request)}"
    read = read_words(sentence, request, office)
    if isinstance(read, Question):
        return _asked_back(read, sentence, said, request, office)
    if read is None or read.title is not None or not alone.parts:
        unclear = (read.title if read else None) or whither
        return Reply.saying(words.unclear(unclear, words.MOVE_EXAMPLE, said.number))
    slot = _slot(read, booking)
    to = BookingChange(room_id=read.room, start=slot.start, end=slot.end)
    return change(booking.id, to, None, request, office, reading=_keeping_its_length(read))


def _keeping_its_length(read: Reading) -> Reading:
    """What was assumed, without the usual length and what else would follow from it."""
    kept = tuple(assumption for assumption in read.assumptions if assumption.code != "default_duration")
    return read._replace(assumptions=kept, alternatives=())


def _with_at(whither: str, request: Request, office: Office) -> str:
    """A bare number in the first place that means nothing else is an hour: `to 11` is `at 11`."""
    read = read_words(whither, request, office)
    is_unread = read is not None and any(part.kind == "title" and part.start == 0 for part in read.parts)
    return f"at {whither}" if is_unread and _BARE_NUMBER.match(whither) else whither


def _asked_back(question: Question, sentence: str, said: Said, request: Request, office: Office) -> Reply:
    """What is unclear, and a button for each thing that it could mean."""
    booking = said.booking
    buttons = tuple(
        offers.move_to(booking, _slot(read, booking), read.room or booking.room_id, request.reader, office.rooms)
        for read in question.readings
    )
    asked = (Line(words.unclear_move(question, sentence, said.number, office.rooms)), Choices(buttons))
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
