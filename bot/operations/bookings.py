"""What became of bookings, counted where every front passes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter

from bot.core.errors import Refused
from bot.core.models import Actor, Booking, BookingChange, BookingId, BookingRequest, HouseRules
from bot.core.ports import BookingStore, Clock, StoreUnavailable
from bot.core.rooms import Rooms
from bot.core.service import BookingService


class CountedBookings(BookingService):
    """The booking service, with figures of what became of each wish."""

    def __init__(
        self, store: BookingStore, rooms: Rooms, house: HouseRules, clock: Clock, registry: CollectorRegistry
    ) -> None:
        super().__init__(store, rooms, house, clock)
        self._bookings = Counter(
            "roombot_bookings", "Bookings asked for, by what became of them.", ("outcome",), registry=registry
        )

    def book(self, request: BookingRequest, *, by: Actor | None = None) -> Booking:
        """See BookingService."""
        with self._counting("booked"):
            return super().book(request, by=by)

    def move(self, booking_id: BookingId, change: BookingChange, *, by: Actor, revision: int | None) -> Booking:
        """See BookingService."""
        with self._counting("moved"):
            return super().move(booking_id, change, by=by, revision=revision)

    def cancel(self, booking_id: BookingId, *, by: Actor, revision: int | None = None) -> Booking:
        """See BookingService."""
        with self._counting("cancelled"):
            return super().cancel(booking_id, by=by, revision=revision)

    @contextmanager
    def _counting(self, outcome: str) -> Iterator[None]:
        try:
            yield
        except Refused as refused:
            outcome = f"refused:{refused.reasons[0].code}"
            raise
        except StoreUnavailable as unavailable:
            outcome = unavailable.code
            raise
        except Exception:
            outcome = "bug"
            raise
        finally:
            self._bookings.labels(outcome).inc()
