"""What the core asks of the outside: a place to keep bookings, the time, and new ids."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Protocol

from pydantic import Field

from bot.core.models import Booking, BookingId, PersonId, RoomId, TimeSlot, UtcDatetime, Value

Clock = Callable[[], datetime]
"""Answers the current moment, aware, in UTC."""

NewId = Callable[[], BookingId]
"""Answers an id that nobody has used."""


Cursor = str
"""A place in the feed of changes. Opaque: only handed back to the store that it came from."""

ABSENT = 0
"""The version of a record that is not there."""


class Change(Value):
    """One step in a booking's life. `before` is None where the booking was made."""

    cursor: Cursor
    before: Booking | None
    after: Booking


class Record(Value):
    """A small fact that outlives the process: a wait, an undo, a preference, a message seen before.

    `version` differs after every write, also after the record was removed and written again.
    """

    key: str
    value: str
    version: int


class RecordWrite(Value):
    """A record to keep, or with `value` None to remove.

    `expires_at` is the first moment at which it is forgotten; None means never.
    `expected` is the version that must be kept at that moment: a record's `version`, ABSENT, or None for any.
    """

    key: str = Field(min_length=1, max_length=300)
    value: str | None
    expires_at: UtcDatetime | None = None
    expected: int | None = None


class StoreError(Exception):
    """What a store raises beside the refusals of bookings; like them it carries a code and data, no sentence."""

    code: ClassVar[str]


@dataclass(eq=False)
class RecordConflict(StoreError):
    """A record is not in the version that a write expected; `record` is how it stands now. Nothing was written."""

    code: ClassVar[str] = "record_conflict"
    key: str
    expected: int
    record: Record | None


class StoreUnavailable(StoreError):
    """The database can't be reached or doesn't answer in time.

    Whether the last write happened may be unknown: saying it again, with the same id, finds out.
    """

    code: ClassVar[str] = "store_unavailable"


class BookingStore(Protocol):
    """Keeps bookings. That no two active bookings of a room overlap is the store's promise, not its caller's.

    Every method may be called from any thread. `add` and `replace` happen wholly or not at all, together with the
    records handed to them (each key at most once), whose expiry is judged at the booking's `updated_at`; each leaves
    one Change in the feed.
    Every method may raise StoreUnavailable.
    """

    def add(self, booking: Booking, records: Sequence[RecordWrite] = ()) -> Booking:
        """Keep a new booking, and write the records.

        The id is an idempotency key: if it is kept already, the kept booking is returned and nothing changes.
        Raises RoomTaken if active bookings of the room overlap its slot, RecordConflict as `Records.write` does.
        """
        ...

    def replace(self, booking: Booking, records: Sequence[RecordWrite] = ()) -> Booking:
        """Keep a changed booking (moved, retitled, cancelled) in the place of revision `booking.revision - 1`.

        If it is kept already exactly so, a repeat, it is returned and nothing changes.
        Raises BookingNotFound, BookingStale if the kept revision is another, RoomTaken and RecordConflict as `add`.
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

    def cancelled_since(self, moment: datetime) -> list[Booking]:
        """The bookings cancelled at the moment or later, by the time of cancelling, then id."""
        ...

    def close(self) -> None:
        """Let go of files and connections. The store is not used after that."""
        ...


class Changes(Protocol):
    """An ordered feed of what happened to bookings, in whichever process: the changes of a booking in their order."""

    def after(self, cursor: Cursor | None, limit: int = 100) -> list[Change]:
        """The oldest changes after the cursor, at most `limit`; None is the beginning of what is kept.

        A change never turns up later at an earlier place than a change that was already read.
        """
        ...

    def latest(self) -> Cursor:
        """The place after the changes so far, for a reader who only wants what comes."""
        ...

    def forget_before(self, cursor: Cursor) -> int:
        """Let go of the changes before the cursor's own, and return how many they were.

        Who reads on from that cursor, or from a later one, misses nothing.
        """
        ...


class Records(Protocol):
    """Small facts by key. An expired record is as good as absent; `now` is always the caller's."""

    def get(self, key: str, now: datetime) -> Record | None:
        """The record kept under the key."""
        ...

    def under(self, prefix: str, now: datetime) -> list[Record]:
        """The records whose keys begin with the prefix, by key (in the order of code points)."""
        ...

    def write(self, write: RecordWrite, now: datetime) -> Record | None:
        """Keep or remove one record, and return what is kept then.

        Raises RecordConflict if the kept version is not the expected one.
        """
        ...

    def forget_expired(self, now: datetime) -> int:
        """Let go of all expired records, and return how many they were."""
        ...


class Store(BookingStore, Protocol):
    """Everything that outlasts one request, in one place, so that it is written in one transaction."""

    @property
    def lasting(self) -> bool:
        """Whether what is kept outlives the process."""
        ...

    @property
    def schema_version(self) -> int:
        """The version of the database's tables, which opening it has brought up to date; 0 where there are none."""
        ...

    @property
    def changes(self) -> Changes:
        """The feed of what happened to this store's bookings."""
        ...

    @property
    def records(self) -> Records:
        """The small facts of this store."""
        ...

    def all(self) -> Iterator[Booking]:
        """Every booking, cancelled ones too, by id, as they stood at one moment."""
        ...

    def ping(self) -> None:
        """Ask the database for a sign of life. Raises StoreUnavailable."""
        ...
