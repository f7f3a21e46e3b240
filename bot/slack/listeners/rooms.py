"""/rooms: who has which room when, and when each is free."""

from __future__ import annotations

from bot.language.reading import Question
from bot.slack.listeners.listener import Command
from bot.slack.office import Office
from bot.slack.overview import Overview, overview
from bot.slack.reply import Line, Reply
from bot.slack.request import Request
from bot.wording import help as words
from bot.wording import schedules
from bot.wording.questions import ask_back, zone_unknown
from bot.wording.reader import Reader


def rooms(request: Request, office: Office) -> Reply:
    """The schedule that was asked for, all rooms today where nothing was said."""
    if words.is_help(request.text):
        return Reply.saying(*words.ROOMS)
    seen = overview(request, office)
    match seen:
        case None:
            return Reply.saying(zone_unknown(request.text))
        case Question():
            return Reply.saying(ask_back(seen, request.text, office.rooms))
        case Overview(exact=True):
            return Reply.saying(*_at_that_time(seen, request.reader))
        case Overview():
            return _day(seen, request.reader)


def _day(seen: Overview, reader: Reader) -> Reply:
    lines = [line for schedule in seen.schedules for line in schedules.room_lines(schedule, reader)]
    return Reply((Line(schedules.heading(seen.schedules, reader)), Line("\n".join(lines))))


def _at_that_time(seen: Overview, reader: Reader) -> list[str]:
    taken = [
        line for schedule in seen.schedules if schedule.bookings for line in schedules.taken_lines(schedule, reader)
    ]
    return [schedules.free_at(seen.span, seen.schedules, reader), *taken]


LISTENERS = (Command("/rooms", rooms),)
