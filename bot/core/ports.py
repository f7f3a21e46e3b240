"""What the core asks of the outside: a place to keep bookings, the time, and new ids."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.models import Booking, BookingId, PersonId, RoomId, TimeSlot

Clock = Callable[[], datetime]
"""Answers the current moment, aware, in UTC."""

NewId = Callable[[], BookingId]
"""Answers an id that nobody has used."""


class BookingStore(Protocol):
    """Keeps bookings. That no two active bookings of a room overlap is the store's promise, not its caller's.

    Every method may be called from any thread. `add` and `replace` happen wholly or not at all.
    """

    def add(self, booking: Booking) -> Booking:
        """Keep a new booking.

        The id is an idempotency key: if it is kept already, the kept booking is returned and nothing changes.
        Raises RoomTaken if active bookings of the room overlap its slot.
        """
        ...

    def replace(self, booking: Booking) -> Booking:
        """Keep a changed booking (moved, retitled, cancelled) in the place of revision `booking.revision - 1`.

        Raises BookingNotFound, BookingStale if the kept revision is another, RoomTaken as `add` does.
        """
        ...

    def get(self, booking_id: BookingId) -> Booking | None:
        """The booking as it stands, cancelled ones too."""
        ...

    def in_span(self, room_ids: Sequence[RoomId], span: TimeSlot) -> list[Booking]:
        """The active bookings of these rooms that overlap the span, by start, then room id."""
        ...

    def of_booker(self, person_id: PersonId, ending_after: datetime) -> list[Booking]:
        """A person's active bookings that end after the moment, by start, then room id."""
        ...

    def close(self) -> None:
        """Let go of files and connections. The store is not used after that."""
        ...
