"""What is wrong with a choice, and which characters that is about."""

from __future__ import annotations

from bot.language.choosing.chosen import Choice
from bot.language.choosing.context import Places, after, before
from bot.language.choosing.days import ChosenDay
from bot.language.choosing.lengths import ChosenLength
from bot.language.choosing.rooms import unknown_room
from bot.language.choosing.times import ChosenTime
from bot.language.items import Item
from bot.language.sentence import Sentence
from bot.language.titling import Titling, units

_CLOCKS = frozenset({"clock", "number", "span", "hours", "dotted"})
_SURE_CLOCKS = frozenset({"clock", "span"})
_JOINTS = frozenset({"or", "slash", "and"})
_VAGUE = frozenset({"vague", "vague_after"}) | _JOINTS


def note_troubles(choice: Choice, sentence: Sentence, places: Places, time: ChosenTime, length: ChosenLength) -> None:
    """What is wrong with what was chosen; what that is about is no title either."""
    items = sentence.items
    _note_day(choice, items, choice.day)
    if time.item is not None:
        _note_time(choice, items, time.item, time.clear)
        if not _VAGUE.isdisjoint(places):
            _note_vague_time(choice, items, time.item)
    elif length.taken:
        _note_vague_length(choice, items, length.taken[0])
    _note_length(choice, items, length)
    if "room" not in places:
        _note_room(choice, sentence)


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
    previous, follower = before(items, time, ("at", "on", "mark")), after(items, time, ("day",))
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
    """What joins another clock to this one, and that clock: `2pm or 3pm`, `2pm/3pm`, `2pm tomorrow and 3pm`."""
    for step in (-1, 1):
        at = time + step
        while 0 <= at < len(items) and items[at].kind == "day" and items[at].taken:
            at += step
        joint = items[at] if 0 <= at < len(items) and items[at].kind in _JOINTS else None
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
    elif not length.taken:
        _note_clock_as_length(choice, items)


def _note_clock_as_length(choice: Choice, items: list[Item]) -> None:
    """`2pm for 1:15`, `2pm for 1.5`: beside another clock, what is after `for` may be a length."""
    for i, item in enumerate(items):
        led = i > 1 and items[i - 1].kind == "for" and items[i - 2].kind in ("clock", "span", "day", "room")
        if led and not item.taken and _may_be_length(item):
            choice.trouble("unclear_length", item.start, item.end)
            item.taken = True


def _may_be_length(item: Item) -> bool:
    if item.kind == "clock":
        return item.value.definite and not item.value.half and not item.value.name
    return item.kind == "dotted" or item.flag == "dotted"


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
