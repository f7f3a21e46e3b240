"""Wall-clock times to moments: zones, the nights clocks change, and time that passes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


class NoSuchTime(ValueError):
    """A time that the clocks jump over that day."""


def zone_named(name: str | None, own: tzinfo) -> tzinfo:
    """`UTC` or an offset such as `+02:00`; the person's own zone where nothing was typed."""
    if name is None:
        return own
    if name == "UTC":
        return UTC
    digits = name.lstrip("+-").replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return timezone(timedelta(minutes=-minutes if name[0] == "-" else minutes))


def moment(day: date, minutes: int, zone: tzinfo, second: int = 0) -> datetime:
    """So many minutes on the clock after midnight of a day; of a time that happens twice, the first.

    Raises NoSuchTime.
    """
    days, minutes = divmod(minutes, 24 * 60)
    found = datetime.combine(day + timedelta(days), time(*divmod(minutes, 60), second), zone)
    if found.astimezone(UTC).astimezone(zone) != found:  # two of one zone are compared by their clocks
        raise NoSuchTime(found.isoformat())
    return found


def later(start: datetime, minutes: int) -> datetime:
    """`start` and so many minutes of elapsed time, in the same zone."""
    return (start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(start.tzinfo)


def is_after(one: datetime, other: datetime) -> bool:
    """Whether `one` is the later instant; comparing two of one zone directly would compare their clocks."""
    return one.astimezone(UTC) > other.astimezone(UTC)


def minute_of(now: datetime) -> datetime:
    """The current minute."""
    return now.replace(second=0, microsecond=0)
