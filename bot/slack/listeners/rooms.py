"""/rooms: who has which room when, and when each is free."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.picture import picture_of, strip_of
from bot.slack import offers
from bot.slack.bookings.overview import Overview, overview, whole_day
from bot.slack.listeners.listener import Command, Press
from bot.slack.listeners.not_shown import asked_back, left_out, said_elsewhere
from bot.slack.office import Office
from bot.slack.reply import Choices, Line, Note, Reply, Strip, Upload
from bot.slack.request import Request
from bot.slack.wish import Look
from bot.wording import help as words
from bot.wording import picture as pictured
from bot.wording import schedules

_WITH_BUTTONS = 35
"""How many bookings have a button at most: each takes a block, and a message has 50."""


def rooms(request: Request, office: Office) -> Reply:
    """The schedule that was asked for, all rooms today where nothing was said."""
    if words.is_help(request.text):
        return Reply.saying(*words.ROOMS)
    if (elsewhere := said_elsewhere(request, office)) is not None:
        return elsewhere
    seen = overview(request, office)
    if not isinstance(seen, Overview):
        return asked_back(seen, "/rooms", request, office)
    shown = (_at_that_time if seen.exact else _day)(seen, request, office)
    return replace(shown, parts=(*left_out(seen), *shown.parts))


def picture(request: Request, office: Office) -> Reply:
    """The day on the button, drawn, to the person's direct message."""
    look = Look.unpacked(request.value)
    drawn = picture_of(whole_day(look.day, look.rooms, request, office))
    instead = Reply.saying(pictured.NOT_SENT, drawn.alt)
    upload = Upload(drawn, f"rooms-{look.day}.png", replace(instead, aside=True))
    return Reply((Line(pictured.SENT),), upload=upload, aside=True)


def _day(seen: Overview, request: Request, office: Office) -> Reply:
    """The day at a glance, and then in words."""
    day = request.reader.local(seen.span.start).date()
    some = tuple(one.room.id for one in seen.schedules) if len(seen.schedules) < len(office.rooms.all) else ()
    lines = strip_of(whole_day(day, some, request, office))
    return Reply(
        (
            Line(schedules.heading(seen.schedules, request.reader, seen.people)),
            *((Strip((*lines, pictured.LEGEND)),) if lines else ()),
            *_in_lines(schedules.day_lines(seen.schedules, request.reader), seen, request, office),
            *_how_to_change(seen, request, office),
            Choices((offers.picture(day, some),)),
        )
    )


def _at_that_time(seen: Overview, request: Request, office: Office) -> Reply:
    among = request.reader.among(schedules.count(seen.schedules))
    taken = [line for schedule in seen.schedules for line in schedules.taken_lines(schedule, among)]
    lines = [schedules.free_at(seen.span, seen.schedules, request.reader), *taken]
    return Reply(tuple(_in_lines(lines, seen, request, office)))


def _in_lines(lines: Sequence[str], seen: Overview, request: Request, office: Office) -> Iterator[Line]:
    """What is free, then a line a booking; to an admin who asks about one room, each with its Change button."""
    bookings = seen.schedules[0].bookings[:_WITH_BUTTONS] if _is_admin(request, office) else ()
    if len(seen.schedules) > 1 or not bookings:
        yield Line("\n".join(lines))
        return
    free, *taken = lines
    yield Line(free)
    for line, booking in zip(taken, bookings, strict=False):
        yield Line(line, offers.change(booking) if booking.slot.end > request.now else None)
    if rest := taken[len(bookings) :]:
        yield Line("\n".join(rest))


def _how_to_change(seen: Overview, request: Request, office: Office) -> tuple[Note, ...]:
    """To an admin, that each room has a list with buttons."""
    taken = [one.room for one in seen.schedules if any(held.slot.end > request.now for held in one.bookings)]
    if len(seen.schedules) == 1 or not taken or not _is_admin(request, office):
        return ()
    return (Note(schedules.how_to_change(taken[0].name, request.reader.day(seen.span.start))),)


def _is_admin(request: Request, office: Office) -> bool:
    return request.person.id in office.rules.admins


LISTENERS = (Command("/rooms", rooms), Press(offers.PICTURE, picture))
