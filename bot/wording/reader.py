"""Moments, spans and titles as one person reads them: in their zone, in their hours, with what they may see."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Self
from zoneinfo import ZoneInfo

from bot.core.limits import TITLE_LIMIT
from bot.core.models import Booking, Person, PersonId, TimeSlot
from bot.wording.shortening import in_line, shortened

_TWELVE_HOURS = frozenset({"US", "CA", "AU", "NZ", "IN", "PH"})
"""Where English readers expect am and pm."""

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_TITLES_TOGETHER = 1200
"""The characters that the titles of one list have together."""

_SHORTEST_TITLE = 16


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom something is said: who they are, their clock, and when `now` is (aware).

    Times are said in UTC, and marked so, where the zone is unknown. Titles are cut to so many characters.
    """

    person_id: PersonId | None
    zone: tzinfo | None
    twelve_hours: bool
    now: datetime
    longest_title: int = TITLE_LIMIT

    @classmethod
    def of(cls, person: Person, now: datetime) -> Self:
        """The reader that a person is, at this moment. The person's zone must be one that exists."""
        zone = ZoneInfo(person.zone) if person.zone else None
        return cls(person.id, zone, _reads_twelve_hours(person.locale), now)

    def anybody(self) -> Reader:
        """The same clock, for everybody's eyes: whoever looks may see no private titles."""
        return replace(self, person_id=None)

    def among(self, count: int) -> Reader:
        """The same, for reading so many titles one below the other: together they fit a message."""
        return replace(self, longest_title=min(TITLE_LIMIT, max(_SHORTEST_TITLE, _TITLES_TOGETHER // max(count, 1))))

    def local(self, moment: datetime) -> datetime:
        """The moment on the reader's wall clock."""
        return moment.astimezone(self.zone or UTC)

    def clock(self, moment: datetime) -> str:
        """14:00, or 2:00 pm."""
        return _clock(self.local(moment), self.twelve_hours) + self._mark

    def day(self, moment: datetime) -> str:
        """Thu 26 Nov; with the year, where it is another than now's."""
        return self.date(self.local(moment).date())

    def date(self, day: date) -> str:
        """A calendar day: Thu 26 Nov; with the year, where it is another than now's."""
        said = f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
        return said if day.year == self.local(self.now).year else f"{said} {day.year}"

    def moment(self, moment: datetime) -> str:
        """Thu 26 Nov, 14:00."""
        return f"{self.day(moment)}, {self.clock(moment)}"

    def beside(self, moment: datetime, other: datetime) -> str:
        """The moment, after `other` was said: without its day where that is the same."""
        return self.clock(moment) if self.same_day(moment, other) else self.moment(moment)

    def same_day(self, moment: datetime, other: datetime) -> bool:
        """Whether both are on one day of the reader's."""
        return self.local(moment).date() == self.local(other).date()

    def span(self, slot: TimeSlot) -> str:
        """Thu 26 Nov, 14:00–15:00; where it ends on another day: Thu 26 Nov, 14:00 – Fri 27 Nov, 10:00."""
        if self._within_one_day(slot):
            return f"{self.day(slot.start)}, {self.hours(slot)}"
        return f"{self.moment(slot.start)} – {self.moment(slot.end)}"

    def from_now(self, slot: TimeSlot) -> str:
        """Of a slot that has begun, what is left: now until 15:00."""
        return f"now until {self.beside(slot.end, self.now)}"

    def hours(self, slot: TimeSlot) -> str:
        """14:00–15:00 or 2:00–3:00 pm, where the slot lies in one day; else as `span` says it."""
        if not self._within_one_day(slot):
            return self.span(slot)
        return _hours(self.local(slot.start), self.local(slot.end), self.twelve_hours) + self._mark

    def title(self, booking: Booking) -> str | None:
        """The booking's title, or Busy where it is private and somebody else's."""
        title = booking.title if self.may_read_title(booking) else "Busy"
        return shortened(in_line(title), self.longest_title) if title else title

    def may_read_title(self, booking: Booking) -> bool:
        """Whether the title is not private, or the reader's own."""
        return not booking.private or self.is_holder(booking)

    def is_holder(self, booking: Booking) -> bool:
        """Whether the booking is the reader's own."""
        return self.person_id is not None and booking.booker.id == self.person_id

    @property
    def _mark(self) -> str:
        return "" if self.zone else " UTC"

    def _within_one_day(self, slot: TimeSlot) -> bool:
        return self.same_day(slot.start, slot.end - timedelta(microseconds=1))


def length(duration: timedelta) -> str:
    """1 h 30 min; whole days from two days on."""
    minutes = round(duration.total_seconds() / 60)
    if minutes >= 48 * 60:
        return f"{minutes // (24 * 60)} days"
    hours, rest = divmod(minutes, 60)
    return " ".join([f"{hours} h"] * (hours > 0) + [f"{rest} min"] * (rest > 0 or hours == 0))


def _reads_twelve_hours(locale: str | None) -> bool:
    language, _, territory = (locale or "").replace("_", "-").partition("-")
    return language == "en" and territory.upper() in _TWELVE_HOURS


def _hours(start: datetime, end: datetime, twelve_hours: bool) -> str:
    opening, closing = _clock(start, twelve_hours), _clock(end, twelve_hours)
    if end.date() != start.date():
        closing = "midnight" if twelve_hours else "24:00"
    if twelve_hours and opening[-2:] == closing[-2:]:
        opening = opening[:-3]
    return f"{opening}–{closing}"


def _clock(moment: datetime, twelve_hours: bool) -> str:
    if not twelve_hours:
        return f"{moment:%H:%M}"
    return f"{moment.hour % 12 or 12}:{moment:%M} {'am' if moment.hour < 12 else 'pm'}"
