"""A frame to a start and an end on the calendar, or the reason why there are none."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from bot.language.calendar_days import NoSuchDate, day_on
from bot.language.meaning import PART_HOURS, Clock, FromToday, OnWeekday
from bot.language.reading import AssumptionCode, Habits, QuestionCode
from bot.language.resolving.frame import Frame
from bot.language.resolving.hours import AS_WRITTEN, MIDNIGHT, in_part, likely, minutes_of, within_part
from bot.language.resolving.moments import NoSuchTime, is_after, later, minute_of, moment, zone_named
from bot.language.resolving.spans import Minutes, span_minutes, with_end

_NOW = ("now", "later")


class Resolved(NamedTuple):
    """A start and an end (aware), and what was assumed; or `trouble`."""

    start: datetime | None = None
    end: datetime | None = None
    assumptions: tuple[AssumptionCode, ...] = ()
    trouble: QuestionCode | None = None


class Unreadable(Exception):
    """The frame is no booking; `code` says why."""

    def __init__(self, code: QuestionCode) -> None:
        super().__init__(code)
        self.code: QuestionCode = code


def resolve(frame: Frame, now: datetime, habits: Habits) -> Resolved:
    """The booking's start and end, in the person's zone."""
    try:
        start, end, assumptions = _Resolution(frame, now, habits).span()
        if not is_after(end, start):
            return Resolved(trouble="end_before_start")
        return Resolved(start.astimezone(now.tzinfo), end.astimezone(now.tzinfo), assumptions)
    except Unreadable as error:
        return Resolved(trouble=error.code)
    except NoSuchTime:
        return Resolved(trouble="nonexistent_time")
    except (NoSuchDate, OverflowError, ValueError):
        return Resolved(trouble="invalid_date")


Span = tuple[datetime, datetime, tuple[AssumptionCode, ...]]


class _Resolution:
    def __init__(self, frame: Frame, now: datetime, habits: Habits) -> None:
        self.frame = frame
        self.habits = habits
        zone = (frame.start and frame.start.zone) or (frame.end and frame.end.zone) or None
        self.zone = zone_named(zone, now.tzinfo)  # type: ignore[arg-type]
        self.now = minute_of(now.astimezone(self.zone)) if zone else minute_of(now)
        self.today = self.now.date()

    def span(self) -> Span:
        frame = self.frame
        if frame.start is not None and frame.start.name in _NOW:
            return self._from_now(frame.start.later)
        if frame.start is not None:
            return self._on_its_day(self._clocked)
        if frame.end is not None:
            return self._until()
        if frame.all_day:
            return self._on_its_day(self._all_day)
        if frame.part is not None or frame.tonight:
            return self._on_its_day(self._part)
        if frame.length is not None:
            self._only_today("no_time")
            return self.now, later(self.now, frame.length), ("from_now",)
        raise Unreadable("no_time")

    # Which day

    def _on_its_day(self, on: _OnDay) -> Span:
        """The span on the day that was named; with none, today or, once that is over, tomorrow."""
        day = self.frame.day
        if day is None:
            start, end, assumptions = on(self.today)
            if is_after(end, self.now):
                return start, end, assumptions
            start, end, assumptions = on(self.today + timedelta(1))
            return start, end, ("rolled_to_tomorrow", *assumptions)
        first = day_on(day, self.today)
        start, end, assumptions = on(first)
        if (
            isinstance(day, OnWeekday)
            and day.which == "nearest"
            and first == self.today
            and not is_after(end, self.now)
        ):
            return on(first + timedelta(7))
        is_next = isinstance(day, OnWeekday) and day.which == "next"
        return start, end, ("next_week", *assumptions) if is_next else assumptions

    def _only_today(self, otherwise: QuestionCode) -> None:
        day = self.frame.day
        if day is not None and day_on(day, self.today) != self.today:
            raise Unreadable(otherwise)

    # Which time

    def _clocked(self, day: date) -> Span:
        start, end = self._start(), self._end()
        if start is None:
            raise Unreadable("no_time")
        if end is None:
            return self._from_start(day, start)
        if self.frame.end_day is not None:
            return self._over_days(day, start, end)
        found = span_minutes(start, end, self.frame.part)
        begin = moment(day, found.start, self.zone, start.second)
        if not found.valid:
            raise Unreadable("end_before_start")
        finish = moment(day, found.end, self.zone, end.second)
        return begin, self._checked(begin, finish), self._assumed(found)

    def _checked(self, begin: datetime, finish: datetime) -> datetime:
        """The end; a length that was typed too must agree with it."""
        if self.frame.length is not None and later(begin, self.frame.length) != finish:
            raise Unreadable("unclear_length")
        return finish

    @staticmethod
    def _assumed(found: Minutes) -> tuple[AssumptionCode, ...]:
        assumed: list[AssumptionCode] = []
        if found.assumed_pm:
            assumed.append("assumed_pm")
        if found.inferred:
            assumed.append("inferred_meridiem")
        return tuple(assumed)

    def _over_days(self, day: date, start: Clock, end: Clock) -> Span:
        """`fri 2pm to mon 10am`: the end is on the first such day on or after the start's."""
        begin = self._lone(start)
        last = day_on(self.frame.end_day, day)  # type: ignore[arg-type]
        if isinstance(self.frame.end_day, FromToday):
            last = self.today + timedelta(self.frame.end_day.days)
        minutes = likely(end) if end.part is None or not end.open else in_part(end, end.part)
        first = moment(day, begin, self.zone, start.second)
        final = moment(
            last, minutes or (MIDNIGHT if end.name == "midnight" or not minutes else 0), self.zone, end.second
        )
        if not is_after(final, first):
            raise Unreadable("end_before_start")
        assumed: tuple[AssumptionCode, ...] = ("assumed_pm",) if start.open and begin != minutes_of(start) else ()
        return first, self._checked(first, final), assumed

    def _from_start(self, day: date, start: Clock) -> Span:
        minutes = self._lone(start)
        begin = moment(day, minutes, self.zone, start.second)
        deciding = start.part or self.frame.part or self.frame.part_hint or self.frame.tonight
        assumed: tuple[AssumptionCode, ...] = ("assumed_pm",) if start.open and minutes >= 780 and not deciding else ()
        if self.frame.length is not None:
            return begin, later(begin, self.frame.length), assumed
        default = int(self.habits.default_duration.total_seconds() // 60)
        return begin, later(begin, default), (*assumed, "default_duration")

    def _lone(self, start: Clock) -> int:
        """A start by itself, in minutes: the part of the day decides a bare hour."""
        part = start.part or self.frame.part
        if not start.open:
            late = self.frame.tonight and start.name == "midnight"
            return MIDNIGHT if late else minutes_of(start)
        if part is not None:
            return in_part(start, part)
        if self.frame.tonight:
            return in_part(start, "evening") or MIDNIGHT
        hinted = within_part(start, self.frame.part_hint) if self.frame.part_hint else None
        return likely(start) if hinted is None else hinted

    def _start(self) -> Clock | None:
        """The start, with the part of the day that decides it; the end of the day is never a start."""
        start = self.frame.start
        if start is None or start.name == "day_end":
            return None
        part = start.part or self.frame.part
        if start.open and part is None and self.frame.end is not None:
            if self.frame.tonight:
                return start._replace(part="evening")
            hint = self.frame.part_hint
            if hint and within_part(start, hint) is not None:
                return start._replace(part=hint)
        return start

    def _end(self) -> Clock | None:
        """The end, with the house's closing time for `eod`."""
        end = self.frame.end
        if end is None or end.name != "day_end":
            return end
        closes = self.habits.office_closes
        return Clock(closes.hour, closes.minute)

    # From now

    def _from_now(self, minutes: int) -> Span:
        self._only_today("unclear_time")
        begin = later(self.now, minutes)
        end = self._end()
        if end is None:
            length = self.frame.length
            default = int(self.habits.default_duration.total_seconds() // 60)
            assumed: tuple[AssumptionCode, ...] = () if length is not None else ("default_duration",)
            return begin, later(begin, default if length is None else length), assumed
        return begin, self._checked(begin, self._end_after(begin, end)), ()

    def _until(self) -> Span:
        """`until 3pm`: from now; the end is checked against now."""
        self._only_today("no_time")
        end = self._end()
        if end is None:
            raise Unreadable("no_time")
        if end.of_24 and end.hour >= AS_WRITTEN:  # nobody says `until 9h` who means 21:00
            end = end._replace(open=False)
        finish = self._end_after(self.now, end)
        length = self.frame.length
        return self.now, finish if length is None else self._checked(self.now, finish), ("from_now",)

    def _end_after(self, begin: datetime, end: Clock) -> datetime:
        if end.name in _NOW:
            return later(begin if end.name == "later" else self.now, end.later)
        part = end.part or self.frame.part or ("evening" if self.frame.tonight else None)
        if end.open and part:
            end = end._replace(part=part)
        found = with_end(begin.hour * 60 + begin.minute, end, assumed=False, inferred=False)
        if not found.valid:
            raise Unreadable("end_before_start")
        return moment(begin.date(), found.end, self.zone, end.second)

    # Whole parts of a day

    def _all_day(self, day: date) -> Span:
        return self._hours(day, self.habits.office_opens, self.habits.office_closes, ())

    def _part(self, day: date) -> Span:
        opens, closes = PART_HOURS[self.frame.part or "evening"]
        return self._hours(day, time(opens), time(closes), ("part_of_day",))

    def _hours(self, day: date, opens: time, closes: time, assumed: tuple[AssumptionCode, ...]) -> Span:
        begin = moment(day, opens.hour * 60 + opens.minute, self.zone)
        if self.frame.length is not None:
            return begin, later(begin, self.frame.length), assumed
        return begin, moment(day, closes.hour * 60 + closes.minute, self.zone), assumed


from collections.abc import Callable  # noqa: E402

_OnDay = Callable[[date], Span]
