"""Other plausible readings: offered beside a reading, and as answers to a question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.language.choice import Choice
from bot.language.meaning import OnDate, OnWeekday
from bot.language.reading import Habits, QuestionCode, Reading
from bot.language.resolving.frame import Frame
from bot.language.resolving.resolve import Resolved, resolve
from bot.language.sentence import Sentence

MOST = 3


def alternatives(
    frame: Frame, resolved: Resolved, now: datetime, habits: Habits, reading: Reading
) -> tuple[Reading, ...]:
    """The other readings of a sentence that was understood, best first."""
    found: list[Reading] = []
    for other in _other_frames(frame, resolved):
        moments = resolve(other, now, habits)
        if moments.start is None or moments.end is None or moments.end <= now:
            continue
        if (moments.start, moments.end) != (resolved.start, resolved.end):
            found.append(replace(reading, start=moments.start, end=moments.end, assumptions=(), alternatives=()))
    return tuple(found[:MOST])


def _other_frames(frame: Frame, resolved: Resolved) -> Iterator[Frame]:
    if isinstance(frame.day, OnWeekday) and frame.day.which == "next":
        yield frame._replace(day=OnWeekday(frame.day.weekday, "nearest"))
    if isinstance(frame.day, OnDate) and frame.day.other is not None:
        month, day = frame.day.other
        yield frame._replace(day=OnDate(day, month, frame.day.year))
    if frame.start is not None and frame.start.open and "assumed_pm" in resolved.assumptions:
        yield frame._replace(start=frame.start._replace(open=False))


def suggestions(
    code: QuestionCode, sentence: Sentence, choice: Choice, now: datetime, habits: Habits
) -> tuple[Reading, ...]:
    """What the person may have meant by something unclear, best first."""
    return ()
