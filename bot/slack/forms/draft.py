"""What stands in the booking form, as far as it is filled in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Self
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationError

from bot.core.limits import TITLE_LIMIT
from bot.core.models import Booking, BookingId, BookingRequest, PersonId, RoomId, TimeSlot, UtcDatetime, Value
from bot.slack.wish import Carried, PressUnreadable, what_is_left

ANY = "*any*"
"""The option that stands for whichever room is free."""

ROOM, DAY, START, LENGTH, NAME, PEOPLE, PRIVATE = "room", "day", "start", "length", "title", "people", "private"
"""The blocks of the form."""

_FIRST, _LAST = date(1970, 1, 1), date(9999, 1, 1)
"""The days whose times have an instant in every zone, and a bit after."""

LONGEST = 31 * 24 * 60
"""No form holds more minutes than this."""

MOST_PEOPLE = 99_999
"""No form takes more people than this."""

LENGTHS = (15, 30, 45, 60, 90, 120, 180, 240, 480)
"""Minutes to choose from."""


class Draft(Value):
    """The form's content; None is what nobody has filled in. `day` and `start` are on the person's clock."""

    room: RoomId | None = None
    day: date | None = None
    start: time | None = None
    minutes: int | None = Field(default=None, ge=1, le=LONGEST)
    title: str | None = None
    people: int | None = Field(default=None, ge=1)
    private: bool = False

    @classmethod
    def fresh(cls, now: datetime, length: timedelta) -> Self:
        """From the next half hour on. `now` is on the person's clock."""
        half = timedelta(minutes=30)
        begun = now.replace(minute=now.minute // 30 * 30, second=0, microsecond=0)
        start = begun if begun == now else begun + half
        return cls(day=start.date(), start=start.time(), minutes=int(length.total_seconds() // 60))

    @classmethod
    def of(cls, wish: BookingRequest, zone: str) -> Self:
        """What is asked for, on the clock of the zone; a room without an id is any."""
        return cls(
            room=wish.room_id or None,
            title=(wish.title or "")[:TITLE_LIMIT] or None,
            people=wish.people,
            private=wish.private,
            **_when(wish.start, wish.end, zone),
        )

    @classmethod
    def of_booking(cls, booking: Booking, zone: str) -> Self:
        """What is booked, on the clock of the zone."""
        kept = booking.model_dump(include={"id", "room_id", "booker", "title", "people", "private"})
        return cls.of(BookingRequest(start=booking.slot.start, end=booking.slot.end, **kept), zone)

    @classmethod
    def of_values(cls, values: Mapping[str, Mapping[str, Any]]) -> Self:
        """From the state of the view, by block. Raises PressUnreadable if none of our forms holds such."""

        def held(block: str, name: str = "value") -> Any:
            return values.get(block, {}).get(name) or None

        room = (held(ROOM, "selected_option") or {}).get("value")
        content = {
            "room": None if room == ANY else room,
            "day": held(DAY, "selected_date"),
            "start": held(START, "selected_time"),
            "minutes": (held(LENGTH, "selected_option") or {}).get("value"),
            "title": held(NAME),
            "people": _people(str(held(PEOPLE) or "")),
            "private": bool(held(PRIVATE, "selected_options")),
        }
        try:
            return cls.model_validate(content)
        except ValidationError:
            raise PressUnreadable from None

    def at(self, room: RoomId, slot: TimeSlot, zone: str) -> Self:
        """The same in that room at that time, as nearly as the form can say it, on the clock of the zone."""
        return self.model_copy(update={"room": room, **_when(slot.start, slot.end, zone)})

    def slot(self, zone: str) -> TimeSlot | None:
        """The span in the form; None where it is incomplete. Raises NoSuchTime."""
        if self.day is None or self.start is None or self.minutes is None:
            return None
        if not _FIRST <= self.day < _LAST:
            raise NoSuchTime
        local = datetime.combine(self.day, self.start, tzinfo=ZoneInfo(zone))
        start = local.astimezone(UTC)
        if start.astimezone(local.tzinfo).replace(tzinfo=None) != local.replace(tzinfo=None):
            raise NoSuchTime
        return TimeSlot(start=start, end=start + timedelta(minutes=self.minutes))


def _people(entered: str) -> int | None:
    """How many that is; None where it is no such number, as Slack says to whoever sends the form."""
    is_short = entered.isascii() and entered.isdigit() and len(entered) <= len(str(MOST_PEOPLE))
    return (int(entered) or None) if is_short else None


def _when(start: datetime, end: datetime, zone: str) -> dict[str, Any]:
    """A span in the form's words."""
    local, minutes = start.astimezone(ZoneInfo(zone)), int((end - start).total_seconds() // 60)
    return {
        "day": local.date(),
        "start": local.time().replace(second=0, microsecond=0),
        "minutes": minutes if 0 < minutes <= LONGEST else None,
    }


class Filling(Carried):
    """A room and a time to fill in; `from_now`: of a span that has begun when this is pressed, the rest is meant."""

    room: RoomId
    start: UtcDatetime
    end: UtcDatetime
    from_now: bool = False

    def pressed_at(self, now: datetime) -> TimeSlot:
        """What is meant by pressing it now (UTC)."""
        return what_is_left(self.start, self.end, now) if self.from_now else TimeSlot(start=self.start, end=self.end)


class Sketch(Carried):
    """A form to open, filled in with what was understood, for whom it was offered.

    `wish` is the id that the booking is to have, as it has with the other ways out that are offered beside the form.
    """

    by: PersonId
    draft: Draft
    wish: BookingId | None = None


class NoSuchTime(Exception):
    """A time that the clocks skip on the night they go forward, or that no calendar reaches."""
