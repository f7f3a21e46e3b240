"""A mention in a channel: schedules, in a thread, for everybody's eyes and in everybody's zone.

Where it says what to book, there are buttons for its author to do so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.models import RoomSchedule, TimeSlot
from bot.slack.bookings.overview import Crowd, Overview, overview
from bot.slack.bookings.proposal import proposed
from bot.slack.listeners.listener import Message
from bot.slack.listeners.not_shown import asked_back, left_out, said_elsewhere
from bot.slack.office import Office
from bot.slack.reply import Line, Part, Reply, Row, Timetable
from bot.slack.request import Request
from bot.wording import help as words
from bot.wording import schedules
from bot.wording.reader import Reader

_ROOMS_IN_FULL = 10
"""A message has room for the free time of so many rooms and more."""


def mention(request: Request, office: Office) -> Reply:
    """The schedule that was asked for; private bookings are Busy, even the asker's own."""
    if words.is_help(request.text) or words.is_greeting(request.text):
        return Reply.saying(*words.MENTION)
    if words.is_thanks(request.text):
        return Reply.saying(words.WELCOME)
    if (elsewhere := said_elsewhere(request, office)) is not None:
        return elsewhere
    seen = overview(request, office)
    if not isinstance(seen, Overview):
        asked = asked_back(seen, "@roombot", request, office)
        instead = () if isinstance(seen, Crowd) else proposed(request, office)
        return replace(asked, parts=(*asked.parts, *instead))
    shown = _shown(seen, request.reader.anybody())
    return Reply((*shown, *proposed(request, office))) if seen.exact else Reply((*left_out(seen), *shown))


def _shown(seen: Overview, anybody: Reader) -> tuple[Part, ...]:
    reader = anybody.among(schedules.count(seen.schedules))
    taken = [schedule for schedule in seen.schedules if schedule.bookings]
    free = [schedule for schedule in seen.schedules if not schedule.bookings]
    rooms = _rooms(taken, reader, exact=seen.exact)
    if seen.exact:
        free_then = replace(_row(seen.span, schedules.free_rooms(seen.schedules), reader), weekday=True)
        return (Timetable((free_then,)), *rooms)
    heading = Line(schedules.heading(seen.schedules, reader, seen.people))
    return (heading, *rooms, *((Line(schedules.free_all_day(free, reader)),) if free else ()))


def _rooms(taken: Sequence[RoomSchedule], reader: Reader, *, exact: bool) -> tuple[Part, ...]:
    """Each room under its name, with its free time; of many, one row a booking."""
    if len(taken) <= _ROOMS_IN_FULL:
        return tuple(part for schedule in taken for part in _room(schedule, reader, exact=exact))
    rows = (
        Row(
            booking.slot,
            reader.clock(booking.slot.start),
            reader.clock(booking.slot.end),
            schedules.whose(schedule.room, booking, reader),
        )
        for schedule in taken
        for booking in schedule.bookings
    )
    return (Timetable(tuple(rows)),)


def _room(schedule: RoomSchedule, reader: Reader, *, exact: bool) -> tuple[Part, ...]:
    rows = [_row(booking.slot, schedules.who_and_what(booking, reader), reader) for booking in schedule.bookings]
    gaps = [] if exact else [_row(gap, schedules.FREE, reader) for gap in schedule.free]
    timeline = sorted([*rows, *gaps], key=lambda row: row.slot.start)
    return (Line(schedule.room.name), Timetable(tuple(timeline)))


def _row(slot: TimeSlot, words_beside: str, reader: Reader) -> Row:
    return Row(slot, reader.moment(slot.start), reader.clock(slot.end), words_beside)


LISTENERS = (Message("app_mention", mention),)
