"""Where a booking's message stands in a channel, as it is remembered."""

from __future__ import annotations

from datetime import datetime

from bot.core.models import BookingId, Value
from bot.core.ports import Records

UNTRUE = "slack:untrue:"
"""What the keys of messages begin with that don't show how their bookings stand."""


class Posted(Value):
    """Where a booking's message stands, and who had it posted."""

    channel: str
    ts: str
    by: str


class Untrue(Value):
    """A message that does not show how its booking stands, as Slack could not be reached when that was changed."""

    posted: Posted
    booking: BookingId

    @property
    def key(self) -> str:
        """Where it is remembered."""
        return f"{UNTRUE}{self.booking}:{self.posted.channel}"


def key_of(booking_id: BookingId, channel: str = "") -> str:
    """The record of the booking's message in the channel; without a channel, what the records of all begin with."""
    return f"slack:shared:{booking_id}:{channel}"


def stands_in(channel: str, booking_id: BookingId, records: Records, now: datetime) -> bool:
    """Whether the channel has a message that is kept true to the booking."""
    record = records.get(key_of(booking_id, channel), now)
    return record is not None and record.value != ""
