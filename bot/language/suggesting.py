"""Other plausible readings: offered beside a reading, and as answers to a question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from bot.language.choosing.chosen import Choice
from bot.language.choosing.spans import Span
from bot.language.items import Item
from bot.language.meaning import Clock, OnDate, OnWeekday, Unbookable
from bot.language.reading import Habits, QuestionCode, Reading
from bot.language.resolving.frame import Frame
from bot.language.resolving.hours import likely
from bot.language.resolving.resolve import Resolved, resolve

if TYPE_CHECKING:
    from bot.core.models import RoomId

MOST = 5
"""More than these are no help."""


class Variant(NamedTuple):
    """Something the person may have meant."""

    frame: Frame
    room: RoomId | None = None
    people: int | None = None


def alternatives(
    frame: Frame, resolved: Resolved, now: datetime, habits: Habits, reading: Reading
) -> tuple[Reading, ...]:
    """The other readings of a sentence that was understood, best first; none that is over."""
    found: list[Reading] = []
    for other in _other_frames(frame, resolved):
        moments = resolve(other, now, habits)
        if moments.start is None or moments.end is None or moments.start < now:
            continue
        if (moments.start, moments.end) != (resolved.start, resolved.end):
            found.append(reading._replace(start=moments.start, end=moments.end, assumptions=(), alternatives=()))
    return tuple(found)


def _other_frames(frame: Frame, resolved: Resolved) -> Iterator[Frame]:
    """`next friday` as this week's, `5/3` in the other order, `3` as 3:00, `2-3pm` from 2:00."""
    if isinstance(frame.day, OnWeekday) and frame.day.which == "next":
        yield frame._replace(day=OnWeekday(frame.day.weekday))
    if isinstance(frame.day, OnDate) and frame.day.other is not None:
        month, day = frame.day.other
        yield frame._replace(day=OnDate(day, month, frame.day.year))
    if frame.start is not None and frame.start.open and "assumed_pm" in resolved.assumptions:
        yield frame._replace(start=frame.start._replace(open=False))


def suggestions(
    code: QuestionCode, items: list[Item], choice: Choice, title: str | None, *, now: datetime, habits: Habits
) -> tuple[Reading, ...]:
    """What the person may have meant by something that is asked back, best first; none where more is amiss."""
    variants = _VARIANTS.get(code)
    if variants is None or set(choice.troubles) - {code}:
        return ()
    found: list[Reading] = []
    for variant in variants(items, choice):
        moments = resolve(variant.frame, now, habits)
        if moments.start is None or moments.end is None or moments.end <= now:
            continue
        reading = Reading(
            room=variant.room or choice.room.room,
            start=moments.start,
            end=moments.end,
            title=title,
            people=variant.people or choice.people,
            parts=choice.parts,
            rooms=choice.room.choice,
        )
        if all((reading.start, reading.end, reading.people) != (old.start, old.end, old.people) for old in found):
            found.append(reading)
    return tuple(found[:MOST])


def _days(items: list[Item], choice: Choice) -> Iterator[Variant]:
    """Each of the days that were typed; for a week, its days; for a series, its first."""
    frame = choice.frame
    for i in choice.day.others or choice.day.taken:
        day = items[i].value
        if not isinstance(day, Unbookable):
            yield Variant(frame._replace(day=day))
        elif day.first is not None:
            yield Variant(frame._replace(day=day.first))
        elif day.days == 7:
            for weekday in range(5):
                yield Variant(frame._replace(day=OnWeekday(weekday, "next")))


def _clocks(items: list[Item], choice: Choice) -> Iterator[Variant]:
    """Each of the clocks that were typed; `half 3` is 2:30 or 3:30; `before noon` ends then, `after 3` starts then."""
    for item in items:
        if isinstance(item.value, Span):
            yield Variant(choice.frame._replace(start=item.value.start, end=item.value.end))
        elif isinstance(item.value, Clock) and item.value.trouble == "unclear_time":
            for hour in ((item.value.hour + 10) % 12 + 1, item.value.hour):
                yield Variant(choice.frame._replace(start=Clock(hour, 30, open=True)))
        elif isinstance(item.value, Clock) and choice.before:
            minutes = likely(item.value) - 60
            if minutes >= 0:
                yield Variant(choice.frame._replace(start=Clock(minutes // 60, minutes % 60), end=item.value))
        elif isinstance(item.value, Clock):
            yield Variant(choice.frame._replace(start=item.value))


def _lengths(items: list[Item], choice: Choice) -> Iterator[Variant]:
    """`for 2`: two hours or two people; a span that disagrees with a length: either."""
    frame = choice.frame
    if choice.bare_for is not None:
        number = choice.bare_for
        if 0 < number <= 8:
            yield Variant(frame._replace(length=number * 60))
        yield Variant(frame, people=number or None)
        if number > 8:
            yield Variant(frame._replace(length=number))
    elif frame.end is not None:
        yield Variant(frame._replace(length=None))
        yield Variant(frame._replace(end=None))


def _own_zone(items: list[Item], choice: Choice) -> Iterator[Variant]:
    """The clock as the person's own."""
    frame = choice.frame
    start = frame.start._replace(trouble=None) if frame.start else None
    end = frame.end._replace(trouble=None) if frame.end else None
    yield Variant(frame._replace(start=start, end=end))


def _turned(items: list[Item], choice: Choice) -> Iterator[Variant]:
    """An end that is not after its start: the hours as written, the two the other way round, or only the start."""
    frame = choice.frame
    if frame.start is not None and frame.end is not None and frame.end_day is None:
        if frame.start.open:
            yield Variant(frame._replace(start=frame.start._replace(open=False)))
        yield Variant(frame._replace(start=frame.end, end=frame.start))
        yield Variant(frame._replace(end=None))


def _nearest_room(items: list[Item], choice: Choice) -> Iterator[Variant]:
    if choice.unknown is not None and choice.unknown.nearest is not None:
        yield Variant(choice.frame, room=choice.unknown.nearest)


def _hour_later(items: list[Item], choice: Choice) -> Iterator[Variant]:
    """A time the clocks jump over: an hour later."""
    frame = choice.frame
    if frame.start is not None and frame.end is None and frame.start.hour < 23:
        yield Variant(frame._replace(start=frame.start._replace(hour=frame.start.hour + 1, open=False)))


_VARIANTS: dict[QuestionCode, Callable[[list[Item], Choice], Iterator[Variant]]] = {
    "recurring": _days,
    "unknown_room": _nearest_room,
    "invalid_date": _days,
    "unclear_day": _days,
    "unclear_zone": _own_zone,
    "unclear_time": _clocks,
    "unclear_length": _lengths,
    "nonexistent_time": _hour_later,
    "end_before_start": _turned,
}
