"""Bookings in dictionaries and sorted collections, behind one lock."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from itertools import chain

from sortedcontainers import SortedDict

from bot.core.errors import RoomTaken
from bot.core.models import Booking, BookingId, PersonId, RoomId, TimeSlot
from bot.core.ports import RecordWrite
from bot.stores.memory.changes import MemoryChanges
from bot.stores.memory.records import MemoryRecords
from bot.stores.memory.timeline import Timeline
from bot.stores.order import by_start
from bot.stores.revisions import to_replace


class MemoryStore:
    """Keeps bookings in dictionaries and sorted collections behind one lock."""

    lasting = False
    schema_version = 0

    def __init__(self) -> None:
        self._lock: AbstractContextManager[object] = threading.RLock()
        self._kept: dict[BookingId, Booking] = {}
        self._rooms: defaultdict[RoomId, Timeline] = defaultdict(Timeline)
        self._people: defaultdict[PersonId, SortedDict[tuple[datetime, RoomId], Booking]] = defaultdict(SortedDict)
        self._cancelled: SortedDict[tuple[datetime, BookingId], Booking] = SortedDict()
        self.changes = MemoryChanges(self._lock)
        self.records = MemoryRecords(self._lock)

    def add(self, booking: Booking, records: Sequence[RecordWrite] = ()) -> Booking:
        """See BookingStore."""
        with self._lock:
            kept = self._kept.get(booking.id)
            if kept is not None:
                return kept
            self._refuse_overlap(booking)
            self._commit(None, booking, records)
            return booking

    def replace(self, booking: Booking, records: Sequence[RecordWrite] = ()) -> Booking:
        """See BookingStore."""
        with self._lock:
            kept = to_replace(self._kept.get(booking.id), booking)
            if kept == booking:
                return kept
            self._refuse_overlap(booking)
            self._commit(kept, booking, records)
            return booking

    def get(self, booking_id: BookingId) -> Booking | None:
        """See BookingStore."""
        return self._kept.get(booking_id)

    def in_span(self, room_ids: Sequence[RoomId], span: TimeSlot) -> list[Booking]:
        """See BookingStore."""
        with self._lock:
            timelines = [self._rooms[room_id] for room_id in dict.fromkeys(room_ids) if room_id in self._rooms]
            found = [timeline.overlapping(span) for timeline in timelines]
        return found[0] if len(found) == 1 else sorted(chain.from_iterable(found), key=by_start)

    def of_booker(self, person_id: PersonId, ending_after: datetime) -> list[Booking]:
        """See BookingStore."""
        with self._lock:
            if person_id not in self._people:
                return []
            own = self._people[person_id]
            found = [own[key] for key in own.irange((ending_after, "")) if key[0] > ending_after]
        return sorted(found, key=by_start)

    def cancelled_since(self, moment: datetime) -> list[Booking]:
        """See BookingStore."""
        with self._lock:
            return [self._cancelled[key] for key in self._cancelled.irange((moment, BookingId(int=0)))]

    def all(self) -> Iterator[Booking]:
        """See Store."""
        with self._lock:
            kept = list(self._kept.values())
        return iter(sorted(kept, key=lambda booking: booking.id))

    def ping(self) -> None:
        """See Store: memory is always there."""

    def close(self) -> None:
        """See BookingStore: there is nothing to let go of."""

    def _refuse_overlap(self, booking: Booking) -> None:
        if not booking.active:
            return
        around = self._rooms[booking.room_id].overlapping(booking.slot)
        conflicts = tuple(other for other in around if other.id != booking.id)
        if conflicts:
            raise RoomTaken(booking.room_id, booking.slot, conflicts)

    def _commit(self, before: Booking | None, after: Booking, records: Sequence[RecordWrite]) -> None:
        self.records.write_all(records, after.updated_at)
        if before is not None:
            self._unlist(before)
        self._list(after)
        self._kept[after.id] = after
        self.changes.append(before, after)

    def _list(self, booking: Booking) -> None:
        if booking.cancelled_at is not None:
            self._cancelled[booking.cancelled_at, booking.id] = booking
            return
        self._rooms[booking.room_id].put(booking)
        if booking.booker.id is not None:
            self._people[booking.booker.id][booking.slot.end, booking.room_id] = booking

    def _unlist(self, booking: Booking) -> None:
        if booking.cancelled_at is not None:
            del self._cancelled[booking.cancelled_at, booking.id]
            return
        self._rooms[booking.room_id].remove(booking)
        if booking.booker.id is not None:
            del self._people[booking.booker.id][booking.slot.end, booking.room_id]
