"""The Home tab: the day of every room, what is free now, and the person's own bookings with their buttons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.models import Booking, TimeSlot
from bot.core.ports import RecordWrite
from bot.slack import offers
from bot.slack.delivery.blocks import blocks_of
from bot.slack.office import Office
from bot.slack.reminders.switching import toggle
from bot.slack.reply import Choices, Json, Line, Part
from bot.slack.request import Request
from bot.slack.waits import waiting
from bot.wording import home as words
from bot.wording import schedules, troubles
from bot.wording.listing import phrase

_BLOCKS = 100
_LISTED = 20
_REMEMBERED_FOR = timedelta(days=30)


def view(request: Request, office: Office, above: Sequence[Part] = ()) -> Json:
    """The tab as it is now; `above` is what was just done in it."""
    if request.person.zone is None:
        return _home((*above, Line(words.NOWHERE)))
    now = request.now.astimezone(ZoneInfo(request.person.zone))
    day = shown_day(request, office) or now.date()
    return _home((*above, *_rooms(day, now, request, office), *_mine(request, office), *toggle(request, office)))


def unavailable() -> Json:
    """The tab while the store can't be reached."""
    return _home((Line(troubles.STORE_UNAVAILABLE),))


def show_day(day: date, request: Request, office: Office) -> None:
    """Remember that somebody has the tab, and which day they look at; days that are over are today."""
    until = request.now + _REMEMBERED_FOR
    office.records.write(RecordWrite(key=_key(request), value=day.isoformat(), expires_at=until), request.now)


def is_known(request: Request, office: Office) -> bool:
    """Whether the person has opened the tab lately."""
    return office.records.get(_key(request), request.now) is not None


def shown_day(request: Request, office: Office) -> date | None:
    """The day that the person has chosen, unless it is over."""
    record = office.records.get(_key(request), request.now)
    day = date.fromisoformat(record.value) if record else None
    return day if day and day >= request.reader.local(request.now).date() else None


def _home(parts: Sequence[Part]) -> Json:
    return {"type": "home", "blocks": blocks_of(parts, _BLOCKS)}


def _rooms(day: date, now: datetime, request: Request, office: Office) -> tuple[Part, ...]:
    today = day == now.date()
    found = office.service.schedule(_span(day, now))
    free_now = tuple(one.room for one in found if any(gap.contains(now) for gap in one.free)) if today else ()
    heading = schedules.heading(found, request.reader)
    lines = schedules.day_lines(found, request.reader)
    free = (Line(words.free_now(free_now)),) if today else ()
    buttons = (offers.form(), offers.home_day(day + timedelta(days=1), words.LATER_DAY))
    back = (
        ()
        if today
        else (offers.home_day(day - timedelta(days=1), words.EARLIER_DAY), offers.home_day(now.date(), words.TODAY))
    )
    return (Line(heading), Choices((*buttons, *back)), *free, Line("\n".join(lines)))


def _span(day: date, now: datetime) -> TimeSlot:
    """The day from midnight to midnight on the person's clock; of today what is left."""
    start, end = (datetime.combine(day + timedelta(days=days), time(), tzinfo=now.tzinfo) for days in (0, 1))
    return TimeSlot(start=max(start, now.replace(second=0, microsecond=0)), end=end)


def _mine(request: Request, office: Office) -> tuple[Part, ...]:
    bookings = office.service.bookings_of(request.person.id)[:_LISTED]
    waited_for = waiting.listed(request, office, waiting.STOP)
    if not bookings:
        return (Line(words.MINE), Line(words.NONE), *waited_for)
    entries = [part for booking in bookings for part in _entry(booking, request, office)]
    return (Line(words.MINE), *entries, *waited_for)


def _entry(booking: Booking, request: Request, office: Office) -> tuple[Part, ...]:
    cancel = offers.cancel(booking, offers.CANCEL, request.reader, office.rooms)
    return Line(phrase(booking, request.reader, office.rooms)), Choices((offers.change(booking), cancel))


def _key(request: Request) -> str:
    return f"slack:home:{request.person.id}"
