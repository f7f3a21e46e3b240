"""Who wants no reminders."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.core.models import PersonId
from bot.core.ports import Record, RecordConflict, Records, RecordWrite

_OFF = "slack:reminders:off:"
_TURNED = "slack:reminders:turned:"
_TURNED_FOR = timedelta(days=1)


def wants_reminders(person_id: PersonId, records: Records, now: datetime) -> bool:
    """Whether the person has not turned them off."""
    return records.get(_OFF + person_id, now) is None


def turn_reminders(person_id: PersonId, on: bool, records: Records, now: datetime) -> None:
    """Remember what the person wants, and that it is to be seen to."""
    records.write(RecordWrite(key=_OFF + person_id, value=None if on else ""), now)
    records.write(RecordWrite(key=_TURNED + person_id, value="", expires_at=now + _TURNED_FOR), now)


def those_without(records: Records, now: datetime) -> frozenset[PersonId]:
    """Everybody who has turned them off."""
    return frozenset(record.key.removeprefix(_OFF) for record in records.under(_OFF, now))


def lately_turned(records: Records, now: datetime) -> Iterator[PersonId]:
    """Whose choice has not been seen to; it is taken as seen to when the next one is asked for."""
    for record in records.under(_TURNED, now):
        yield record.key.removeprefix(_TURNED)
        _forget(record, records, now)


def _forget(record: Record, records: Records, now: datetime) -> None:
    """Unless the person has turned them again meanwhile."""
    try:
        records.write(RecordWrite(key=record.key, value=None, expected=record.version), now)
    except RecordConflict:
        return
