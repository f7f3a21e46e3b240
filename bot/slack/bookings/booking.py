"""From a sentence, or a wish carried by a button, to a booking and its confirmation."""

from __future__ import annotations

from dataclasses import replace

from bot.core.errors import BookingCancelled, Refusal, Refused, TooManyPeople
from bot.core.limits import TITLE_LIMIT
from bot.core.models import Booking, BookingRequest, Room, TimeSlot
from bot.core.rules import Circumstances, broken_rules
from bot.language.reading import Question, Reading
from bot.slack import offers
from bot.slack.bookings.choices import choices
from bot.slack.bookings.sentence import read_words
from bot.slack.forms.understood import form_for, form_for_question
from bot.slack.office import Office
from bot.slack.reply import ZONE_UNKNOWN, Button, Choices, Line, Note, Reply
from bot.slack.request import Request
from bot.slack.sharing.posted import stands_in
from bot.slack.waits import waiting
from bot.slack.waits.waits import Wait
from bot.slack.wish import Wish
from bot.wording import confirmations
from bot.wording.questions import ask_back, own_title, room_missing, understood, zone_unknown
from bot.wording.readings import alternative_phrase, how_it_was_read, reading_phrase, slot_of

_ROOMS_OFFERED = 10


def answer_sentence(request: Request, office: Office) -> Reply:
    """Book what the sentence says, or ask back."""
    outcome = read_words(request.text, request, office)
    match outcome:
        case None:
            return Reply.saying(zone_unknown(request.text), outcome=ZONE_UNKNOWN)
        case Question():
            return _asked_back(outcome, request, office)
        case Reading():
            return arrange(Wish.of(outcome, request.id, request.person.id), request, office, outcome)


def arrange(wish: Wish, request: Request, office: Office, reading: Reading | None = None) -> Reply:
    """Book the wish, or where it names no single room, offer the rooms that are free."""
    if wish.room is None:
        return _rooms_offered(wish, request, office, reading)
    asked = _titled(wish, office).request(wish.room, request.booker)
    booking = office.service.book(asked, by=request.actor)
    if not booking.active:
        raise Refused((BookingCancelled(booking),))
    said = confirmations.booked(booking, request.reader, office.rooms)
    booked = confirmation(said, booking, offers.undo_booking(booking), request, office, reading=reading)
    return replace(booked, outcome="booked")


def _titled(wish: Wish, office: Office) -> Wish:
    """The wish with its title, where that is one which a button must not show."""
    if wish.titled_as is None:
        return wish
    return wish.model_copy(update={"title": office.service.find(wish.titled_as).title})


def confirmation(
    said: str, booking: Booking, undo: Button, request: Request, office: Office, *, reading: Reading | None = None
) -> Reply:
    """What was done, how the sentence was read where that was assumed, and what can be done next."""
    note = how_it_was_read(reading, request.reader) if reading else None
    others = _alternatives(reading, booking, request, office) if reading else ()
    share = (offers.share(booking),) if _may_be_shared(booking, request, office) else ()
    open_title, hide = _open_title(booking, request)
    buttons = Choices((*others, *share, *hide, offers.change(booking), undo))
    return Reply((Line(said), *((Note(note),) if note else ()), *open_title, buttons), changed=True, outcome="moved")


def _may_be_shared(booking: Booking, request: Request, office: Office) -> bool:
    """Whether others are here who are not told of it yet; a message that told them of it once follows it."""
    if request.direct or request.public or not request.reader.is_holder(booking):
        return False
    return not stands_in(request.origin.channel, booking.id, office.records, request.now)


def _open_title(booking: Booking, request: Request) -> tuple[tuple[Note, ...], tuple[Button, ...]]:
    """Of a new booking whose title calls itself private: that it isn't, and the button that makes it so."""
    is_new = booking.revision == 1 and request.reader.is_holder(booking)
    if not is_new or booking.private or not confirmations.sounds_private(booking.title or ""):
        return (), ()
    return (Note(confirmations.OPEN_TITLE),), (offers.privacy(booking),)


def _alternatives(reading: Reading, booking: Booking, request: Request, office: Office) -> tuple[Button, ...]:
    """Buttons for what else the sentence could have meant."""
    return tuple(
        offers.move(
            booking,
            slot_of(other),
            other.room,
            confirmations.rather(alternative_phrase(other, reading, request.reader, office.rooms)),
        )
        for other in reading.alternatives
    )


