"""Choosing the booking out of a sentence's items: its day, time, length, people and room, and what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise

from bot.language.choosing.context import after, before
from bot.language.choosing.days import ChosenDay, choose_day, drop_weak, order_dates
from bot.language.choosing.lengths import ChosenLength, choose_length
from bot.language.choosing.parts import ChosenPart, choose_part
from bot.language.choosing.rooms import ChosenRoom, UnknownRoom, choose_room, unknown_room
from bot.language.choosing.spans import Span
from bot.language.choosing.times import choose_time
from bot.language.items import JOINING, Item
from bot.language.meaning import Clock, OnDate
from bot.language.reading import Part, PartKind, QuestionCode
from bot.language.resolving.frame import Frame
from bot.language.resolving.moments import zone_named
from bot.language.sentence import Sentence
from bot.language.title import Titling, units

_CLOCKS = frozenset({"clock", "number", "span", "hours", "dotted"})
_PART_KINDS: dict[str, PartKind] = {
    "room": "room", "day": "day", "clock": "time", "span": "time", "part": "time", "all_day": "time",
    "length": "length", "people": "people", "number": "length",
}  # fmt: skip


@dataclass(slots=True)
class Choice:
    """What was chosen, what is wrong with it (`troubles`), and which characters each trouble is `about`."""

    frame: Frame
    room: ChosenRoom
    people: int | None
    troubles: list[QuestionCode]
    parts: tuple[Part, ...] = ()
    about: dict[QuestionCode, tuple[int, int]] = field(default_factory=dict)
    unknown: UnknownRoom | None = None
    day: ChosenDay = field(default_factory=lambda: ChosenDay(None))
    order_assumed: bool = False
    before: bool = False
    """The time was only said to be before something."""
    bare_for: int | None = None
    """The number of a `for 2` that may be hours or people."""

    def trouble(self, code: QuestionCode, start: int, end: int) -> None:
        """Notes something wrong, and the characters it is about."""
        self.troubles.append(code)
        self.about.setdefault(code, (start, end))


def choose(sentence: Sentence, now: datetime) -> Choice:
    """Takes from the items what makes the booking."""
    items = sentence.items
    order_dates(items, sentence.locale)
    drop_weak(items)
    time, clear = choose_time(items)
    zone = _zone(items, time)
    today = (now.astimezone(zone_named(zone, now.tzinfo)) if zone else now).date()  # type: ignore[arg-type]
    day = choose_day(items, time, today)
    part = choose_part(items, time, day.taken)
    length = choose_length(items, sentence.folded, sentence.lexicon.counted)
    room = choose_room(items)
    people = next((i for i, item in enumerate(items) if item.kind == "people"), None)
    all_day = next((i for i, item in enumerate(items) if item.kind == "all_day"), None) if time is None else None
    choice = Choice(
        frame=_frame(items, None if time is None else items[time].value, day, part, length)._replace(
            all_day=all_day is not None
        ),
        room=room,
        people=None if people is None else items[people].value,
        troubles=[],
        day=day,
    )
    choice.order_assumed = any(
        items[i].flag == "order" and isinstance(items[i].value, OnDate) and items[i].value.other for i in day.taken
    )
    taken = [*day.taken, *length.taken, *room.taken]
    taken += [i for i in (time, people, all_day, part.item if part.taken else None) if i is not None]
    taken += _joined_days(items, day)
    for i in taken:
        items[i].taken = True
    _note_day(choice, items, day)
    _note_time(choice, items, time, clear)
    if length.trouble:
        choice.bare_for = _bare(items, length.taken[0])
        choice.trouble(length.trouble, items[length.taken[0]].start, items[length.taken[0]].end)
    if not any(item.kind == "room" for item in items):
        _note_room(choice, sentence)
    choice.parts = _parts(items, sentence.folded)
    return choice


def _bare(items: list[Item], i: int) -> int | None:
    return int(items[i].value) if items[i].kind == "number" else None


def _joined_days(items: list[Item], day: ChosenDay) -> list[int]:
    """All of several days, and what joins them: none of it is title when the day is asked back."""
    taken = list(day.others)
    for a, b in pairwise(day.others):
        if b == a + 2 and items[a + 1].kind in JOINING:
            taken.append(a + 1)
    return taken


def _zone(items: list[Item], time: int | None) -> str | None:
    if time is None:
        return None
    value = items[time].value
    clocks = (value.start, value.end) if isinstance(value, Span) else (value,)
    return next((clock.zone for clock in clocks if clock is not None and clock.zone), None)


def _frame(
    items: list[Item], time: Span | Clock | None, day: ChosenDay, part: ChosenPart, length: ChosenLength
) -> Frame:
    return Frame(
        day=day.day,
        tonight=any(items[i].flag == "tonight" for i in day.taken),
        start=time.start if isinstance(time, Span) else time,
        end=time.end if isinstance(time, Span) else None,
        end_day=time.end_day if isinstance(time, Span) else None,
        length=length.minutes,
        part=part.part if part.taken else None,
        part_hint=None if part.taken else part.part,
    )


def _note_day(choice: Choice, items: list[Item], day: ChosenDay) -> None:
    if day.trouble is not None:
        places = day.others or day.taken
        choice.trouble(day.trouble, items[min(places)].start, items[max(places)].end)


def _note_time(choice: Choice, items: list[Item], time: int | None, clear: bool) -> None:
    """What is wrong with the chosen clock or span."""
    if time is None:
        return
    item = items[time]
    span = item.value if isinstance(item.value, Span) else None
    clocks = [clock for clock in ((span.start, span.end) if span else (item.value,)) if clock is not None]
    for clock in clocks:
        if clock.trouble:
            choice.trouble(clock.trouble, item.start, item.end)
    start = span.start if span else item.value
    if start is not None and start.hour == 24:
        choice.trouble("invalid_time", item.start, item.end)
    if not clear:
        choice.trouble("unclear_time", item.start, item.end)
    _note_vague_time(choice, items, time)


def _note_vague_time(choice: Choice, items: list[Item], time: int) -> None:
    """`before noon`, `after 3pm`, `klo 15 jälkeen`, `2pm or 3pm`."""
    item = items[time]
    previous, follower = before(items, time, ("at", "on", "mark")), after(items, time)
    if previous is not None and previous.kind == "vague":
        choice.trouble("unclear_time", previous.start, item.end)
        choice.before = previous.value == "before"
        previous.taken = True
    if follower is not None and follower.kind == "vague_after":
        choice.trouble("unclear_time", item.start, follower.end)
        follower.taken = True
    others = _other_choice(items, time)
    for other in others:
        other.taken = True
    if others:
        choice.trouble("unclear_time", min(item.start, others[1].start), max(item.end, others[1].end))


def _other_choice(items: list[Item], time: int) -> list[Item]:
    """What joins another clock to this one, and that clock: `2pm or 3pm`."""
    for step in (-1, 1):
        at = time + step
        joint = items[at] if 0 <= at < len(items) and items[at].kind == "or" else None
        at += step
        while joint is not None and 0 <= at < len(items) and items[at].kind == "at":
            at += step
        if joint is not None and 0 <= at < len(items) and items[at].kind in _CLOCKS:
            return [joint, items[at]]
    return []


def _note_room(choice: Choice, sentence: Sentence) -> None:
    words = units(sentence.items, sentence.folded, ())
    at = Titling(sentence.lexicon).opening(words)
    opening = next((i for i, item in enumerate(sentence.items) if item.start >= at >= 0), -1)
    _mark_adjectives(sentence)
    unknown = unknown_room(sentence.items, sentence.folded, sentence.names.rooms, opening)
    if unknown is not None:
        choice.unknown = unknown
        choice.trouble("unknown_room", unknown.start, unknown.end)
        for item in sentence.items:
            item.taken = item.taken or item.start == unknown.start


def _mark_adjectives(sentence: Sentence) -> None:
    for item in sentence.items:
        if item.kind == "word" and sentence.folded[item.start : item.end] in sentence.lexicon.adjectives:
            item.flag = "adjective"


def _parts(items: list[Item], folded: str) -> tuple[Part, ...]:
    parts: list[Part] = []
    for item in items:
        kind = _PART_KINDS.get(item.kind)
        if item.taken and kind is not None:
            pieces = item.value.pieces if isinstance(item.value, Span) else ((item.start, item.end),)
            parts.extend(Part(kind, start, end) for start, end in _joined(pieces, folded))
    return tuple(parts)


def _joined(pieces: Sequence[tuple[int, int]], folded: str) -> list[tuple[int, int]]:
    """Pieces with nothing but blanks between them are one: the `2`, `-` and `3pm` of a span."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(pieces):
        if joined and not folded[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
