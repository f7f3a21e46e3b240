"""Bookings as iCalendar (RFC 5545), for calendars that subscribe."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from icalendar import Calendar, Event

from bot.core.models import Booking, PersonId, Room, TimeSlot
from bot.core.rooms import Rooms
from bot.core.service import BookingService
from bot.rest.views import BUSY, title_for

BACK = timedelta(days=30)
"""How long what is over, and what was cancelled, stays in a feed."""

AHEAD = timedelta(days=366)
"""How far a feed looks ahead."""

_MAKER = "-//roombot//bookings 1//EN"
_REFRESH = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed holds: its name, its bookings (cancelled ones too), and who reads it, if that is a person."""

    name: str
    bookings: Sequence[Booking]
    reader: PersonId | None = None

    @property
    def etag(self) -> str:
        """Another whenever the feed's text is another; cheaper than the text."""
        parts = [_MAKER, self.name, *(f"{booking.id}:{booking.revision}" for booking in self.bookings)]
        digest = sha256("\n".join(parts).encode()).hexdigest()
        return f'"{digest[:32]}"'


def room_feed(service: BookingService, room: Room, now: datetime) -> Feed:
    """The room's bookings around now."""
    held = service.bookings_in(TimeSlot(start=now - BACK, end=now + AHEAD), [room.id])
    gone = [booking for booking in service.cancelled_since(now - BACK) if booking.room_id == room.id]
    return Feed(room.name, _shown(held, gone, now))


def person_feed(service: BookingService, person_id: PersonId, now: datetime) -> Feed:
    """The person's bookings around now."""
    held = service.bookings_of(person_id, now - BACK)
    gone = [booking for booking in service.cancelled_since(now - BACK) if booking.booker.id == person_id]
    return Feed("Room bookings", _shown(held, gone, now), person_id)


def _shown(held: Iterable[Booking], gone: Iterable[Booking], now: datetime) -> list[Booking]:
    recent = (booking for booking in gone if booking.slot.end > now - BACK)
    return sorted([*held, *recent], key=lambda booking: (booking.slot.start, booking.id))


def calendar_text(feed: Feed, rooms: Rooms) -> bytes:
    """The feed as a calendar file. All times are UTC instants, which every calendar shows in its own zone."""
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _printable(feed.name))
    calendar.add("name", _printable(feed.name))
    calendar.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    for booking in feed.bookings:
        calendar.add_component(_event(booking, feed.reader, rooms))
    text: bytes = calendar.to_ical()
    return text


def _event(booking: Booking, reader: PersonId | None, rooms: Rooms) -> Event:
    room = rooms.get(booking.room_id)
    booker = booking.booker.name or booking.booker.id or ""
    event = Event()
    event.add("uid", f"{booking.id}@roombot")
    event.add("sequence", booking.revision - 1)
    event.add("dtstamp", booking.updated_at)
    event.add("created", booking.created_at)
    event.add("last-modified", booking.updated_at)
    event.add("dtstart", booking.slot.start)
    event.add("dtend", booking.slot.end)
    event.add("summary", _printable(title_for(booking, reader) or booker or BUSY))
    event.add("location", _printable(room.name if room else booking.room_id))
    event.add("description", _printable(f"Booked by {booker}"))
    event.add("status", "CONFIRMED" if booking.active else "CANCELLED")
    event.add("class", "PRIVATE" if booking.private else "PUBLIC")
    return event


def _printable(text: str) -> str:
    """The text without control characters, which have no place in a calendar file."""
    return "".join(character if character.isprintable() else " " for character in text)