def readings_offered(question: Question, request: Request, office: Office) -> tuple[Button, ...]:
    """Buttons for what an unclear sentence could mean, each of which books."""
    return tuple(
        Button(
            reading_phrase(reading, request.reader, office.rooms),
            offers.BOOK,
            Wish.of(reading, request.id, request.person.id).packed(),
        )
        for reading in question.readings
    )


def _asked_back(question: Question, request: Request, office: Office) -> Reply:
    readings = readings_offered(question, request, office)
    rooms = () if readings else _rooms_instead(question, request, office)
    asked = Line(ask_back(question, request.text, office.rooms))
    buttons = Choices((*readings, *rooms, *form_for_question(question, request, office)))
    return Reply((asked, buttons), outcome=f"asked:{question.code}")


def _rooms_instead(question: Question, request: Request, office: Office) -> tuple[Button, ...]:
    """What was asked for in a room that there is not, in the one with the nearest name, or in any."""
    if question.code != "unknown_room":
        return ()
    words = understood(question, request.text)
    read = read_words(" ".join(words.values()), request, office)
    if not isinstance(read, Reading):
        return ()
    title = own_title(question, request.text)[:TITLE_LIMIT] or None
    wish = Wish.of(read, request.id, request.person.id).model_copy(update={"title": title})
    return choices(wish.request(question.nearest or "", request.booker), request, office)


def _rooms_offered(wish: Wish, request: Request, office: Office, reading: Reading | None) -> Reply:
    """The free rooms as buttons; what would be refused in any room is refused at once."""
    refuse_what_no_room_helps(wish, request, office)
    slot = TimeSlot(start=wish.start, end=wish.end)
    free = free_for(wish, office)
    if not free:
        return nothing_free(wish, request, office)
    offered = free[:_ROOMS_OFFERED]
    free_then = confirmations.free_then(
        slot, wish.title, wish.people, request.reader, offered=len(offered), free=len(free)
    )
    said = f"{room_missing(len(wish.rooms))} {free_then}"
    note = how_it_was_read(reading, request.reader) if reading else None
    buttons = (*offers.book_rooms(offered, wish), *form_for(_in_any_room(wish, request), request))
    parts = (Line(said), *((Note(note),) if note else ()), Choices(buttons))
    return Reply(parts, outcome="asked:room_missing")


def nothing_free(wish: Wish, request: Request, office: Office, waits_for: Wait | None = None) -> Reply:
    """That no room is free for the wish, what is instead, and the button to be told when one is.

    `waits_for` is what the person waits for already.
    """
    said = confirmations.nothing_free(TimeSlot(start=wish.start, end=wish.end), wish.people, request.reader)
    asked = _in_any_room(wish, request)
    instead = choices(asked, request, office, rooms=wish.rooms)
    will_tell, tell_me = waiting.offered(waits_for or Wait(wish=wish), request, office)
    buttons = Choices((*instead, *tell_me, *form_for(asked, request)))
    return Reply((Line(said), *will_tell, buttons), outcome="refused:nothing_free")


def free_for(wish: Wish, office: Office) -> tuple[Room, ...]:
    """The rooms that the sentence left open, if they are free; else all that are."""
    free = office.service.free_rooms(TimeSlot(start=wish.start, end=wish.end), wish.people)
    return tuple(room for room in free if room.id in wish.rooms) or free


def refuse_what_no_room_helps(wish: Wish, request: Request, office: Office) -> None:
    """Raises Refused where the wish would be refused in every room."""
    asked = wish.request(office.rooms.all[0].id, request.booker)
    broken = broken_rules(asked, Circumstances(request.now, office.rooms, office.rules))
    reasons = tuple(refusal for refusal in broken if not _some_room_helps(refusal))
    if reasons:
        raise Refused(reasons, _in_any_room(wish, request))


def _some_room_helps(refusal: Refusal) -> bool:
    """Whether it was only of the room that was tried."""
    return isinstance(refusal, TooManyPeople) and refusal.largest is None


def _in_any_room(wish: Wish, request: Request) -> BookingRequest:
    """The wish without a room."""
    return wish.request("", request.booker)
