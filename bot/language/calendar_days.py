"""Days as typed to days of the calendar."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from bot.language.meaning import Day, FromToday, OnDate, OnMonthDay, OnWeekday, Unbookable


class NoSuchDate(ValueError):
    """A day was named that the calendar does not have."""


def day_on(day: Day, today: date) -> date:
    """The day meant, counted from `today`; a weekday that is today is today. Raises NoSuchDate."""
    try:
        match day:
            case FromToday():
                return today + timedelta(day.days)
            case OnWeekday():
                return _weekday(day, today)
            case OnDate():
                return _next_date(day.day, day.month, today) if day.year is None else date(day.year, day.month, day.day)
            case OnMonthDay():
                return _month_day(day, today)
            case Unbookable():
                return today + timedelta(day.days)
    except (ValueError, OverflowError) as error:
        raise NoSuchDate(str(day)) from error


def _weekday(day: OnWeekday, today: date) -> date:
    ahead = (day.weekday - today.weekday()) % 7
    match day.which:
        case "nearest" | "weeks_later":
            return today + timedelta(ahead + 7 * day.weeks)
        case "coming":
            return today + timedelta(ahead or 7)
        case "next":
            return today + timedelta(7 + day.weekday - today.weekday())
        case "after_next":
            return today + timedelta(14 + day.weekday - today.weekday())
        case "last":
            return today + timedelta(ahead - 7)


def _next_date(number: int, month: int, today: date) -> date:
    """The next such date, today included; the 29th of February is looked for through eight years."""
    for year in range(today.year, today.year + 9):
        if 1 <= month <= 12 and 1 <= number <= calendar.monthrange(year, month)[1]:
            found = date(year, month, number)
            if found >= today:
                return found
    raise NoSuchDate(f"{number}.{month}.")


def _month_day(day: OnMonthDay, today: date) -> date:
    """The next such day of a month that has it, today included."""
    first = today.replace(day=1)
    for ahead in range(13) if day.months is None else (day.months,):
        years, month = divmod(first.month - 1 + ahead, 12)
        last = calendar.monthrange(first.year + years, month + 1)[1]
        if 1 <= day.day <= last:
            found = date(first.year + years, month + 1, day.day)
            if found >= today or day.months is not None:
                if day.weekday is not None and found.weekday() != day.weekday:
                    break
                return found
    raise NoSuchDate(str(day))
