from collections.abc import Callable
from datetime import datetime
from uuid import UUID

import pytest

from bot.core.errors import Refused, RoomTaken
from bot.core.models import Actor, Booker, Booking, BookingChange, HouseRules, TimeSlot
from bot.core.rooms import Rooms
from bot.core.service import BookingService
from bot.stores import open_store
from tests.core.house import ADMIN, AINO, ROOMS, SAM, StillClock, at, wish


def refusal_codes(act: Callable[[], object]) -> list[str]:
    """The codes of the refusal that the act meets."""
    with pytest.raises(Refused) as refused:
        act()
    return [reason.code for reason in refused.value.reasons]


def spans(bookings: list[Booking]) -> list[str]:
    return [f"{booking.room_id} {booking.slot.start:%H:%M}-{booking.slot.end:%H:%M}" for booking in bookings]


def test_a_booking_is_kept_as_asked(service: BookingService, clock: StillClock) -> None:
    booking = service.book(wish(title="Sprint planning", people=3, private=True))
    assert booking == Booking(
        id=UUID(int=1),
        room_id="alpha",
        slot=TimeSlot(start=at("14:00"), end=at("15:00")),
        booker=Booker(id="U1", name="Aino"),
        title="Sprint planning",
        people=3,
        private=True,
        created_at=clock.now,
        updated_at=clock.now,
        revision=1,
    )
    assert service.find(booking.id) == booking


def test_bookings_that_only_touch_both_fit(service: BookingService) -> None:
    service.book(wish("10:00", "11:00"))
    service.book(wish("11:00", "12:00", number=2))
    assert spans(service.bookings_of("U1")) == ["alpha 10:00-11:00", "alpha 11:00-12:00"]


def test_the_next_free_slot_of_what_is_past_begins_this_minute(service: BookingService, clock: StillClock) -> None:
    service.book(wish("09:30", "10:00"))
    clock.advance(hours=1, seconds=40)
    with pytest.raises(Refused) as refused:
        service.book(wish("09:30", "10:30", number=2, by=SAM))
    past, taken = refused.value.reasons
    assert isinstance(taken, RoomTaken)
    assert (past.code, taken.next_free) == ("in_the_past", (TimeSlot(start=at("10:30"), end=at("11:30")),))


def test_a_taken_room_is_told_beside_the_broken_rules(service: BookingService) -> None:
    service.book(wish("14:00", "15:00"))
    assert refusal_codes(lambda: service.book(wish("14:00", "15:00", number=2, people=9, title="x" * 201))) == [
        "too_many_people",
        "title_too_long",
        "room_taken",
    ]


def test_saying_the_same_booking_again_is_the_same_booking(service: BookingService, clock: StillClock) -> None:
    first = service.book(wish())
    clock.advance(hours=10)
    assert service.book(wish()) == first


@pytest.mark.parametrize("other", [wish("15:00", "16:00"), wish(by=SAM), wish(room_id="bravo")])
def test_an_id_is_not_used_for_another_booking(service: BookingService, other: object) -> None:
    service.book(wish())
    assert refusal_codes(lambda: service.book(other)) == ["id_reused"]  # type: ignore[arg-type]


def test_a_repeat_of_a_moved_booking_answers_with_the_booking_as_it_stands(service: BookingService) -> None:
    service.book(wish())
    moved = service.move(UUID(int=1), BookingChange(start=at("16:00"), end=at("17:00")), by=AINO, revision=1)
    assert service.book(wish()) == moved


def test_moving_changes_what_is_named_and_keeps_the_rest(service: BookingService, clock: StillClock) -> None:
    booked = service.book(wish(title="Retro"))
    clock.advance(minutes=5)
    moved = service.move(booked.id, BookingChange(room_id="delta", end=at("15:30")), by=AINO, revision=1)
    assert moved == booked.model_copy(
        update={
            "room_id": "delta",
            "slot": TimeSlot(start=at("14:00"), end=at("15:30")),
            "updated_at": clock.now,
            "revision": 2,
        }
    )
    assert spans(service.bookings_of("U1")) == ["delta 14:00-15:30"]


def test_a_booking_may_be_moved_onto_its_own_time(service: BookingService) -> None:
    booked = service.book(wish("14:00", "15:00"))
    moved = service.move(booked.id, BookingChange(start=at("14:30"), end=at("15:30")), by=AINO, revision=None)
    assert spans([moved]) == ["alpha 14:30-15:30"]


def test_blanks_around_a_title_are_none_of_it(service: BookingService) -> None:
    titles = [service.book(wish("10:00", "11:00", title=" Retro ")).title]
    titles.append(service.book(wish("11:00", "12:00", number=2, title="  ")).title)
    titles += [service.move(UUID(int=1), BookingChange(title=to), by=AINO, revision=None).title for to in (" X", " ")]
    assert titles == ["Retro", None, "X", None]


