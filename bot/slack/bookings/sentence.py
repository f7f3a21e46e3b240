"""Reading what a person typed, on their own clock."""

from __future__ import annotations

from datetime import UTC
from zoneinfo import ZoneInfo

from bot.language import read
from bot.language.reading import Question, Reading
from bot.slack.bookings.zoneless import says_its_offset
from bot.slack.office import Office
from bot.slack.request import Request


def read_words(words: str, request: Request, office: Office) -> Reading | Question | None:
    """How the words read; None where that depends on a zone that nobody knows."""
    zone = request.person.zone
    if zone is None and not says_its_offset(words):
        return None
    now = request.now.astimezone(ZoneInfo(zone) if zone else UTC)
    return read(words, now=now, locale=request.locale, rooms=office.rooms.all, habits=office.habits)
