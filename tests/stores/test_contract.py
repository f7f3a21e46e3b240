"""What every store promises about bookings."""

from __future__ import annotations

from uuid import UUID

import pytest

from bot.core.errors import BookingNotFound, BookingStale, RoomTaken
from bot.core.ports import Store
from tests.stores.examples import MIDNIGHT, at, booking, cancelled, moved, revived, slot


@pytest.fixture
def kept(store: Store) -> Store:
    """A store with alpha booked from 10 to 12."""
    store.add(booking(1, 10, 12))
    return store


def test_a_booking_comes_back_as_it_was_kept(store: Store) -> None:
    kept = store.add(booking(1, 10, 12))
    assert kept == booking(1, 10, 12)
    assert store.get(UUID(int=1)) == booking(1, 10, 12)


def test_an_unknown_booking_is_none(store: Store) -> None:
    assert store.get(UUID(int=1)) is None


@pytest.mark.parametrize(
    ("start", "end"),
    [(10, 12), (9, 10.5), (11.5, 13), (10.5, 11), (9, 13), (10, 11), (11, 12), (11.999, 12)],
)
def test_an_overlap_is_refused_with_what_is_in_the_way(kept: Store, start: float, end: float) -> None:
    with pytest.raises(RoomTaken) as refusal:
        kept.add(booking(2, start, end))
    assert refusal.value.room_id == "alpha"
    assert refusal.value.slot == slot(start, end)
    assert refusal.value.conflicts == (booking(1, 10, 12),)
    assert kept.get(UUID(int=2)) is None


@pytest.mark.parametrize(("start", "end"), [(9, 10), (12, 13), (0, 1)])
def test_slots_that_only_touch_are_kept(kept: Store, start: float, end: float) -> None:
    assert kept.add(booking(2, start, end)) == booking(2, start, end)


def test_all_that_is_in_the_way_is_named_by_start(store: Store) -> None:
    hours = [(14, 15), (10, 11), (12, 13)]
    for number, (start, end) in enumerate(hours):
        store.add(booking(number, start, end))
    with pytest.raises(RoomTaken) as refusal:
        store.add(booking(9, 10.5, 14.5))
    assert [conflict.slot.start for conflict in refusal.value.conflicts] == [at(10), at(12), at(14)]


def test_another_room_is_free(kept: Store) -> None:
    assert kept.add(booking(2, 10, 12, "beta")) == booking(2, 10, 12, "beta")


def test_the_same_id_again_is_the_same_booking(kept: Store) -> None:
    assert kept.add(booking(1, 14, 15)) == booking(1, 10, 12)
    assert kept.in_span(["alpha"], slot(0, 24)) == [booking(1, 10, 12)]


def test_a_move_is_kept_and_frees_the_old_slot(kept: Store) -> None:
    later = moved(booking(1, 10, 12), 11, 13)
    assert kept.replace(later) == later
    assert kept.get(UUID(int=1)) == later
    assert kept.add(booking(2, 10, 11)) == booking(2, 10, 11)


def test_a_move_to_another_room(kept: Store) -> None:
    kept.add(booking(2, 10, 12, "beta"))
    with pytest.raises(RoomTaken) as refusal:
        kept.replace(moved(booking(1, 10, 12), 11, 13, "beta"))
    assert refusal.value.conflicts == (booking(2, 10, 12, "beta"),)
    elsewhere = moved(booking(1, 10, 12), 12, 13, "beta")
    assert kept.replace(elsewhere) == elsewhere
    assert kept.in_span(["alpha", "beta"], slot(0, 24)) == [booking(2, 10, 12, "beta"), elsewhere]


def test_a_move_onto_others_leaves_everything_as_it_was(kept: Store) -> None:
    kept.add(booking(2, 12, 13))
    with pytest.raises(RoomTaken) as refusal:
        kept.replace(moved(booking(1, 10, 12), 11, 12.5))
    assert refusal.value.conflicts == (booking(2, 12, 13),)
    assert kept.get(UUID(int=1)) == booking(1, 10, 12)


