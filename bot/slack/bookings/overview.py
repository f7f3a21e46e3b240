"""What is booked and what is free, as somebody asked for it in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.models import RoomId, RoomSchedule, TimeSlot
from bot.language import inquire
from bot.language.reading import Inquiry, Question
from bot.picture import Day, day_of
from bot.slack.office import Office
from bot.slack.request import Request


@dataclass(frozen=True, slots=True)
class Overview:
    """Schedules of rooms over a span; `exact` is whether a time was asked about, and not a day.

    `unread` are words that were not understood besides.
    """

    span: TimeSlot
    exact: bool
    schedules: Sequence[RoomSchedule]
    unread: str


@dataclass(frozen=True, slots=True)
class Unread:
    """Words that say neither which rooms nor when, and don't ask about rooms."""

    words: str


def overview(request: Request, office: Office) -> Overview | Question | Unread | None:
    """What the request's words ask about; None where that depends on a zone that nobody knows."""
    if request.person.zone is None:
        return None
    now = request.now.astimezone(ZoneInfo(request.person.zone))
    asked = inquire(request.text, now=now, locale=request.locale, rooms=office.rooms.all, habits=office.habits)
    if isinstance(asked, Question):
        return asked
    if asked.unread and not asked.parts:
        return Unread(asked.unread)
    span = _span(asked, now)
    return Overview(span, asked.start is not None, office.service.schedule(span, asked.rooms), asked.unread)


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
    start = now.replace(second=0, microsecond=0) if asked.day == now.date() else midnight
    return TimeSlot(start=start, end=next_midnight)
