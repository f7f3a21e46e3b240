"""What is booked when, and when rooms are free."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.models import Booking, Room, RoomSchedule, TimeSlot
from bot.wording.listing import are, holder, listed, marked, named, people
from bot.wording.reader import Reader

_NAMED_AS_FREE = 10
"""Of more rooms than these the last ones are counted, as one hardly reads on."""


def room_lines(schedule: RoomSchedule, reader: Reader) -> list[str]:
    """A room's day: when it is free, then one line a booking: when, who, what."""
    free = f"{schedule.room.name}: {free_phrase(schedule, reader)}"
    return [free, *(_line(booking, reader) for booking in schedule.bookings)]


def day_lines(schedules: Sequence[RoomSchedule], reader: Reader) -> list[str]:
    """The lines of every room in which something is booked, and one line that names the others."""
    free = [schedule for schedule in schedules if not schedule.bookings]
    if len(schedules) == 1 and free:
        return room_lines(free[0], reader)
    lines = taken_day_lines(schedules, reader)
    return [*lines, free_all_day(free, reader)] if free else lines


def taken_day_lines(schedules: Sequence[RoomSchedule], reader: Reader) -> list[str]:
    """The lines of every room in which something is booked."""
    among = reader.among(count(schedules))
    return [line for schedule in schedules if schedule.bookings for line in room_lines(schedule, among)]


def count(schedules: Sequence[RoomSchedule]) -> int:
    """How many bookings there are."""
    return sum(len(schedule.bookings) for schedule in schedules)


def free_phrase(schedule: RoomSchedule, reader: Reader) -> str:
    """Free until 14:00 and from 15:00; free all day; taken all the time. Of a day that is over: was free all day."""
    was = "was " if schedule.span.end <= reader.now else ""
    if not schedule.bookings:
        return f"{was}free {_all_day(schedule.span, reader)}"
    if not schedule.free:
        return f"{was}taken all the time"
    return f"{was}free {listed(_gap(gap, schedule.span, reader) for gap in schedule.free)}"


def who_and_what(booking: Booking, reader: Reader) -> str:
    """Sam Chen: Sprint planning."""
    title = reader.title(booking)
    said = f"{holder(booking)}: {title}" if title else holder(booking)
    return marked(said, booking) if reader.is_holder(booking) else said


def whose(room: Room, booking: Booking, reader: Reader) -> str:
    """Alpha: Sam Chen: Sprint planning."""
    return f"{room.name}: {who_and_what(booking, reader)}"


def heading(schedules: Sequence[RoomSchedule], reader: Reader, people_count: int | None = None) -> str:
    """Which rooms and which day the schedule is about; and how many people they seat, where that chose them."""
    rooms = schedules[0].room.name if len(schedules) == 1 else "Rooms"
    attended = f" for {people(people_count)}" if people_count else ""
    return f"{rooms}{attended}, {reader.day(schedules[0].span.start)}"


def free_at(slot: TimeSlot, schedules: Sequence[RoomSchedule], reader: Reader) -> str:
    """Which rooms nobody holds in the span: Thu 26 Nov, 15:00–16:00: Bravo and Charlie are free."""
    return f"{reader.span(slot)}: {free_rooms(schedules)}"


def free_rooms(schedules: Sequence[RoomSchedule]) -> str:
    """Bravo and Charlie are free."""
    rooms = [schedule.room for schedule in schedules if not schedule.bookings]
    if rooms:
        return f"{listed(room.name for room in rooms)} {are(rooms)} free."
    return f"{schedules[0].room.name} is taken." if len(schedules) == 1 else "no room is free."


def free_all_day(schedules: Sequence[RoomSchedule], reader: Reader) -> str:
    """Free all day: Bravo and Charlie. Of today: free for the rest of the day; of a day that is over: were free."""
    span, rooms = schedules[0].span, [schedule.room for schedule in schedules]
    was = "Was free" if len(rooms) == 1 else "Were free"
    free = was if span.end <= reader.now else "Free"
    return f"{free} {_all_day(span, reader)}: {named(rooms, _NAMED_AS_FREE)}"


def taken_lines(schedule: RoomSchedule, reader: Reader) -> list[str]:
    """Alpha: 14:00–15:00 Sam Chen: Sprint planning; one line a booking."""
    return [
        f"{schedule.room.name}: {reader.hours(booking.slot)} {who_and_what(booking, reader)}"
        for booking in schedule.bookings
    ]


def how_to_change(room: str, day: str) -> str:
    """For an admin, beside bookings that have no buttons; the day as the reader says it, which can be typed so."""
    return f"You may change anybody's booking: /rooms {room} {day} has a Change button for each."


FREE = "free"


def _all_day(span: TimeSlot, reader: Reader) -> str:
    return "for the rest of the day" if span.contains(reader.now) else "all day"


def _gap(gap: TimeSlot, span: TimeSlot, reader: Reader) -> str:
    if gap.start == span.start:
        return f"until {reader.clock(gap.end)}"
    if gap.end == span.end:
        return f"from {reader.clock(gap.start)}"
    return reader.hours(gap)


def _line(booking: Booking, reader: Reader) -> str:
    return f"• {reader.hours(booking.slot)} {who_and_what(booking, reader)}"