def test_replacing_what_is_not_there(store: Store) -> None:
    with pytest.raises(BookingNotFound) as refusal:
        store.replace(moved(booking(7, 10, 12), 11, 13))
    assert refusal.value.booking_id == UUID(int=7)


def test_replacing_an_older_revision(kept: Store) -> None:
    first = kept.replace(moved(booking(1, 10, 12), 11, 13))
    with pytest.raises(BookingStale) as refusal:
        kept.replace(moved(booking(1, 10, 12), 14, 15))
    assert (refusal.value.expected, refusal.value.booking) == (1, first)


def test_the_same_replacement_again_is_the_same(kept: Store) -> None:
    later = moved(booking(1, 10, 12), 11, 13)
    kept.replace(later)
    assert kept.replace(later) == later


def test_a_cancelled_booking_keeps_its_record_and_frees_its_slot(kept: Store) -> None:
    gone = kept.replace(cancelled(booking(1, 10, 12), 9))
    assert kept.get(UUID(int=1)) == gone
    assert kept.in_span(["alpha"], slot(0, 24)) == []
    assert kept.of_booker("U1", MIDNIGHT) == []
    assert kept.add(booking(2, 10, 12)) == booking(2, 10, 12)


def test_a_cancelled_booking_comes_back_only_if_its_slot_is_free(kept: Store) -> None:
    gone = kept.replace(cancelled(booking(1, 10, 12)))
    other = kept.add(booking(2, 11, 12))
    with pytest.raises(RoomTaken):
        kept.replace(revived(gone))
    kept.replace(cancelled(other))
    assert kept.replace(revived(gone)).active
    assert kept.cancelled_since(MIDNIGHT) == [cancelled(other)]


def test_cancelled_bookings_may_overlap(store: Store) -> None:
    for number in (1, 2):
        store.add(booking(number, 10, 12).model_copy(update={"cancelled_at": at(number)}))
    assert [each.id.int for each in store.cancelled_since(at(0))] == [1, 2]
    assert [each.id.int for each in store.cancelled_since(at(2))] == [2]


def test_a_span_shows_what_overlaps_it_by_start_then_room(store: Store) -> None:
    for number, (start, end, room) in enumerate(
        [(12, 13, "beta"), (12, 13, "alpha"), (8, 20, "gamma"), (13, 14, "alpha"), (9, 12, "alpha"), (11, 12, "delta")]
    ):
        store.add(booking(number, start, end, room))
    shown = store.in_span(["beta", "alpha", "gamma", "beta", "nowhere"], slot(11, 13))
    assert [each.id.int for each in shown] == [2, 4, 1, 0]
    assert store.in_span([], slot(0, 24)) == []


def test_of_how_many_rooms_does_not_matter(store: Store) -> None:
    kept = store.add(booking(1, 10, 12))
    for count in (0, 1, 1000):
        rooms = [f"room {number}" for number in range(count)]
        assert store.in_span([*rooms, "alpha"], slot(11, 13)) == [kept]
        assert store.in_span(rooms, slot(11, 13)) == []


def test_a_person_sees_their_own_that_have_not_ended(store: Store) -> None:
    store.add(booking(1, 8, 9))
    store.add(booking(2, 9, 11, "beta"))
    store.add(booking(3, 9, 10))
    store.add(booking(4, 12, 13, person="U2"))
    store.add(booking(5, 12, 13, "beta", person=None))
    store.add(booking(6, 8.5, 12, "gamma"))
    assert [each.id.int for each in store.of_booker("U1", at(9))] == [6, 3, 2]
    assert [each.id.int for each in store.of_booker("U1", at(10))] == [6, 2]
    assert store.of_booker("U3", at(0)) == []


def test_all_bookings_by_id(store: Store) -> None:
    gone = cancelled(store.add(booking(3, 10, 12)))
    store.add(booking(1, 13, 14))
    store.replace(gone)
    store.add(booking(2, 10, 12))
    assert list(store.all()) == [booking(1, 13, 14), booking(2, 10, 12), gone]


def test_a_store_that_is_open_answers(store: Store) -> None:
    store.ping()
