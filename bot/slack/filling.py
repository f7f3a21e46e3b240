"""Working with the booking form: opening it, saying at once what is wrong, and booking what stands in it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.core.errors import Refusal, Refused, RoomTaken, TitleTooLong, TooLong, TooManyPeople, UnknownRoom
from bot.core.models import BookingRequest, TimeSlot
from bot.slack.draft import LENGTH, NAME, PEOPLE, ROOM, START, Draft, NoSuchTime
from bot.slack.form import form_view
from bot.slack.office import Office
from bot.slack.reply import Json, Reply
from bot.slack.request import Origin, Request
from bot.wording import form as words
from bot.wording.refusals import refusal_sentence


def opened_form(request: Request, office: Office, otherwise: Reply) -> Reply:
    """The form with the next half hour in it; what to say otherwise, if it can't be opened."""
    if request.person.zone is None:
        return otherwise
    now = request.now.astimezone(ZoneInfo(request.person.zone))
    draft = Draft.fresh(now, office.habits.default_duration)
    return Reply(otherwise.parts, opens=shown(draft, request, office, request.origin))


def shown(draft: Draft, request: Request, office: Office, origin: Origin) -> Json:
    """The form, and above it what is wrong with what stands in it, and what is free."""
    return form_view(draft, _notes(draft, request, office), origin, office)


def wished(draft: Draft, request: Request, office: Office) -> BookingRequest | Reply:
    """What the form asks for; or what is missing in it."""
    try:
        slot = draft.slot(request.person.zone or "UTC")
    except NoSuchTime:
        return Reply(errors={START: words.NO_SUCH_TIME})
    if slot is None:
        return Reply(errors={START: words.INCOMPLETE})
    room = draft.room or _any_room(slot, draft, office)
    if room is None:
        return Reply(errors={ROOM: words.NOTHING_FREE})
    return _request(room, slot, draft, request)


def errors_of(refused: Refused, request: Request, office: Office) -> dict[str, str]:
    """Under each input of the form what is wrong with it."""
    errors: dict[str, str] = {}
    for refusal in refused.reasons:
        block, sentence = _block_of(refusal), refusal_sentence(refusal, request.reader, office.rooms)
        errors[block] = f"{errors[block]} {sentence}" if block in errors else sentence
    return errors


def _notes(draft: Draft, request: Request, office: Office) -> list[str]:
    wish = wished(draft, request, office)
    if isinstance(wish, Reply):
        return list((wish.errors or {}).values())
    free = words.free_then(office.service.free_rooms(TimeSlot(start=wish.start, end=wish.end), wish.people))
    try:
        office.service.check(wish)
    except Refused as refused:
        return [*errors_of(refused, request, office).values(), free]
    return [free]


def _any_room(slot: TimeSlot, draft: Draft, office: Office) -> str | None:
    free = office.service.free_rooms(slot, draft.people)
    return free[0].id if free else None


def _request(room: str, slot: TimeSlot, draft: Draft, request: Request) -> BookingRequest:
    return BookingRequest(
        id=request.id,
        room_id=room,
        start=slot.start,
        end=slot.end,
        booker=request.booker,
        title=draft.title,
        people=draft.people,
        private=draft.private,
    )


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
