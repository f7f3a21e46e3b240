"""/rooms: who has which room when, and when each is free."""

from __future__ import annotations

from dataclasses import replace

from bot.picture import picture_of, strip_of
from bot.slack import offers
from bot.slack.bookings.overview import Overview, overview, whole_day
from bot.slack.listeners.listener import Command, Press
from bot.slack.listeners.not_shown import asked_back, said_elsewhere
from bot.slack.office import Office
from bot.slack.reply import Choices, Line, Reply, Strip, Upload
from bot.slack.request import Request
from bot.slack.wish import Look
from bot.wording import help as words
from bot.wording import picture as pictured
from bot.wording import schedules
from bot.wording.reader import Reader


def rooms(request: Request, office: Office) -> Reply:
    """The schedule that was asked for, all rooms today where nothing was said."""
    if words.is_help(request.text):
        return Reply.saying(*words.ROOMS)
    if (elsewhere := said_elsewhere(request, office)) is not None:
        return elsewhere
    seen = overview(request, office)
    if not isinstance(seen, Overview):
        return asked_back(seen, "/rooms", request, office)
    return Reply.saying(*_at_that_time(seen, request.reader)) if seen.exact else _day(seen, request, office)


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
            Line(schedules.heading(seen.schedules, request.reader)),
            *((Strip((*lines, pictured.LEGEND)),) if lines else ()),
            Line("\n".join(schedules.day_lines(seen.schedules, request.reader))),
            Choices((offers.picture(day, some),)),
        )
    )


def _at_that_time(seen: Overview, reader: Reader) -> list[str]:
    among = reader.among(schedules.count(seen.schedules))
    taken = [line for schedule in seen.schedules for line in schedules.taken_lines(schedule, among)]
    return [schedules.free_at(seen.span, seen.schedules, reader), *taken]


LISTENERS = (Command("/rooms", rooms), Press(offers.PICTURE, picture))
