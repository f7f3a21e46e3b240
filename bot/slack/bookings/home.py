"""The Home tab: the day of every room, what is free now, and the person's own bookings with their buttons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.models import Booking, RoomSchedule, TimeSlot, minute_of
from bot.core.ports import RecordWrite
from bot.picture import strip_of
from bot.slack import offers
from bot.slack.bookings.overview import whole_day
from bot.slack.delivery.blocks import blocks_of
from bot.slack.office import Office
from bot.slack.reminders.switching import toggle
from bot.slack.reply import Button, Choices, Heading, Json, Line, Note, Part, Rule, Strip
from bot.slack.request import Request
from bot.slack.waits import waiting
from bot.wording import home as words
from bot.wording import picture as pictured
from bot.wording import schedules, troubles
from bot.wording.listing import phrase

_BLOCKS = 100
_LISTED = 20
_ROOMS_AT_A_GLANCE = 12
"""The lines of more rooms than this would push one's own bookings out of sight: they stand below them."""

_REMEMBERED_FOR = timedelta(days=30)


def view(request: Request, office: Office, above: Sequence[Part] = ()) -> Json:
    """The tab as it is now; `above` is what was just done in it."""
    if request.person.zone is None:
        return _home((*above, Line(words.NOWHERE)))
    now = request.now.astimezone(ZoneInfo(request.person.zone))
    day = shown_day(request, office) or now.date()
    found = office.service.schedule(_span(day, now))
    done = (*above, Rule()) if above else ()
    marks, mine = _marks(day, request, office), _mine(request, office)
    both = (*marks, Rule(), *mine) if len(found) <= _ROOMS_AT_A_GLANCE else (Rule(), *mine, *marks)
    reminders = toggle(request, office)
    below = (*_in_words(found, request), *((Rule(), *reminders) if reminders else ()))
    return _home((*done, *_top(day, found, request), *both, *below))


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


def _top(day: date, found: Sequence[RoomSchedule], request: Request) -> tuple[Part, ...]:
    """Which day it is and how to get to another, and which rooms are free."""
    return (
        Heading(words.heading(found[0].span.start, request.reader)),
        Choices((offers.form(), *_other_days(day, request))),
        Line(pictured.summary(found, request.reader)),
    )


def _marks(day: date, request: Request, office: Office) -> tuple[Part, ...]:
    """The day of every room in a line of marks; none where nothing is left of it."""
    strip = strip_of(whole_day(day, (), request, office))
    return (Strip((*strip, pictured.LEGEND)),) if strip else ()


def _other_days(day: date, request: Request) -> tuple[Button, ...]:
    """The day before, unless that is over, and the one after; back to today."""
    today, one = request.reader.local(request.now).date(), timedelta(days=1)
    later = offers.home_day(day + one, words.LATER_DAY)
    if day == today:
        return (later,)
    return (offers.home_day(day - one, words.EARLIER_DAY), later, offers.home_day(today, words.TODAY))


def _in_words(found: Sequence[RoomSchedule], request: Request) -> tuple[Part, ...]:
    """Who has which room when; nothing where nobody has any. Which rooms are free stands above."""
    if not any(schedule.bookings for schedule in found):
        return ()
    lines = "\n".join(schedules.taken_day_lines(found, request.reader))
    return (Rule(), Heading(words.WHO_HAS_WHAT), Line(lines))


def _span(day: date, now: datetime) -> TimeSlot:
    """The day from midnight to midnight on the person's clock; of today what is left."""
    start, end = (datetime.combine(day + timedelta(days=days), time(), tzinfo=now.tzinfo) for days in (0, 1))
    return TimeSlot(start=max(start, minute_of(now)), end=end)


def _mine(request: Request, office: Office) -> tuple[Part, ...]:
    bookings = office.service.bookings_of(request.person.id)
    waited_for = waiting.listed(request, office, waiting.STOP)
    if not bookings:
        return (Heading(words.MINE), Line(words.NONE), *waited_for)
    entries = [part for booking in bookings[:_LISTED] for part in _entry(booking, request, office)]
    later = len(bookings) - _LISTED
    more = (Note(words.more(later)),) if later > 0 else ()
    return (Heading(words.MINE), *entries, *more, *waited_for)


def _entry(booking: Booking, request: Request, office: Office) -> tuple[Part, ...]:
    cancel = offers.cancel(booking, offers.CANCEL, request.reader, office.rooms)
    return Line(phrase(booking, request.reader, office.rooms)), Choices((offers.change(booking), cancel))


def _key(request: Request) -> str:
    return f"slack:home:{request.person.id}"
