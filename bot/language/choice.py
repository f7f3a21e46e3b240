"""Choosing the booking out of a sentence's items: its day, time, length, people and room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import pairwise

from bot.language.choosing.chosen import Choice
from bot.language.choosing.context import Places, places_of
from bot.language.choosing.days import ChosenDay, choose_day, drop_weak, order_dates
from bot.language.choosing.lengths import choose_length
from bot.language.choosing.parts import choose_part
from bot.language.choosing.rooms import choose_room
from bot.language.choosing.spans import Span
from bot.language.choosing.times import choose_time
from bot.language.choosing.troubles import note_troubles
from bot.language.items import JOINING, Item, ItemKind
from bot.language.meaning import Clock, Day, OnDate
from bot.language.reading import Part, PartKind
from bot.language.resolving.frame import Frame
from bot.language.resolving.moments import zone_named
from bot.language.sentence import Sentence

_PART_KINDS: dict[str, PartKind] = {
    "room": "room", "day": "day", "clock": "time", "span": "time", "part": "time", "all_day": "time",
    "length": "length", "people": "people", "number": "length",
}  # fmt: skip


def choose(sentence: Sentence, now: datetime) -> Choice:
    """Takes from the items what makes the booking."""
    items = sentence.items
    places = _places_of_days_in_order(items, sentence.locale)
    time = choose_time(items, places)
    start, end = _clocks(items, time.item)
    day = choose_day(items, places, time.item, _today(start, end, now))
    part = choose_part(items, places, time.item, day.taken)
    length = choose_length(items, places, sentence.folded, sentence.lexicon.counted)
    room = choose_room(items, places)
    people = _first(places, "people")
    all_day = _first(places, "all_day") if time.item is None else None
    flags = {items[i].flag for i in day.taken}
    frame = Frame(
        day=day.day,
        tonight="tonight" in flags,
        start=start,
        end=end,
        end_day=_end_day(items, time.item),
        length=length.minutes,
        part=part.part if part.taken else None,
        part_hint=None if part.taken else part.part,
        all_day=all_day is not None,
    )
    order_assumed = "order" in flags and any(_has_other_order(items[i]) for i in day.taken)
    counted = None if people is None else items[people].value
    choice = Choice(frame, room, counted, troubles=[], day=day, order_assumed=order_assumed)
    joined = _joined_days(items, day) if day.others else ()
    _take(items, (*day.taken, *joined, *length.taken, *room.taken))
    _take(items, (time.item, people, all_day, part.item if part.taken else None))
    note_troubles(choice, sentence, places, time, length)
    choice.parts = _parts(items, sentence.folded)
    return choice


def _places_of_days_in_order(items: list[Item], locale: str) -> Places:
    """Where the items of each kind are, once each `12/1` and each word that may be a day is settled."""
    places = places_of(items)
    if not any(items[i].flag for i in places.get("day", ())):
        return places
    order_dates(items, locale)
    drop_weak(items)
    return places_of(items)


def _take(items: list[Item], taken: Iterable[int | None]) -> None:
    for i in taken:
        if i is not None:
            items[i].taken = True


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
