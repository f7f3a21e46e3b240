"""Days to be drawn: rooms, what is booked in them, and who looks when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.core.availability import free_gaps
from bot.core.models import Booker, Booking, Room, RoomSchedule, TimeSlot
from bot.core.rooms import DEFAULT_ROOMS
from bot.picture import Day, day_of
from bot.wording.reader import Reader

WEDNESDAY = date(2026, 11, 25)
NOW = "9:30"
OFFICE = (time(8), time(18))
HELSINKI = "Europe/Helsinki"

Planned = tuple[str, str, str]
"""Room id, hours such as 9:00>10:30 (after 24:00 it is the next day), title."""


def at(clock: str, zone: str = HELSINKI, day: date = WEDNESDAY) -> datetime:
    """A wall-clock time of the day; 26:00 is two o'clock on the day after, -2:00 ten in the evening before."""
    hours, minutes = map(int, clock.split(":"))
    days, hour = divmod(hours, 24)
    return datetime.combine(day + timedelta(days=days), time(hour, minutes), ZoneInfo(zone))


def booking(plan: Planned, zone: str = HELSINKI, day: date = WEDNESDAY, *, private: bool = False) -> Booking:
    """A booking of Sam's."""
    room, hours, title = plan
    start, end = hours.split(">")
    slot = TimeSlot(start=at(start, zone, day), end=at(end, zone, day))
    made = datetime(2026, 1, 1, tzinfo=UTC)
    return Booking(
        id=UUID(int=0),
        room_id=room,
        slot=slot,
        booker=Booker(id="U1SAM", name="Sam Chen"),
        title=title or None,
        private=private,
        created_at=made,
        updated_at=made,
    )


def day(
    *bookings: Booking,
    rooms: Sequence[Room] = DEFAULT_ROOMS,
    zone: str = HELSINKI,
    on: date = WEDNESDAY,
    now: datetime | None = None,
    twelve_hours: bool = False,
    office: tuple[time, time] = OFFICE,
) -> Day:
    """The day, seen on Wednesday morning unless said otherwise."""

    def schedules(span: TimeSlot) -> list[RoomSchedule]:
        return [_schedule(room, span, bookings) for room in rooms]

    return day_of(on, Reader("U1SAM", ZoneInfo(zone), twelve_hours, now or at(NOW, zone)), office, schedules)


def _schedule(room: Room, span: TimeSlot, bookings: Sequence[Booking]) -> RoomSchedule:
    held = [one for one in bookings if one.room_id == room.id and one.slot.overlaps(span)]
    held.sort(key=lambda one: one.slot.start)
    return RoomSchedule(room=room, span=span, bookings=tuple(held), free=tuple(free_gaps(held, span)))
