"""When somebody is reminded of a booking."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from bot.core.models import Booking
from bot.slack.people import is_slack_user

HORIZON = timedelta(days=119)
"""How far ahead a reminder is scheduled: Slack takes 120 days, by its own clock."""

SETTLED = timedelta(minutes=1)
"""Whoever booked or changed something less than this before needs no reminder of it."""


class Occasion(Enum):
    """What a reminder comes before."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Leads:
    """How long before the start and before the end of a booking its booker is reminded; zero is never."""

    start: timedelta = timedelta(minutes=10)
    end: timedelta = timedelta(minutes=5)

    @property
    def remind(self) -> bool:
        """Whether there are reminders at all."""
        return bool(self.start or self.end)

    def before(self, occasion: Occasion) -> timedelta:
        """The lead of this kind."""
        return self.start if occasion is Occasion.START else self.end


@dataclass(frozen=True, slots=True)
class Moment:
    """A reminder that is to come, in UTC."""

    occasion: Occasion
    at: datetime

    @property
    def post_at(self) -> int:
        """As Slack counts, in Unix seconds."""
        return int(self.at.timestamp())


def is_reminded(booking: Booking) -> bool:
    """Whether the booking is somebody's of Slack; the API's callers have other ids."""
    return is_slack_user(booking.booker.id or "")


def moments(booking: Booking, leads: Leads, now: datetime) -> tuple[Moment, ...]:
    """The reminders of a booking that are still to come, as far ahead as Slack schedules."""
    if not booking.active or not is_reminded(booking):
        return ()
    earliest = max(now, booking.updated_at + SETTLED)
    return tuple(moment for moment in _all(booking, leads) if earliest < moment.at <= now + HORIZON)


def _all(booking: Booking, leads: Leads) -> Iterator[Moment]:
    """None before an end that would come in the first half of the booking, or before it."""
    if leads.start:
        yield Moment(Occasion.START, booking.slot.start - leads.start)
    if leads.end and leads.end * 2 <= booking.slot.duration:
        yield Moment(Occasion.END, booking.slot.end - leads.end)
