"""What the listeners work with."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.models import HouseRules
from bot.core.ports import Records
from bot.core.rooms import Rooms
from bot.core.service import BookingService
from bot.language.reading import Habits


@dataclass(frozen=True, slots=True)
class Office:
    """The bookings, the small facts that outlive a request, and the customs of the house."""

    service: BookingService
    records: Records
    rules: HouseRules
    habits: Habits

    @property
    def rooms(self) -> Rooms:
        """The directory of rooms."""
        return self.service.rooms
