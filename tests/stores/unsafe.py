"""Stores that double-book, as negative controls: a proof that lets these pass proves nothing."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext

from bot.core.errors import RoomTaken
from bot.core.models import Booking, RoomId, TimeSlot
from bot.core.ports import BookingStore, RecordWrite
from bot.stores.memory import MemoryStore


class UnlockedStore(MemoryStore):
    """The memory store without its lock."""

    def __init__(self) -> None:
        super().__init__()
        self._lock = nullcontext()


class LookThenInsert:
    """Looks whether a room is free and then inserts, as booking systems commonly do, into any store.

    Each booking goes into a room of its own, so that the store's own promise doesn't help; who booked says which room
    was meant.
    """

    def __init__(self, store: BookingStore) -> None:
        self._store = store

    def add(self, booking: Booking, _records: Sequence[RecordWrite] = ()) -> Booking:
        """Look, then insert."""
        conflicts = self.in_span([booking.room_id], booking.slot)
        if conflicts:
            raise RoomTaken(booking.room_id, booking.slot, tuple(conflicts))
        room, booker = f"{booking.room_id}/{booking.id}", booking.booker.model_copy(update={"id": booking.room_id})
        return self._store.add(booking.model_copy(update={"room_id": room, "booker": booker}))

    def in_span(self, room_ids: Sequence[RoomId], span: TimeSlot) -> list[Booking]:
        """What seems to be booked."""
        return [
            each
            for room_id in room_ids
            for each in self._store.of_booker(room_id, span.start)
            if each.slot.overlaps(span)
        ]
