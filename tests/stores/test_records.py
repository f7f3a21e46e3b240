"""What every store promises about records: small facts that expire, written by compare-and-set."""

from __future__ import annotations

from uuid import UUID

import pytest

from bot.core.errors import RoomTaken
from bot.core.models import Booking
from bot.core.ports import ABSENT, RecordConflict, RecordWrite, Store
from tests.stores.examples import MIDNIGHT, at, booking, cancelled, moved


def put(store: Store, key: str, value: str | None, expected: int | None = None, until: float | None = None) -> int:
    """Write at midnight; the version that is kept then."""
    expires_at = None if until is None else at(until)
    record = store.records.write(RecordWrite(key=key, value=value, expected=expected, expires_at=expires_at), MIDNIGHT)
    return ABSENT if record is None else record.version


def value(store: Store, key: str, hour: float = 0) -> str | None:
    """What is kept under the key at that hour."""
    record = store.records.get(key, at(hour))
    return None if record is None else record.value


def test_a_record_is_kept_replaced_and_removed(store: Store) -> None:
    assert value(store, "undo/1") is None
    put(store, "undo/1", "a")
    assert value(store, "undo/1") == "a"
    put(store, "undo/1", "b")
    assert value(store, "undo/1") == "b"
    for _ in range(2):
        assert put(store, "undo/1", None) == ABSENT
        assert value(store, "undo/1") is None


def test_a_record_is_forgotten_at_its_expiry(store: Store) -> None:
    put(store, "undo/1", "a", until=2)
    assert value(store, "undo/1", 1.99) == "a"
    assert value(store, "undo/1", 2) is None


def test_only_the_first_to_claim_a_key_gets_it(store: Store) -> None:
    put(store, "seen/event-1", "", expected=ABSENT)
    with pytest.raises(RecordConflict) as conflict:
        put(store, "seen/event-1", "", expected=ABSENT)
    assert conflict.value.record == store.records.get("seen/event-1", MIDNIGHT)


def test_an_expired_record_counts_as_absent(store: Store) -> None:
    put(store, "undo/1", "a", until=-1)
    put(store, "undo/1", "b", expected=ABSENT)
    assert value(store, "undo/1") == "b"


def test_a_write_expects_the_version_it_read(store: Store) -> None:
    first = put(store, "wait/1", "a", expected=ABSENT)
    second = put(store, "wait/1", "b", expected=first)
    with pytest.raises(RecordConflict):
        put(store, "wait/1", "c", expected=first)
    assert value(store, "wait/1") == "b"
    put(store, "wait/1", None, expected=second)
    with pytest.raises(RecordConflict) as conflict:
        put(store, "wait/1", "d", expected=second)
    assert conflict.value.record is None


def test_a_version_never_returns(store: Store) -> None:
    first = put(store, "wait/1", "a")
    put(store, "wait/1", None)
    assert put(store, "wait/1", "a") != first


def test_records_under_a_prefix_by_key(store: Store) -> None:
    for key in ("wait/b", "wait/a", "wait/é", "wait/B", "waiter", "undo/1", "wait/old", "wait/%", "wait/_"):
        put(store, key, key, until=-1 if key.endswith("old") else None)
    keys = [record.key for record in store.records.under("wait/", MIDNIGHT)]
    assert keys == ["wait/%", "wait/B", "wait/_", "wait/a", "wait/b", "wait/é"]


def test_expired_records_can_be_swept(store: Store) -> None:
    put(store, "a", "", until=1)
    put(store, "b", "", until=2)
    put(store, "c", "")
    assert store.records.forget_expired(at(1)) == 1
    assert [record.key for record in store.records.under("", MIDNIGHT)] == ["b", "c"]


def claim(key: str) -> RecordWrite:
    """A write that only the first may do."""
    return RecordWrite(key=key, value="claimed", expected=ABSENT)


def undo_of(change: Booking) -> RecordWrite:
    """What a listener might keep beside a change."""
    return RecordWrite(key=f"undo/{change.id}", value=str(change.revision), expires_at=at(1))


def test_records_are_written_with_the_booking(store: Store) -> None:
    store.add(booking(1, 10, 12), [undo_of(booking(1, 10, 12)), claim("seen/1")])
    assert value(store, f"undo/{UUID(int=1)}") == "1"
    gone = cancelled(booking(1, 10, 12))
    store.replace(gone, [undo_of(gone), RecordWrite(key="seen/1", value=None)])
    assert value(store, f"undo/{UUID(int=1)}") == "2"
    assert value(store, "seen/1") is None


def test_a_refused_booking_writes_no_record(store: Store) -> None:
    store.add(booking(1, 10, 12))
    with pytest.raises(RoomTaken):
        store.add(booking(2, 10, 12), [claim("seen/2")])
    store.add(booking(2, 13, 14))
    with pytest.raises(RoomTaken):
        store.replace(moved(booking(2, 13, 14), 11, 12), [claim("seen/2")])
    assert value(store, "seen/2") is None


def test_a_repeated_booking_writes_no_record(store: Store) -> None:
    store.add(booking(1, 10, 12), [claim("seen/1")])
    assert store.add(booking(1, 10, 12), [claim("seen/1"), claim("seen/2")]) == booking(1, 10, 12)
    assert value(store, "seen/2") is None


def test_a_refused_record_keeps_no_booking(store: Store) -> None:
    put(store, "seen/2", "earlier")
    writes = [claim("seen/1"), claim("seen/2"), claim("seen/3")]
    with pytest.raises(RecordConflict):
        store.add(booking(1, 10, 12), writes)
    assert store.get(UUID(int=1)) is None
    kept = store.add(booking(1, 10, 12))
    with pytest.raises(RecordConflict):
        store.replace(cancelled(kept), writes)
    assert store.get(UUID(int=1)) == kept
    assert [record.key for record in store.records.under("", MIDNIGHT)] == ["seen/2"]
    assert len(store.changes.after(None)) == 1
