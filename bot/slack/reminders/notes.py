"""What is remembered of the reminders that Slack was asked to schedule, a record a booking."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from pydantic import ValidationError

from bot.core.models import BookingId, UtcDatetime, Value
from bot.core.ports import ABSENT, Record, Records, RecordWrite

_PREFIX = "slack:reminder:"
_KEPT_AFTER = timedelta(days=1)
"""How long a note outlives the last of its reminders."""


class Entry(Value):
    """A message that Slack was asked to post at `post_at` (Unix seconds) about a booking in this revision.

    `id` is None while Slack's answer is unknown, and empty where Slack refused.
    """

    post_at: int
    revision: int
    text: str
    id: str | None = None
    channel: str = ""


class Note(Value):
    """The reminders of one booking. Until `busy_until` somebody may be at work on them."""

    entries: tuple[Entry, ...] = ()
    busy_until: UtcDatetime | None = None


class Notes:
    """The notes of the house, in its records."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def of(self, booking_id: BookingId, now: datetime) -> tuple[Note, int]:
        """The note of a booking, and its version."""
        record = self._records.get(_key(booking_id), now)
        return (_read(record), record.version) if record else (Note(), ABSENT)

    def all(self, now: datetime) -> dict[BookingId, Note]:
        """Every note, by its booking."""
        records = self._records.under(_PREFIX, now)
        return {UUID(one.key.removeprefix(_PREFIX)): _read(one) for one in records}

    def write(self, booking_id: BookingId, note: Note, now: datetime, expected: int) -> int:
        """Keep the note in the place of a version, and return its own. Raises RecordConflict."""
        value = note.model_dump_json(exclude_defaults=True) if note.entries else None
        write = RecordWrite(key=_key(booking_id), value=value, expires_at=_expiry(note), expected=expected)
        record = self._records.write(write, now)
        return record.version if record else ABSENT


def _read(record: Record) -> Note:
    """The note; what another version of the bot wrote and this one can't read is as good as none."""
    try:
        return Note.model_validate_json(record.value)
    except ValidationError:
        return Note()


def _key(booking_id: BookingId) -> str:
    return f"{_PREFIX}{booking_id}"


def _expiry(note: Note) -> datetime | None:
    last = max((entry.post_at for entry in note.entries), default=None)
    return datetime.fromtimestamp(last, UTC) + _KEPT_AFTER if last is not None else None
