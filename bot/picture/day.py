"""What is to be seen of a day: every room's bookings, and the hours of the day that are worth showing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from bot.core.models import RoomSchedule, TimeSlot
from bot.wording.reader import Reader

_HOUR = timedelta(hours=1)

Schedules = Callable[[TimeSlot], Sequence[RoomSchedule]]
"""What is booked in a span, room by room."""


@dataclass(frozen=True, slots=True)
class Day:
    """Rooms from midnight to midnight on the reader's clock; `hours` is the part that is shown, in whole hours.

    The reader is anybody: a picture is seen by others than who asked for it.
    """

    schedules: tuple[RoomSchedule, ...]
    hours: TimeSlot
    reader: Reader

    @property
    def is_today(self) -> bool:
        """Whether it is this day now."""
        return self.schedules[0].span.contains(self.reader.now)

    def marks(self) -> Iterator[datetime]:
        """The start of every hour that is shown, by elapsed time: a day on which clocks change has 23 or 25."""
        moment = self.hours.start
        while moment < self.hours.end:
            yield moment
            moment += _HOUR


def day_of(day: date, reader: Reader, office: tuple[time, time], schedules: Schedules) -> Day:
    """The day on the reader's clock. `office` is when it opens and closes; what is booked outside is shown too."""
    local = reader.anybody()
    zone = local.local(local.now).tzinfo
    span = TimeSlot(start=_midnight(day, zone), end=_midnight(day + timedelta(days=1), zone))
    found = tuple(schedules(span))
    opens, closes = (datetime.combine(day, clock, zone) for clock in office)
    return Day(found, _shown(span, (opens, closes), found, local), local)


def _midnight(day: date, zone: tzinfo | None) -> datetime:
    return datetime.combine(day, time(), tzinfo=zone)


def _shown(
    span: TimeSlot, office: tuple[datetime, datetime], schedules: Iterable[RoomSchedule], reader: Reader
) -> TimeSlot:
    """The office's hours, widened to everything that is booked, out to whole hours, within the day."""
    slots = [booking.slot for schedule in schedules for booking in schedule.bookings]
    start = _whole_hour(min(*office, *(slot.start for slot in slots)), reader)
    last = max(*office, *(slot.end for slot in slots)).astimezone(UTC)
    end = _whole_hour(last, reader)
    shown = max(end if end == last else end + _HOUR, start + _HOUR)
    return TimeSlot(start=max(span.start, start), end=min(span.end, shown))


def _whole_hour(moment: datetime, reader: Reader) -> datetime:
    """The last full hour on the reader's clock, at the moment or before it."""
    local = reader.local(moment)
    return moment.astimezone(UTC) - timedelta(
        minutes=local.minute, seconds=local.second, microseconds=local.microsecond
    )