@pytest.mark.parametrize(
    "change", [BookingChange(), BookingChange(start=at("14:00"), title=" Retro "), BookingChange(room_id="alpha")]
)
def test_what_it_is_already_is_no_change(service: BookingService, clock: StillClock, change: BookingChange) -> None:
    booked = service.book(wish(title="Retro"))
    clock.advance(hours=5)
    assert service.move(booked.id, change, by=AINO, revision=1) == booked
    assert refusal_codes(lambda: service.move(booked.id, change, by=SAM, revision=1)) == ["not_yours"]
    assert refusal_codes(lambda: service.move(booked.id, change, by=AINO, revision=2)) == ["booking_stale"]


def test_a_title_can_be_changed_and_taken_away(service: BookingService) -> None:
    booked = service.book(wish(title="Retro"))
    renamed = service.move(booked.id, BookingChange(title="Demo"), by=AINO, revision=1)
    untitled = service.move(booked.id, BookingChange(title=""), by=AINO, revision=2)
    assert (renamed.title, untitled.title) == ("Demo", None)


def test_a_booking_can_be_made_private_and_public_and_stays_what_it_is_otherwise(service: BookingService) -> None:
    booked = service.book(wish(title="Retro"))
    changes = (BookingChange(private=True), BookingChange(title="Demo"), BookingChange(private=False))
    after = [service.move(booked.id, change, by=AINO, revision=None) for change in changes]
    assert [(one.private, one.title) for one in after] == [(True, "Retro"), (True, "Demo"), (False, "Demo")]


@pytest.mark.parametrize("by", [ADMIN, Actor(person_id="api", trusted=True)])
def test_others_may_hide_a_title_but_never_open_it(service: BookingService, by: Actor) -> None:
    booked = service.book(wish(title="Retro"))
    hidden = service.move(booked.id, BookingChange(private=True), by=by, revision=None)
    opening = BookingChange(private=False, room_id="bravo")
    assert refusal_codes(lambda: service.move(booked.id, opening, by=by, revision=None)) == ["title_private"]
    assert service.find(booked.id) == hidden
    moved = service.move(booked.id, BookingChange(room_id="bravo"), by=by, revision=None)
    assert (moved.room_id, moved.private) == ("bravo", True)


@pytest.mark.parametrize(
    ("change", "by", "revision", "codes"),
    [
        (BookingChange(start=at("16:30"), end=at("17:30")), AINO, 1, ["room_taken"]),
        (BookingChange(start=at("09:00")), AINO, 1, ["in_the_past"]),
        (BookingChange(start=at("15:00")), AINO, 1, ["start_not_before_end"]),
        (BookingChange(room_id="zulu"), AINO, 1, ["unknown_room"]),
        (BookingChange(title="x" * 201), AINO, 1, ["title_too_long"]),
        (BookingChange(room_id="bravo"), SAM, 1, ["not_yours"]),
        (BookingChange(room_id="bravo"), AINO, 7, ["booking_stale"]),
    ],
)
def test_a_refused_move_changes_nothing(
    service: BookingService, change: BookingChange, by: Actor, revision: int, codes: list[str]
) -> None:
    booked = service.book(wish("14:00", "15:00"))
    service.book(wish("16:00", "17:00", number=2))
    assert refusal_codes(lambda: service.move(booked.id, change, by=by, revision=revision)) == codes
    assert service.find(booked.id) == booked


def test_what_can_be_checked_changes_nothing(service: BookingService) -> None:
    booked = service.book(wish())
    service.check(wish("14:30", "15:30"), booked)
    assert refusal_codes(lambda: service.check(wish("14:30", "15:30", number=2))) == ["room_taken"]
    assert refusal_codes(lambda: service.check(wish("14:30", "14:30", people=5))) == [
        "start_not_before_end",
        "too_many_people",
    ]
    assert service.find(booked.id) == booked


def test_of_a_room_that_the_house_no_longer_has_nothing_else_is_said(clock: StillClock) -> None:
    store = open_store("memory:")
    BookingService(store, ROOMS, HouseRules(), clock).book(wish(room_id="delta"))
    smaller = BookingService(store, Rooms(ROOMS.all[:3]), HouseRules(), clock)
    assert refusal_codes(lambda: smaller.book(wish(number=2, room_id="delta"))) == ["unknown_room"]
    store.close()


