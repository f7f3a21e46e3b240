"""Reading a question about the schedule: `alpha tomorrow`, `what's free at 3pm`, `free rooms friday 2-4pm`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from bot.language.asking import asks_about_rooms
from bot.language.calendar_days import NoSuchDate, day_on
from bot.language.choice import choose
from bot.language.choosing.chosen import Choice
from bot.language.precedence import first_of
from bot.language.reader import LIMIT
from bot.language.reading import Habits, Inquiry, Question, QuestionCode
from bot.language.resolving.resolve import resolve
from bot.language.sentence import Sentence, take_apart
from bot.language.title import title_of

if TYPE_CHECKING:
    from bot.core.models import Room

_ASKED_BACK: tuple[QuestionCode, ...] = (
    "recurring", "unknown_room", "invalid_date", "unclear_day", "invalid_time", "unclear_zone", "unclear_time",
    "nonexistent_time", "end_before_start",
)  # fmt: skip
"""What matters for a question too; a missing time or an unclear length does not."""


def inquire(
    text: str,
    *,
    now: datetime,
    locale: str,
    rooms: Sequence[Room],
    habits: Habits = Habits(),  # noqa: B008
) -> Inquiry | Question:
    """Which rooms, which day and, where a time was given, which span a question is about.

    `now` is aware, in the person's zone. No room named: `rooms` is empty, and all are meant. No day: today.
    """
    if len(text.strip()) > LIMIT:
        return Question("too_long")
    if not text.strip():
        return Inquiry((), now.date())
    sentence = take_apart(text, locale, rooms)
    choice = choose(sentence, now)
    resolved = resolve(choice.frame, now, habits)
    troubles = [*choice.troubles, *([resolved.trouble] if resolved.trouble else [])]
    code = first_of(code for code in troubles if code in _ASKED_BACK)
    if code is not None:
        start, end = choice.about.get(code, (0, 0))
        nearest = choice.unknown.nearest if choice.unknown is not None else None
        return Question(code, text[start:end].strip(), (), choice.parts, nearest)
    named = tuple(dict.fromkeys(item.value for item in sentence.items if item.kind == "room"))
    unread = _unread(sentence, choice)
    if resolved.start is None or resolved.end is None:
        return Inquiry(named, _day(choice, now), unread=unread, parts=choice.parts, people=choice.people)
    return Inquiry(named, resolved.start.date(), resolved.start, resolved.end, unread, choice.parts, choice.people)


def _unread(sentence: Sentence, choice: Choice) -> str:
    """The words that are left over, all of them where no part was read; those of a question are not to be doubted."""
    if asks_about_rooms(sentence.text):
        return ""
    if not choice.parts:
        return sentence.text.strip()
    for item in sentence.items:
        item.taken = item.taken or item.kind == "room"
    return title_of(sentence)[0] or ""


def _day(choice: Choice, now: datetime) -> date:
    try:
        return now.date() if choice.frame.day is None else day_on(choice.frame.day, now.date())
    except NoSuchDate:
        return now.date()
