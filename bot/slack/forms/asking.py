"""What a form asks for: the booking that is to be made, or the change of one, and what keeps it from that."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.errors import Refusal, Refused, RoomTaken, TitleTooLong, TooLong, TooManyPeople, UnknownRoom
from bot.core.models import Booking, BookingChange, BookingRequest, TimeSlot
from bot.slack.forms.draft import LENGTH, NAME, PEOPLE, ROOM, START, Draft, NoSuchTime
from bot.slack.office import Office
from bot.slack.request import Memo, Request
from bot.slack.wish import what_is_left
from bot.wording import form as words
from bot.wording.refusals import no_room_seats, refusal_sentence


@dataclass(frozen=True, slots=True)
class Lacking:
    """What a form lacks, and in which input; `asked` is what it asks for, in no room, where only a room is lacking."""

    block: str
    sentence: str
    outcome: str
    asked: BookingRequest | None = None


def asked_for(
    draft: Draft, memo: Memo, request: Request, office: Office, before: Booking | None = None
) -> BookingRequest | Lacking:
    """What the form asks for. `before` is the booking that it changes."""
    try:
        slot = draft.slot(request.person.zone or "UTC")
    except NoSuchTime:
        return Lacking(START, words.NO_SUCH_TIME, "asked:nonexistent_time")
    if slot is None:
        return Lacking(START, words.INCOMPLETE, "asked:no_time")
    if slot.start == memo.from_now:
        slot = what_is_left(slot.start, slot.end, request.now)
    asked = _request(slot, draft, memo, request) if before is None else _changed(slot, draft, before)
    if asked.room_id:
        return asked
    free = office.service.free_rooms(slot, asked.people, before.id if before else None)
    if not free:
        return _no_room(asked, PEOPLE if before is None else ROOM, office)
    return asked.model_copy(update={"room_id": free[0].id})


def _no_room(asked: BookingRequest, people_asked_in: str, office: Office) -> Lacking:
    """Why no room can be had, where any would do."""
    largest = office.rooms.largest_short_of(asked.people)
    if largest is not None and asked.people is not None:
        return Lacking(people_asked_in, no_room_seats(asked.people, largest), f"refused:{TooManyPeople.code}")
    return Lacking(ROOM, words.NOTHING_FREE, "refused:nothing_free", asked)


def errors_of(refused: Refused, request: Request, office: Office) -> dict[str, str]:
    """Under each input of the form what is wrong with it."""
    inputs = request.view.values if request.view else {}
    errors: dict[str, str] = {}
    for refusal in refused.reasons:
        block, sentence = block_of(refusal), refusal_sentence(refusal, request.reader, office.rooms)
        if block not in inputs:
            block = next(iter(inputs), block)
        errors[block] = f"{errors[block]} {sentence}" if block in errors else sentence
    return errors


def block_of(refusal: Refusal) -> str:
    """The input that the refusal is about."""
    match refusal:
        case RoomTaken() | UnknownRoom():
            return ROOM
        case TooLong():
            return LENGTH
        case TooManyPeople():
            return PEOPLE
        case TitleTooLong():
            return NAME
        case _:
            return START


def _request(slot: TimeSlot, draft: Draft, memo: Memo, request: Request) -> BookingRequest:
    return BookingRequest(
        id=memo.wish or request.id,
        room_id=draft.room or "",
        start=slot.start,
        end=slot.end,
        booker=request.booker,
        title=draft.title,
        people=draft.people,
        private=draft.private,
    )


def _changed(slot: TimeSlot, draft: Draft, before: Booking) -> BookingRequest:
    asked = BookingChange(start=slot.start, end=slot.end).of(before)
    return asked.model_copy(update={"room_id": draft.room or ""})
