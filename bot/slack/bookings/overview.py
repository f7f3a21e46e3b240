"""What is booked and what is free, as somebody asked for it in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.models import Room, RoomId, RoomSchedule, TimeSlot, minute_of
from bot.language import inquire
from bot.language.reading import Inquiry, Question
from bot.picture import Day, day_of
from bot.slack.office import Office
from bot.slack.request import Request

_FIRST, _LAST = date(1, 1, 2), date(9999, 12, 30)
"""The days that begin and end within the calendar in every zone."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Schedules of rooms over a span; `exact` is whether a time was asked about, and not a day.

    `people` is how many the rooms seat at least, where that chose them. `unread` are words that were not understood
    besides.
    """

    span: TimeSlot
    exact: bool
    schedules: Sequence[RoomSchedule]
    people: int | None
    unread: str


@dataclass(frozen=True, slots=True)
class Unread:
    """Words that say neither which rooms nor when, and don't ask about rooms."""

    words: str


@dataclass(frozen=True, slots=True)
class Crowd:
    """More people than the largest room seats."""

    people: int
    largest: Room


def overview(request: Request, office: Office) -> Overview | Question | Unread | Crowd | None:
    """What the request's words ask about; None where that depends on a zone that nobody knows."""
    if request.person.zone is None:
        return None
    now = request.now.astimezone(ZoneInfo(request.person.zone))
    asked = inquire(request.text, now=now, locale=request.locale, rooms=office.rooms.all, habits=office.habits)
    if isinstance(asked, Question):
        return asked
    if asked.unread and not asked.parts:
        return Unread(asked.unread)
    if not _FIRST <= asked.day <= _LAST:
        return Unread(request.text)
    people = None if asked.rooms else asked.people
    largest = office.rooms.largest_short_of(people)
    if people is not None and largest is not None:
        return Crowd(people, largest)
    span, rooms = _span(asked, now), asked.rooms or [room.id for room in office.rooms.fitting(people)]
    return Overview(span, asked.start is not None, office.service.schedule(span, rooms), people, asked.unread)


def whole_day(day: date, rooms: Sequence[RoomId], request: Request, office: Office) -> Day:
    """A day of these rooms to be shown (none named, or none of them left: of all), on the person's clock."""
    known = [room for room in rooms if office.rooms.get(room)]
    hours = (office.habits.office_opens, office.habits.office_closes)
    return day_of(day, request.reader, hours, lambda span: office.service.schedule(span, known))


def _span(asked: Inquiry, now: datetime) -> TimeSlot:
    """The time asked about; else the day from midnight to midnight on the person's clock, of today what is left."""
    if asked.start is not None and asked.end is not None:
        return TimeSlot(start=asked.start, end=asked.end)
    midnight = datetime.combine(asked.day, time(), tzinfo=now.tzinfo)
    next_midnight = datetime.combine(asked.day + timedelta(days=1), time(), tzinfo=now.tzinfo)
    start = minute_of(now) if asked.day == now.date() else midnight
    return TimeSlot(start=start, end=next_midnight)
