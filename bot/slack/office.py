"""What the listeners work with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.core.models import Booking, HouseRules, Person, PersonId
from bot.core.ports import Records
from bot.core.rooms import Rooms
from bot.core.service import BookingService
from bot.language.reading import Habits
from bot.slack.reminders.moments import Leads

FeedAddress = Callable[[PersonId], str | None]
"""Where somebody's calendar feed is; None where the house serves no feeds."""


def no_feeds(_: PersonId) -> None:
    """The address of every feed in a house that serves none."""


@dataclass(frozen=True, slots=True)
class Office:
    """The bookings, the small facts that outlive a request, and the customs of the house."""

    service: BookingService
    records: Records
    rules: HouseRules
    habits: Habits
    feed_address: FeedAddress = no_feeds
    leads: Leads = field(default_factory=Leads)

    def may_change(self, booking: Booking, person: Person) -> bool:
        """Whether somebody may change the booking: its booker, and the admins of the house."""
        return person.id in (booking.booker.id, *self.rules.admins)

    @property
    def rooms(self) -> Rooms:
        """The directory of rooms."""
        return self.service.rooms
