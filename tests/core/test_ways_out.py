"""What a refusal offers instead: other rooms, and when the room is next free."""

from __future__ import annotations

import pytest

from bot.core.errors import Refused, RoomTaken, TooManyPeople
from bot.core.models import BookingChange, TimeSlot
from bot.core.service import BookingService
from tests.core.house import AINO, SAM, StillClock, at, wish


def test_a_taken_room_names_the_holder_and_the_ways_out(service: BookingService) -> None:
    held = service.book(wish("14:00", "15:00"))
    service.book(wish("14:00", "18:00", number=2, room_id="bravo"))
    asked = wish("14:30", "15:30", number=3, by=SAM)
    with pytest.raises(Refused) as refused:
        service.book(asked)
    assert refused.value.asked == asked
    (taken,) = refused.value.reasons
    assert isinstance(taken, RoomTaken)
    assert taken.conflicts == (held,)
    assert taken.next_free == (TimeSlot(start=at("15:00"), end=at("16:00")),)
    assert [room.id for room in taken.free_rooms] == ["charlie", "delta"]


def test_too_many_people_are_offered_the_larger_rooms_that_are_free(service: BookingService) -> None:
    service.book(wish(room_id="charlie"))
    with pytest.raises(Refused) as refused:
        service.book(wish(number=2, people=5))
    (crowded,) = refused.value.reasons
    assert isinstance(crowded, TooManyPeople)
    assert [room.id for room in crowded.free_rooms] == ["bravo", "delta"]


def test_too_many_people_may_stay_in_the_room_that_they_have(service: BookingService) -> None:
    booked = service.book(wish(room_id="charlie", people=5))
    with pytest.raises(Refused) as refused:
        service.move(booked.id, BookingChange(room_id="alpha"), by=AINO, revision=None)
    (crowded,) = refused.value.reasons
    assert isinstance(crowded, TooManyPeople)
    assert [room.id for room in crowded.free_rooms] == ["charlie", "bravo", "delta"]


@pytest.mark.parametrize(
    ("change", "next_free", "free_rooms"),
    [
        (BookingChange(start=at("14:30"), end=at("16:30")), ("15:00", "17:00"), ["charlie", "delta"]),
        (BookingChange(room_id="bravo"), ("17:00", "18:00"), ["alpha", "charlie", "delta"]),
        (BookingChange(room_id="bravo", title="x" * 201), ("17:00", "18:00"), ["alpha", "charlie", "delta"]),
    ],
)
def test_in_the_ways_out_of_a_change_the_booking_itself_bars_nothing(
    service: BookingService, change: BookingChange, next_free: tuple[str, str], free_rooms: list[str]
) -> None:
    booked = service.book(wish("16:00", "17:00"))
    service.book(wish("14:00", "15:00", number=2))
    service.book(wish("16:00", "17:00", number=3, room_id="bravo"))
    moving = lambda: service.move(booked.id, change, by=AINO, revision=None)  # noqa: E731
    for act in (moving, lambda: service.check(change.of(booked), booked)):
        with pytest.raises(Refused) as refused:
            act()
        assert (refused.value.asked, refused.value.before) == (change.of(booked), booked)
        taken = refused.value.reasons[-1]
        assert isinstance(taken, RoomTaken)
        assert taken.next_free == (TimeSlot(start=at(next_free[0]), end=at(next_free[1])),)
        assert [room.id for room in taken.free_rooms] == free_rooms


def test_a_running_meeting_that_is_to_be_longer_lacks_what_is_added(service: BookingService, clock: StillClock) -> None:
    booked = service.book(wish("09:30", "10:00"))
    service.book(wish("10:00", "11:00", number=2))
    clock.advance(minutes=10)
    with pytest.raises(Refused) as refused:
        service.move(booked.id, BookingChange(end=at("10:30")), by=AINO, revision=None)
    (taken,) = refused.value.reasons
    assert isinstance(taken, RoomTaken)
    assert taken.slot == TimeSlot(start=at("10:00"), end=at("10:30"))


def test_the_next_free_slot_is_still_to_come(service: BookingService, clock: StillClock) -> None:
    clock.now = at("08:00")
    service.book(wish("08:30", "08:45"))
    clock.now = at("09:30")
    with pytest.raises(Refused) as refused:
        service.book(wish("08:00", "09:00", number=2))
    past, taken = refused.value.reasons
    assert isinstance(taken, RoomTaken)
    assert (past.code, taken.next_free) == ("in_the_past", (TimeSlot(start=at("09:30"), end=at("10:30")),))
