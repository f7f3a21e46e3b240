"""Choosing the booking out of a sentence's items: its day, time, length, people and room, and what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import pairwise

from bot.language.choosing.context import Places, after, before, places_of
from bot.language.choosing.days import ChosenDay, choose_day, drop_weak, order_dates
from bot.language.choosing.lengths import ChosenLength, choose_length
from bot.language.choosing.parts import choose_part
from bot.language.choosing.rooms import ChosenRoom, UnknownRoom, choose_room, unknown_room
from bot.language.choosing.spans import Span
from bot.language.choosing.times import choose_time
from bot.language.items import JOINING, Item, ItemKind
from bot.language.meaning import Clock, Day, OnDate
from bot.language.reading import Part, PartKind, QuestionCode
from bot.language.resolving.frame import Frame
from bot.language.resolving.moments import zone_named
from bot.language.sentence import Sentence
from bot.language.title import Titling, units

_CLOCKS = frozenset({"clock", "number", "span", "hours", "dotted"})
_SURE_CLOCKS = frozenset({"clock", "span"})
_VAGUE = frozenset({"vague", "vague_after", "or", "slash"})
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
    places = places_of(items)
    if any(items[i].flag for i in places.get("day", ())):
        order_dates(items, sentence.locale)
        drop_weak(items)
        places = places_of(items)
    time, clear = choose_time(items, places)
    start, end = _clocks(items, time)
    day = choose_day(items, places, time, _today(start, end, now))
    part = choose_part(items, places, time, day.taken)
    length = choose_length(items, places, sentence.folded, sentence.lexicon.counted)
    room = choose_room(items, places)
    people = _first(places, "people")
    all_day = _first(places, "all_day") if time is None else None
    flags = {items[i].flag for i in day.taken}
    choice = Choice(
        frame=Frame(
            day=day.day,
            tonight="tonight" in flags,
            start=start,
            end=end,
            end_day=_end_day(items, time),
            length=length.minutes,
            part=part.part if part.taken else None,
            part_hint=None if part.taken else part.part,
            all_day=all_day is not None,
        ),
        room=room,
        people=None if people is None else items[people].value,
        troubles=[],
        day=day,
        order_assumed="order" in flags and any(_has_other_order(items[i]) for i in day.taken),
    )
    for i in (*day.taken, *(_joined_days(items, day) if day.others else ()), *length.taken, *room.taken):
        items[i].taken = True
    for found in (time, people, all_day, part.item if part.taken else None):
        if found is not None:
            items[found].taken = True
    _note_day(choice, items, day)
    if time is not None:
        _note_time(choice, items, time, clear)
        if not _VAGUE.isdisjoint(places):
            _note_vague_time(choice, items, time)
    elif length.taken:
        _note_vague_length(choice, items, length.taken[0])
    _note_length(choice, items, length)
    if "room" not in places:
        _note_room(choice, sentence)
    choice.parts = _parts(items, sentence.folded)
    return choice


def _first(places: Places, kind: ItemKind) -> int | None:
    found = places.get(kind)
    return found[0] if found else None


def _clocks(items: list[Item], time: int | None) -> tuple[Clock | None, Clock | None]:
    """The start and the end of the chosen clock or span."""
    if time is None:
        return None, None
    value = items[time].value
    return (value.start, value.end) if isinstance(value, Span) else (value, None)


def _end_day(items: list[Item], time: int | None) -> Day | None:
    value = None if time is None else items[time].value
    return value.end_day if isinstance(value, Span) else None


def _today(start: Clock | None, end: Clock | None, now: datetime) -> date:
    """Today in the zone that was typed, else in the person's."""
    zone = (start and start.zone) or (end and end.zone)
    return (now.astimezone(zone_named(zone, now.tzinfo)) if zone else now).date()  # type: ignore[arg-type]


def _has_other_order(item: Item) -> bool:
    return isinstance(item.value, OnDate) and item.value.other is not None


def _joined_days(items: list[Item], day: ChosenDay) -> list[int]:
    """All of several days, and what joins them: none of it is title when the day is asked back."""
    joints = [a + 1 for a, b in pairwise(day.others) if b == a + 2 and items[a + 1].kind in JOINING]
    return [*day.others, *joints]


def _note_day(choice: Choice, items: list[Item], day: ChosenDay) -> None:
    if day.trouble is not None:
        places = day.others or day.taken
        choice.trouble(day.trouble, items[min(places)].start, items[max(places)].end)


def _note_time(choice: Choice, items: list[Item], time: int, clear: bool) -> None:
    """What is wrong with the chosen clock or span."""
    item = items[time]
    start, end = choice.frame.start, choice.frame.end
    for clock in (start, end):
        if clock is not None and clock.trouble:
            choice.trouble(clock.trouble, item.start, item.end)
    if start is not None and start.hour == 24:
        choice.trouble("invalid_time", item.start, item.end)
    if not clear:
        choice.trouble("unclear_time", item.start, item.end)


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
    """What joins another clock to this one, and that clock: `2pm or 3pm`, `2pm/3pm`."""
    for step in (-1, 1):
        at = time + step
        joint = items[at] if 0 <= at < len(items) and items[at].kind in ("or", "slash") else None
        at += step
        while joint is not None and 0 <= at < len(items) and items[at].kind == "at":
            at += step
        clocks = _CLOCKS if joint is not None and joint.kind == "or" else _SURE_CLOCKS
        if joint is not None and 0 <= at < len(items) and items[at].kind in clocks:
            return [joint, items[at]]
    return []


def _note_vague_length(choice: Choice, items: list[Item], length: int) -> None:
    """`after 2 hours`, `d'ici une heure`: a length from now, were it not for the word before it."""
    previous = before(items, length)
    if previous is not None and previous.kind == "vague":
        choice.trouble("unclear_time", previous.start, items[length].end)
        previous.taken = True


def _note_length(choice: Choice, items: list[Item], length: ChosenLength) -> None:
    if length.trouble:
        item = items[length.taken[0]]
        choice.bare_for = int(item.value) if item.kind == "number" else None
        choice.trouble(length.trouble, item.start, item.end)


def _note_room(choice: Choice, sentence: Sentence) -> None:
    at = Titling(sentence.lexicon, units(sentence.folded, ())).opening()
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
        kind = _PART_KINDS.get(item.kind) if item.taken else None
        if kind is not None and isinstance(item.value, Span):
            parts.extend(Part(kind, start, end) for start, end in _joined(item.value.pieces, folded))
        elif kind is not None:
            parts.append(Part(kind, item.start, item.end))
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
