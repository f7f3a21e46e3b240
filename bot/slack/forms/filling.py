"""Working with the forms: opening them, saying at once what is wrong and what is free, and what stands in them."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.core.errors import Refusal, Refused, RoomTaken, TitleTooLong, TooLong, TooManyPeople, UnknownRoom
from bot.core.models import Booking, BookingRequest, Room, TimeSlot
from bot.slack import offers
from bot.slack.forms.draft import LENGTH, NAME, PEOPLE, ROOM, START, Draft, NoSuchTime
from bot.slack.forms.form import BOOKING, MOVING, Form, RoomGroup, form_view
from bot.slack.office import Office
from bot.slack.reply import ZONE_UNKNOWN, Choices, Json, Line, Note, Part, Reply
from bot.slack.request import Memo, Request
from bot.slack.wish import Held, PressUnreadable
from bot.wording import actions
from bot.wording import form as words
from bot.wording.listing import phrase
from bot.wording.questions import zone_unknown
from bot.wording.refusals import refusal_sentence


def opened_form(request: Request, office: Office, otherwise: Reply, draft: Draft | None = None) -> Reply:
    """The form with the draft, or the next half hour, in it; what to say otherwise, if it can't be opened."""
    if request.person.zone is None:
        return otherwise
    now = request.now.astimezone(ZoneInfo(request.person.zone))
    filled = draft or Draft.fresh(now, office.habits.default_duration)
    return Reply(otherwise.parts, opens=shown(filled, request, office, Memo(origin=request.origin)))


def opened_change(form: Form, booking: Booking, request: Request, office: Office) -> Reply:
    """The form of a change, with the booking in it as it stands."""
    if request.person.zone is None:
        return Reply.saying(zone_unknown(""), outcome=ZONE_UNKNOWN)
    draft = Draft.of_booking(booking, request.person.zone)
    memo = Memo(origin=request.origin, booking=booking.id, revision=booking.revision)
    which = _which(booking, request, office)
    view = form_view(form, draft, which, memo, ()) if form is not MOVING else shown(draft, request, office, memo)
    return Reply((Line(actions.NOT_OPENED), Choices((offers.change(booking),))), opens=view)


def shown(draft: Draft, request: Request, office: Office, memo: Memo) -> Json:
    """The form in which a booking is made or moved, and above it what is wrong with what stands in it."""
    before = office.service.find(memo.booking) if memo.booking else None
    wish = wished(draft, request, office, before)
    said, groups = _said(wish, request, office, before), _groups(wish, office, before)
    if before is None:
        return form_view(BOOKING, draft, said, memo, groups)
    return form_view(MOVING, draft, (*_which(before, request, office), *said), memo, groups)


def entered(request: Request) -> Draft:
    """What stands in the form."""
    return Draft.of_values(request.view.values if request.view else {})


def held_by(request: Request) -> Held:
    """The booking that the form changes. Raises PressUnreadable where it says none."""
    memo = Memo.of_metadata(request.view.metadata if request.view else "")
    if memo.booking is None:
        raise PressUnreadable
    return Held(booking=memo.booking, revision=memo.revision)


def wished(draft: Draft, request: Request, office: Office, before: Booking | None = None) -> BookingRequest | Reply:
    """What the form asks for; or what is missing in it. `before` is the booking that it changes."""
    try:
        slot = draft.slot(request.person.zone or "UTC")
    except NoSuchTime:
        return _error(START, words.NO_SUCH_TIME, "asked:nonexistent_time")
    if slot is None:
        return _error(START, words.INCOMPLETE, "asked:no_time")
    asked = _request(slot, draft, request) if before is None else _changed(slot, draft, before)
    if asked.room_id:
        return asked
    free = office.service.free_rooms(slot, asked.people, before.id if before else None)
    if not free:
        return _error(ROOM, words.NOTHING_FREE, "refused:nothing_free")
    return asked.model_copy(update={"room_id": free[0].id})


def errors_of(refused: Refused, request: Request, office: Office) -> dict[str, str]:
    """Under each input of the form what is wrong with it."""
    inputs = request.view.values if request.view else {}
    errors: dict[str, str] = {}
    for refusal in refused.reasons:
        block, sentence = _block_of(refusal), refusal_sentence(refusal, request.reader, office.rooms)
        if block not in inputs:
            block = next(iter(inputs), block)
        errors[block] = f"{errors[block]} {sentence}" if block in errors else sentence
    return errors


def _which(booking: Booking, request: Request, office: Office) -> tuple[Part, ...]:
    """The booking that is changed, as it stands."""
    return (Line(phrase(booking, request.reader, office.rooms)),)


def _said(wish: BookingRequest | Reply, request: Request, office: Office, before: Booking | None) -> tuple[Part, ...]:
    """What is wrong, and which rooms are free then."""
    if isinstance(wish, Reply):
        return tuple(Line(sentence) for sentence in (wish.errors or {}).values())
    free = (Note(words.free_then(_free(wish, office, before))),)
    try:
        office.service.check(wish, before)
    except Refused as refused:
        wrong = (Line(sentence) for sentence in errors_of(refused, request, office).values())
        return (*wrong, *(free if all(map(_leaves_free_open, refused.reasons)) else ()))
    return free


def _leaves_free_open(refusal: Refusal) -> bool:
    """Whether it is still to be said what is free then: that a room is taken says so, and a wrong time has no rooms."""
    return not isinstance(refusal, RoomTaken) and _block_of(refusal) not in (START, LENGTH)


def _groups(wish: BookingRequest | Reply, office: Office, before: Booking | None) -> tuple[RoomGroup, ...]:
    """The rooms to choose from, the free ones first."""
    if isinstance(wish, Reply):
        return ((words.ALL_ROOMS, office.rooms.all),)
    free = _free(wish, office, before)
    others = tuple(room for room in office.rooms.all if room not in free)
    return ((words.FREE_ROOMS, free), (words.OTHER_ROOMS, others))


def _free(wish: BookingRequest, office: Office, before: Booking | None) -> tuple[Room, ...]:
    slot = TimeSlot(start=wish.start, end=wish.end)
    return office.service.free_rooms(slot, wish.people, before.id if before else None)


def _request(slot: TimeSlot, draft: Draft, request: Request) -> BookingRequest:
    return BookingRequest(
        id=request.id,
        room_id=draft.room or "",
        start=slot.start,
        end=slot.end,
        booker=request.booker,
        title=draft.title,
        people=draft.people,
        private=draft.private,
    )


def _changed(slot: TimeSlot, draft: Draft, before: Booking) -> BookingRequest:
    return BookingRequest(
        id=before.id,
        room_id=draft.room or "",
        start=slot.start,
        end=slot.end,
        booker=before.booker,
        title=before.title,
        people=before.people,
        private=before.private,
    )


def _error(block: str, sentence: str, outcome: str) -> Reply:
    return Reply(errors={block: sentence}, outcome=outcome)


def _block_of(refusal: Refusal) -> str:
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
