"""Who changed somebody else's booking: kept with the change, in one step, for whoever tells its booker."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.models import Actor, Booking, PersonId
from bot.core.ports import Records, RecordWrite

_REMEMBERED_FOR = timedelta(days=1)


def authorship(booking: Booking, by: Actor) -> tuple[RecordWrite, ...]:
    """What is kept with the booking as `by` has made it; nothing where its booker did, or one of the house's keys."""
    if by.trusted or by.person_id == booking.booker.id:
        return ()
    until = booking.updated_at + _REMEMBERED_FOR
    return (RecordWrite(key=_key(booking), value=by.person_id, expires_at=until),)


def author_of(booking: Booking, records: Records, now: datetime) -> PersonId | None:
    """The person who made the booking what it is, where that is not its booker, for a day or until it is forgotten."""
    record = records.get(_key(booking), now)
    return record.value if record else None


def forget_author(booking: Booking, records: Records, now: datetime) -> None:
    """The booker has been told."""
    records.write(RecordWrite(key=_key(booking), value=None), now)


def _key(booking: Booking) -> str:
    return f"author:{booking.id}:{booking.revision}"
