"""What the core refuses as HTTP: a status, and the refusal's data as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, assert_never

from bot.core.errors import (
    BookerUnknown,
    BookingCancelled,
    BookingNotFound,
    BookingOver,
    BookingStale,
    IdReused,
    InThePast,
    NotYours,
    Refusal,
    Refused,
    RoomTaken,
    StartNotBeforeEnd,
    TitlePrivate,
    TitleTooLong,
    TooFarAhead,
    TooLong,
    TooManyPeople,
    UnknownRoom,
)
from bot.core.models import Booking, Room, TimeSlot
from bot.rest.access import Caller
from bot.rest.messages import refusal_message
from bot.rest.times import iso
from bot.rest.views import booking_for, room_view

_FIRST_TO_SAY = (422, 404, 403, 412, 400, 409)
"""Of several reasons the answer's status is the first of these: what is malformed, then what can't be found …"""


def status_of(refusal: Refusal) -> int:
    """The HTTP status of the refusal."""
    match refusal:
        case BookerUnknown() | TitleTooLong():
            return 422
        case UnknownRoom() | BookingNotFound() | BookingCancelled():
            return 404
        case StartNotBeforeEnd() | InThePast() | TooLong() | TooFarAhead():
            return 400
        case RoomTaken() | TooManyPeople() | BookingOver() | IdReused():
            return 409
        case BookingStale():
            return 412
        case NotYours() | TitlePrivate():
            return 403
        case _:
            assert_never(refusal)


def data_of(refusal: Refusal, caller: Caller) -> dict[str, Any]:
    """The refusal's data, as the caller may see it."""
    match refusal:
        case StartNotBeforeEnd() | InThePast() | TooLong() | TooFarAhead() | TitleTooLong() | BookerUnknown():
            return _plain_data_of(refusal)
        case UnknownRoom(asked=asked, nearest=nearest, rooms=rooms):
            allowed = [room.id for room in rooms]
            return {"asked": asked, "nearest": nearest and nearest.id, "allowed_rooms": allowed}
        case RoomTaken(room_id=room_id, slot=slot, conflicts=conflicts):
            shown = {
                "conflicts": [_booking(each, caller) for each in conflicts],
                "next_free": _slots(refusal.next_free),
            }
            return {"room_id": room_id, **_slot(slot), **shown, "free_rooms": _ids(refusal.free_rooms)}
        case TooManyPeople(people=people, room=room, free_rooms=free_rooms):
            return {"people": people, "room": room_view(room).model_dump(mode="json"), "free_rooms": _ids(free_rooms)}
        case BookingNotFound(booking_id=booking_id):
            return {"booking_id": str(booking_id)}
        case BookingCancelled() | BookingOver() | BookingStale() | NotYours() | TitlePrivate() | IdReused():
            return {"booking": _booking(refusal.booking, caller)}
        case _:
            assert_never(refusal)


def refusal_problem(refused: Refused, caller: Caller) -> tuple[int, dict[str, Any]]:
    """The status and the `detail` of the answer: the first reason to say, and all of them where there are several."""
    reasons = sorted(refused.reasons, key=lambda reason: _FIRST_TO_SAY.index(status_of(reason)))
    told = [{"code": each.code, "message": refusal_message(each), **data_of(each, caller)} for each in reasons]
    detail = dict(told[0])
    if len(told) > 1:
        detail |= {"message": " ".join(each["message"] for each in told), "reasons": told}
    return status_of(reasons[0]), detail


def _plain_data_of(
    refusal: StartNotBeforeEnd | InThePast | TooLong | TooFarAhead | TitleTooLong | BookerUnknown,
) -> dict[str, Any]:
    match refusal:
        case StartNotBeforeEnd(start=start, end=end):
            return {"start": iso(start), "end": iso(end)}
        case InThePast(start=start, end=end, now=now):
            return {"start": iso(start), "end": iso(end), "now": iso(now)}
        case TooLong(duration=duration, limit=limit):
            return {"seconds": duration.total_seconds(), "limit_seconds": limit.total_seconds()}
        case TooFarAhead(start=start, latest=latest):
            return {"start": iso(start), "latest": iso(latest)}
        case TitleTooLong(length=length, limit=limit):
            return {"length": length, "limit": limit}
        case BookerUnknown():
            return {}
        case _:
            assert_never(refusal)


def _booking(booking: Booking, caller: Caller) -> dict[str, Any]:
    return booking_for(booking, caller).model_dump(mode="json")


def _slot(slot: TimeSlot) -> dict[str, str]:
    return {"start": iso(slot.start), "end": iso(slot.end)}


def _slots(slots: Iterable[TimeSlot]) -> list[dict[str, str]]:
    return [_slot(slot) for slot in slots]


def _ids(rooms: Iterable[Room]) -> list[str]:
    return [room.id for room in rooms]