def test_a_change_made_meanwhile_by_somebody_else_is_not_overwritten() -> None:
    store = open_store("memory:")
    other = BookingService(store, ROOMS, HouseRules(), StillClock())
    booked = other.book(wish())

    def meanwhile() -> datetime:
        other.move(booked.id, BookingChange(title="Demo"), by=AINO, revision=None)
        return at("09:30")

    service = BookingService(store, ROOMS, HouseRules(), meanwhile)
    move = BookingChange(room_id="bravo")
    assert refusal_codes(lambda: service.move(booked.id, move, by=AINO, revision=None)) == ["booking_stale"]
    found = other.find(booked.id)
    assert (found.room_id, found.title) == ("alpha", "Demo")
    store.close()


@pytest.mark.parametrize("by", [AINO, ADMIN, Actor(person_id="api", trusted=True)])
def test_the_booker_an_admin_and_a_trusted_key_may_cancel(
    service: BookingService, clock: StillClock, by: Actor
) -> None:
    booked = service.book(wish())
    clock.advance(minutes=1)
    cancelled = service.cancel(booked.id, by=by, revision=1)
    assert (cancelled.cancelled_at, cancelled.revision, cancelled.active) == (clock.now, 2, False)
    assert service.find(booked.id) == cancelled
    assert service.bookings_of("U1") == []
    service.book(wish(number=2))


def test_who_may_not_cancel_and_what_cannot_be_cancelled(service: BookingService, clock: StillClock) -> None:
    booked = service.book(wish())
    assert refusal_codes(lambda: service.cancel(UUID(int=99), by=AINO)) == ["booking_not_found"]
    assert refusal_codes(lambda: service.cancel(booked.id, by=SAM)) == ["not_yours"]
    assert refusal_codes(lambda: service.cancel(booked.id, by=AINO, revision=7)) == ["booking_stale"]
    service.cancel(booked.id, by=AINO)
    assert refusal_codes(lambda: service.cancel(booked.id, by=AINO)) == ["booking_cancelled"]
    over = service.book(wish(number=2))
    clock.now = at("15:00")
    assert refusal_codes(lambda: service.cancel(over.id, by=AINO)) == ["booking_over"]


def test_a_schedule_has_every_room_with_its_bookings_and_gaps(service: BookingService) -> None:
    service.book(wish("10:00", "11:00"))
    service.book(wish("07:00", "09:45", number=2, room_id="bravo").model_copy(update={"start": at("09:30")}))
    span = TimeSlot(start=at("09:00"), end=at("12:00"))
    told = {
        each.room.id: (spans(list(each.bookings)), [f"{gap.start:%H:%M}-{gap.end:%H:%M}" for gap in each.free])
        for each in service.schedule(span)
    }
    assert told == {
        "alpha": (["alpha 10:00-11:00"], ["09:00-10:00", "11:00-12:00"]),
        "bravo": (["bravo 09:30-09:45"], ["09:00-09:30", "09:45-12:00"]),
        "charlie": ([], ["09:00-12:00"]),
        "delta": ([], ["09:00-12:00"]),
    }
    assert [each.room.id for each in service.schedule(span, ["delta", "alpha"])] == ["alpha", "delta"]


def test_a_persons_bookings_are_those_that_are_not_over(service: BookingService, clock: StillClock) -> None:
    service.book(wish("10:00", "11:00"))
    service.book(wish("09:30", "10:30", number=2, room_id="bravo"))
    service.book(wish("12:00", "13:00", number=3, by=SAM))
    clock.now = at("10:30")
    assert spans(service.bookings_of("U1")) == ["alpha 10:00-11:00"]
    assert spans(service.bookings_of("U1", at("09:30"))) == ["bravo 09:30-10:30", "alpha 10:00-11:00"]


def test_rooms_that_are_free_for_so_many(service: BookingService) -> None:
    service.book(wish("10:00", "11:00", room_id="charlie"))
    slot = TimeSlot(start=at("10:30"), end=at("11:30"))
    assert [room.id for room in service.free_rooms(slot)] == ["alpha", "bravo", "delta"]
    assert [room.id for room in service.free_rooms(slot, people=5)] == ["bravo", "delta"]


def test_what_is_booked_and_what_was_cancelled(service: BookingService) -> None:
    for number, room_id in enumerate(("alpha", "bravo", "charlie")):
        service.book(wish("10:00", "11:00", number=number, room_id=room_id))
    cancelled = service.cancel(UUID(int=2), by=AINO)
    span = TimeSlot(start=at("10:30"), end=at("11:30"))
    assert spans(service.bookings_in(span)) == ["alpha 10:00-11:00", "bravo 10:00-11:00"]
    assert spans(service.bookings_in(span, ["bravo", "charlie"])) == ["bravo 10:00-11:00"]
    assert service.cancelled_since(at("09:30")) == [cancelled]
