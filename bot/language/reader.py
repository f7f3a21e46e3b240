"""Reading a booking sentence: cut it into items, choose the booking's, put them on the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter
from typing import TYPE_CHECKING

from bot.core.limits import TITLE_LIMIT
from bot.language.choice import choose
from bot.language.choosing.chosen import Choice
from bot.language.precedence import first_of
from bot.language.reading import Assumption, AssumptionCode, Habits, Question, QuestionCode, Reading
from bot.language.resolving.resolve import Resolved, resolve
from bot.language.sentence import Sentence, take_apart
from bot.language.suggesting import alternatives, suggestions
from bot.language.title import title_of

if TYPE_CHECKING:
    from bot.core.models import Room

_START = attrgetter("start")
LIMIT = 500
"""The longest sentence that is read, in characters (Unicode code points)."""


def read(
    text: str,
    *,
    now: datetime,
    locale: str,
    rooms: Sequence[Room],
    habits: Habits = Habits(),  # noqa: B008
) -> Reading | Question:
    """What a booking sentence means: a reading, or a question back.

    `now` is aware, in the person's zone; the reading's moments are in that zone too.
    `locale` (`fi-FI`) says the order of numeric dates and the language beside English.
    """
    if len(text.strip()) > LIMIT:
        return Question("too_long")
    if not text.strip():
        return Question("empty")
    sentence = take_apart(text, locale, rooms)
    choice = choose(sentence, now)
    resolved = resolve(choice.frame, now, habits)
    title, title_parts = title_of(sentence)
    code = first_of([*choice.troubles, *_late_troubles(choice, resolved, title)])
    parts = tuple(sorted((*choice.parts, *title_parts), key=_START))
    if code is not None or resolved.start is None or resolved.end is None:
        start, end = choice.about.get(code or "no_time", _time_place(choice))
        nearest = choice.unknown.nearest if choice.unknown is not None and code == "unknown_room" else None
        readings = suggestions(code or "no_time", sentence.items, choice, title, now=now, habits=habits)
        return Question(code or "no_time", text[start:end].strip(), readings, parts, nearest)
    reading = Reading(
        room=choice.room.room,
        start=resolved.start,
        end=resolved.end,
        title=title,
        people=choice.people,
        parts=parts,
        assumptions=tuple(Assumption(code, _words_of(code, sentence, choice)) for code in _assumed(choice, resolved)),
        rooms=choice.room.choice,
    )
    others = alternatives(choice.frame, resolved, now, habits, reading)
    return reading._replace(alternatives=others) if others else reading


def _time_place(choice: Choice) -> tuple[int, int]:
    """The characters from the first to the last that say when."""
    times = [part for part in choice.parts if part.kind in ("time", "length")]
    return (min(part.start for part in times), max(part.end for part in times)) if times else (0, 0)


def _late_troubles(choice: Choice, resolved: Resolved, title: str | None) -> list[QuestionCode]:
    troubles: list[QuestionCode] = []
    if resolved.trouble is not None:
        troubles.append(resolved.trouble)
    if title is not None and len(title) > TITLE_LIMIT:
        troubles.append("title_too_long")
    return troubles


def _assumed(choice: Choice, resolved: Resolved) -> list[AssumptionCode]:
    order: list[AssumptionCode] = ["numeric_date_order"] if choice.order_assumed else []
    return [*order, *resolved.assumptions]


def _words_of(code: AssumptionCode, sentence: Sentence, choice: Choice) -> str:
    """The person's words that an assumption is about."""
    kind = {"next_week": "day", "numeric_date_order": "day", "default_duration": ""}.get(code, "time")
    pieces = [sentence.text[part.start : part.end] for part in choice.parts if part.kind == kind]
    return " ".join(" ".join(pieces).split())
