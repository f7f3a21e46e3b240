"""What every store promises about its feed of changes."""

from __future__ import annotations

import pytest

from bot.core.errors import RoomTaken
from bot.core.models import Booking
from bot.core.ports import Store
from tests.stores.examples import booking, cancelled, moved


def steps(store: Store) -> list[tuple[Booking | None, Booking]]:
    """The whole feed."""
    return [(change.before, change.after) for change in store.changes.after(None)]


def test_each_step_of_a_booking_is_told_in_order(store: Store) -> None:
    made = store.add(booking(1, 10, 12))
    later = store.replace(moved(made, 11, 13))
    gone = store.replace(cancelled(later))
    assert steps(store) == [(None, made), (made, later), (later, gone)]


def test_what_changed_nothing_is_not_told(store: Store) -> None:
    made = store.add(booking(1, 10, 12))
    store.add(made)
    later = store.replace(moved(made, 11, 13))
    store.replace(later)
    with pytest.raises(RoomTaken):
        store.add(booking(2, 11, 12))
    assert steps(store) == [(None, made), (made, later)]


def test_a_reader_goes_on_where_it_stopped(store: Store) -> None:
    for number in range(5):
        store.add(booking(number, number, number + 1))
    first = store.changes.after(None, limit=2)
    second = store.changes.after(first[-1].cursor, limit=2)
    third = store.changes.after(second[-1].cursor, limit=2)
    assert [change.after.id.int for change in [*first, *second, *third]] == [0, 1, 2, 3, 4]
    assert store.changes.after(third[-1].cursor) == []


def test_a_new_reader_hears_only_what_comes(store: Store) -> None:
    made = store.add(booking(1, 10, 12))
    latest = store.changes.latest()
    assert store.changes.after(latest) == []
    gone = store.replace(cancelled(made))
    assert [change.after for change in store.changes.after(latest)] == [gone]


def test_what_was_read_can_be_forgotten(store: Store) -> None:
    for number in range(5):
        store.add(booking(number, number, number + 1))
    first, _, third = store.changes.after(None, limit=3)
    assert store.changes.forget_before(third.cursor) == 2
    assert [change.after.id.int for change in store.changes.after(None)] == [2, 3, 4]
    assert [change.after.id.int for change in store.changes.after(third.cursor)] == [3, 4]
    assert [store.changes.forget_before(one.cursor) for one in (third, first)] == [0, 0]
    assert len(store.changes.after(None)) == 3


def test_the_feed_goes_on_after_all_was_forgotten(store: Store) -> None:
    for number in range(5):
        store.add(booking(number, number, number + 1))
    last = store.changes.after(None)[-1].cursor
    assert store.changes.forget_before(last) == 4
    latest = store.changes.latest()
    assert store.changes.after(latest) == store.changes.after(last) == []
    store.add(booking(5, 5, 6))
    for cursor in (last, latest):
        assert [change.after.id.int for change in store.changes.after(cursor)] == [5]
