"""Working with the forms: opening them, saying at once what is wrong, what is free and what leads out of it."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.core.errors import Refusal, Refused, RoomTaken, TooManyPeople
from bot.core.models import Booking, BookingRequest, Room, TimeSlot
from bot.slack import offers
from bot.slack.forms.asking import Lacking, asked_for, block_of, errors_of
from bot.slack.forms.draft import LENGTH, START, Draft, Filling, Sketch
from bot.slack.forms.form import BOOKING, MOVING, Form, Menu, form_view
from bot.slack.forms.leading_out import fillings
from bot.slack.office import Office
from bot.slack.reply import ZONE_UNKNOWN, Button, Choices, Json, Line, Note, Part, Reply
from bot.slack.request import Memo, Request
from bot.slack.wish import Held, PressUnreadable
from bot.wording import actions, confirmations
from bot.wording import form as words
from bot.wording.listing import phrase
from bot.wording.questions import zone_unknown


def opened_form(request: Request, office: Office, otherwise: Reply, sketch: Sketch | None = None) -> Reply:
    """The form with what is sketched, or the next half hour, in it; what to say otherwise, if it can't be opened."""
    if request.person.zone is None:
        return otherwise
    now = request.now.astimezone(ZoneInfo(request.person.zone))
    filled = sketch.draft if sketch else Draft.fresh(now, office.habits.default_duration)
    memo = Memo(origin=request.origin, wish=sketch.wish if sketch else None)
    return Reply(otherwise.parts, opens=shown(filled, request, office, memo))


def opened_change(form: Form, booking: Booking, request: Request, office: Office) -> Reply:
    """The form of a change, with the booking in it as it stands."""
    if request.person.zone is None:
        return Reply.saying(zone_unknown(""), outcome=ZONE_UNKNOWN)
    draft = Draft.of_booking(booking, request.person.zone)
    memo = Memo(origin=request.origin, booking=booking.id, revision=booking.revision)
    which = _which(booking, request, office)
    menu = Menu((), office.rules.longest)
    view = form_view(form, draft, which, memo, menu) if form is not MOVING else shown(draft, request, office, memo)
    return Reply((Line(actions.NOT_OPENED), Choices((offers.change(booking),))), opens=view)


def shown(draft: Draft, request: Request, office: Office, memo: Memo, *, filled: TimeSlot | None = None) -> Json:
    """The form in which a booking is made or moved, and above it what is wrong with what stands in it.

    `filled` is the span with which a press has just filled it in.
    """
    try:
        before = office.service.changeable(memo.booking, request.actor, memo.revision) if memo.booking else None
    except Refused as refused:
        wrong = errors_of(refused, request, office).values()
        return form_view(MOVING, draft, map(Line, wrong), memo, _all_rooms(office))
    wish = asked_for(draft, memo, request, office, before)
    verdict = _verdict(wish, request, office, before)
    form, which = (MOVING, _which(before, request, office)) if before else (BOOKING, ())
    said = (*which, *_said(verdict, wish, office, before))
    if filled and draft.room and not verdict.wrong:
        offer = confirmations.offer(draft.room, filled, request.reader, office.rooms, from_now=False)
        said = (*which, Line(words.filled_in(offer, form.submit)))
    memo = memo.model_copy(update={"leads_out": bool(verdict.ways)})
    return form_view(form, draft, said, memo, _menu(wish, office, before))


def filled_by(filling: Filling, request: Request, office: Office) -> Json:
    """The form as it stands, with another room and time in it."""
    slot = filling.pressed_at(request.now)
    from_now = slot.start if filling.from_now else None
    memo = memo_of(request).model_copy(update={"edition": request.id.hex[:8], "from_now": from_now})
    draft = entered(request).at(filling.room, slot, request.person.zone or "UTC")
    return shown(draft, request, office, memo, filled=slot)


