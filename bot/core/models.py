"""The nouns of booking. All are immutable values; every moment inside is UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Annotated, Self
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

RoomId = str
PersonId = str
BookingId = UUID


def to_utc(moment: datetime) -> datetime:
    """The same instant on the UTC clock. `moment` must be aware."""
    return moment.astimezone(UTC)


def storable(text: object) -> object:
    """The text without what no database keeps: NUL, and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode() if isinstance(text, str) else text


def addressable(room_id: str) -> str:
    """The id, if it can stand in the addresses of the API and the feeds. Raises ValueError."""
    if "/" in room_id:
        raise ValueError("an id has no slash in it, as it stands in addresses; the name may have one.")
    return room_id


Text = Annotated[str, BeforeValidator(storable)]

Title = Annotated[Text, AfterValidator(str.strip)]
"""What a booking is for, without blanks around it."""

UtcDatetime = Annotated[AwareDatetime, AfterValidator(to_utc)]


def _or_none(text: str | None) -> str | None:
    return text or None


def minute_of(moment: datetime) -> datetime:
    """When the minute began in which the moment lies."""
    return moment.replace(second=0, microsecond=0)


class Value(BaseModel):
    """An immutable value: compared by content, never changed in place. Its errors repeat nobody's words."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class TimeSlot(Value):
    """A half-open span of time [start, end), in UTC; `start` is before `end`."""

    start: UtcDatetime
    end: UtcDatetime

    @model_validator(mode="after")
    def _start_is_before_end(self) -> Self:
        if self.start >= self.end:
            raise ValueError("a time slot starts before it ends")
        return self

    @property
    def duration(self) -> timedelta:
        """The elapsed time from start to end."""
        return self.end - self.start

    def overlaps(self, other: TimeSlot) -> bool:
        """Whether both share at least one instant; slots that only touch do not."""
        return self.start < other.end and other.start < self.end

    def contains(self, moment: datetime) -> bool:
        """Whether `moment` (aware) lies in the slot; its end does not."""
        return self.start <= moment < self.end


class Room(Value):
    """A room that can be booked. `capacity` is None where nobody said how many seats it has."""

    id: Annotated[RoomId, AfterValidator(addressable)] = Field(min_length=1)
    name: str = Field(min_length=1)
    aliases: tuple[str, ...] = ()
    capacity: int | None = Field(default=None, ge=1)
    equipment: tuple[str, ...] = ()


class Person(Value):
    """Somebody who asks: an id from an authenticated source, a name, an IANA zone and a locale.

    `zone` and `locale` are None while nobody has said what they are; nothing is guessed then.
    """

    id: PersonId
    name: str
    zone: str | None = None
    locale: str | None = None


class Booker(Value):
    """Who a booking belongs to: an id, a name, or both. Neither is refused by the booking rules."""

    id: Text | None = None
    name: Text | None = None

    @property
    def known(self) -> bool:
        """Whether there is an id or a name that is more than blanks."""
        return bool((self.id or "").strip() or (self.name or "").strip())


class Actor(Value):
    """Whoever acts, once a front has authenticated them; never made from what somebody typed.

    `trusted` callers (an API key of the house) may change anybody's booking.
    """

    person_id: PersonId
    trusted: bool = False


class BookingRequest(Value):
    """What somebody asks for, before any rule has looked at it: `start` may lie after `end`.

    `id` is chosen by the caller and is an idempotency key: the same id asks for the same booking.
    """

    id: BookingId
    room_id: RoomId
    start: UtcDatetime
    end: UtcDatetime
    booker: Booker
    title: Annotated[Title | None, AfterValidator(_or_none)] = None
    people: int | None = Field(default=None, ge=1)
    private: bool = False


class Booking(Value):
    """A kept booking. Cancelling sets `cancelled_at` and keeps the record.

    `revision` starts at 1 and grows by one with every change.
    """

    id: BookingId
    room_id: RoomId
    slot: TimeSlot
    booker: Booker
    title: str | None = None
    people: int | None = None
    private: bool = False
    created_at: UtcDatetime
    updated_at: UtcDatetime
    revision: int = Field(default=1, ge=1)
    cancelled_at: UtcDatetime | None = None

    @property
    def active(self) -> bool:
        """Whether the booking holds its room, that is, has not been cancelled."""
        return self.cancelled_at is None


class BookingChange(Value):
    """What to change about a booking; None leaves a thing as it is. An empty title takes the title away."""

    room_id: RoomId | None = None
    start: UtcDatetime | None = None
    end: UtcDatetime | None = None
    title: Title | None = None
    private: bool | None = None

    def of(self, booking: Booking) -> BookingRequest:
        """What the booking would be asked for as, after the change."""
        return BookingRequest(
            id=booking.id,
            room_id=self.room_id or booking.room_id,
            start=self.start or booking.slot.start,
            end=self.end or booking.slot.end,
            booker=booking.booker,
            title=booking.title if self.title is None else self.title or None,
            people=booking.people,
            private=booking.private if self.private is None else self.private,
        )


class RoomSchedule(Value):
    """A room over a span: its bookings that overlap it, by start, and the gaps between them, clipped to the span."""

    room: Room
    span: TimeSlot
    bookings: tuple[Booking, ...]
    free: tuple[TimeSlot, ...]


class HouseRules(Value):
    """What the house allows: the longest booking, the furthest start from now, and who may change anybody's booking."""

    longest: timedelta = Field(default=timedelta(hours=12), gt=timedelta(0))
    furthest: timedelta = Field(default=timedelta(days=365), gt=timedelta(0))
    admins: frozenset[PersonId] = frozenset()