def leading_out(request: Request, office: Office) -> Json | None:
    """The form that was sent, with what leads out of it; None where nothing does, or the person sees it already."""
    memo = memo_of(request)
    if memo.leads_out:
        return None
    view = shown(entered(request), request, office, memo)
    return view if Memo.of_metadata(view["private_metadata"]).leads_out else None


def refused_for(lacking: Lacking, request: Request, office: Office) -> Reply:
    """What the form that was sent lacks, said in it."""
    opens = leading_out(request, office) if lacking.asked else None
    return Reply(errors={lacking.block: lacking.sentence}, opens=opens, outcome=lacking.outcome)


def entered(request: Request) -> Draft:
    """What stands in the form."""
    return Draft.of_values(request.view.values if request.view else {})


def memo_of(request: Request) -> Memo:
    """What the form carries along."""
    return request.view.memo if request.view else Memo()


def held_by(request: Request) -> Held:
    """The booking that the form changes. Raises PressUnreadable where it says none."""
    memo = memo_of(request)
    if memo.booking is None:
        raise PressUnreadable
    return Held(booking=memo.booking, revision=memo.revision)


@dataclass(frozen=True, slots=True)
class _Verdict:
    """On what stands in a form: what is wrong, the buttons that lead out, and whether it says what is free then."""

    wrong: tuple[str, ...] = ()
    ways: tuple[Button, ...] = ()
    says_free: bool = True


def _verdict(wish: BookingRequest | Lacking, request: Request, office: Office, before: Booking | None) -> _Verdict:
    if isinstance(wish, Lacking):
        ways = fillings(wish.asked, before, request, office) if wish.asked else ()
        return _Verdict((wish.sentence,), ways, says_free=False)
    try:
        office.service.check(wish, before)
    except Refused as refused:
        wrong = tuple(errors_of(refused, request, office).values())
        return _Verdict(wrong, fillings(wish, before, request, office), all(map(_leaves_free_open, refused.reasons)))
    return _Verdict()


def _leaves_free_open(refusal: Refusal) -> bool:
    """Whether it is still to be said what is free then: that a room is taken says so, and a wrong time has no rooms.

    Nor are there any for more people than every room seats.
    """
    if isinstance(refusal, TooManyPeople) and refusal.largest is not None:
        return False
    return not isinstance(refusal, RoomTaken) and block_of(refusal) not in (START, LENGTH)


def _said(
    verdict: _Verdict, wish: BookingRequest | Lacking, office: Office, before: Booking | None
) -> tuple[Part, ...]:
    """What is wrong, which rooms are free then, and what leads out."""
    free = _free(wish, office, before) if verdict.says_free and not isinstance(wish, Lacking) else None
    return (
        *map(Line, verdict.wrong),
        *((Note(words.free_then(free)),) if free is not None else ()),
        *((Note(words.INSTEAD), Choices(verdict.ways)) if verdict.ways else ()),
    )


def _which(booking: Booking, request: Request, office: Office) -> tuple[Part, ...]:
    """The booking that is changed, as it stands."""
    return (Line(phrase(booking, request.reader, office.rooms)),)


def _menu(wish: BookingRequest | Lacking, office: Office, before: Booking | None) -> Menu:
    """The rooms to choose from, the free ones first, and how long."""
    if isinstance(wish, Lacking):
        return _all_rooms(office)
    free = _free(wish, office, before)
    others = tuple(room for room in office.rooms.all if room not in free)
    return Menu(((words.FREE_ROOMS, free), (words.OTHER_ROOMS, others)), office.rules.longest)


def _all_rooms(office: Office) -> Menu:
    """All rooms, where nobody knows which are free."""
    return Menu(((words.ALL_ROOMS, office.rooms.all),), office.rules.longest)


def _free(wish: BookingRequest, office: Office, before: Booking | None) -> tuple[Room, ...]:
    slot = TimeSlot(start=wish.start, end=wish.end)
    return office.service.free_rooms(slot, wish.people, before.id if before else None)
