"""Which room is meant, and which word was meant to be one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.language.choosing.context import Places, before
from bot.language.items import Item
from bot.language.words.slips import edits

_JOINING = frozenset({"and", "or", "slash", "plus"})
_LED = frozenset({"in", "room_word"})
IN = "in"
"""The value of a word that is `in` beside what else it is: Swedish `i`."""


class ChosenRoom(NamedTuple):
    """The room, the rooms of a choice, and the items that say so."""

    room: str | None = None
    taken: tuple[int, ...] = ()
    choice: tuple[str, ...] = ()


class UnknownRoom(NamedTuple):
    """The characters of a word that was meant to be a room, and the room nearest to it."""

    start: int
    end: int
    nearest: str | None


def choose_room(items: Sequence[Item], places: Places) -> ChosenRoom:
    """The room after `in` or `room`, else the first; none where several are offered (`alpha or bravo`)."""
    found = places.get("room", ())
    if not found:
        return ChosenRoom()
    if len(found) == 1:
        return ChosenRoom(items[found[0]].value, (found[0],))
    for a, b in pairwise(found):
        if b == a + 2 and items[a + 1].kind in _JOINING:
            group = [a, b]
            while group[-1] + 2 in found and items[group[-1] + 1].kind in _JOINING:
                group.append(group[-1] + 2)
            rooms = tuple(dict.fromkeys(items[i].value for i in group))
            taken = tuple(range(group[0], group[-1] + 1))
            return ChosenRoom(None, taken, rooms) if len(rooms) > 1 else ChosenRoom(rooms[0], taken)
    led = [i for i in found if _is_led(items, i)]
    chosen = led[0] if led else found[0]
    return ChosenRoom(items[chosen].value, (chosen,))


def _is_led(items: Sequence[Item], i: int) -> bool:
    previous = before(items, i, ("on", "article", "mark"))
    return previous is not None and (previous.kind in _LED or previous.value == IN)


def unknown_room(items: Sequence[Item], folded: str, names: Mapping[str, str], opening: int) -> UnknownRoom | None:
    """The word after `in`, or the first after `opening` items, that is nearly a room; or what follows `room`."""
    for i, item in enumerate(items):
        if item.kind == "room_word":
            found = _after_room_word(items, i, opening, folded, names)
            if found is not None:
                return found
        nearby = i == opening or (i and _after_in(items, i))
        if nearby and item.kind == "word":
            near = nearest(folded[item.start : item.end], names)
            if near is not None:
                return UnknownRoom(item.start, item.end, near)
    return None


def _after_in(items: Sequence[Item], i: int) -> bool:
    previous = before(items, i, ("on", "article", "room_word"))
    return previous is not None and (previous.kind == "in" or previous.value == IN)


def _after_room_word(
    items: Sequence[Item], i: int, opening: int, folded: str, names: Mapping[str, str]
) -> UnknownRoom | None:
    if i + 1 >= len(items) or items[i + 1].kind not in ("word", "number", "dotted"):
        return None
    previous = items[i - 1] if i > max(opening, 0) else None
    if previous is not None and (
        previous.kind == "article" or (previous.kind == "word" and previous.flag != "adjective")
    ):
        return None
    if previous is not None and previous.flag == "adjective" and i > 1 and items[i - 2].kind == "article":
        return None
    named = items[i + 1]
    return UnknownRoom(named.start, named.end, nearest(folded[named.start : named.end], names, loosely=True))


def nearest(word: str, names: Mapping[str, str], *, loosely: bool = False) -> str | None:
    """The room one edit from `word` (two for names of six letters or more); `loosely`, the closest within three."""
    best: tuple[int, str] | None = None
    for name, room in names.items():
        allowed = 3 if loosely else 1 if len(name) < 6 else 2
        distance = edits(word, name, allowed)
        if distance <= allowed and (best is None or distance < best[0]):
            best = (distance, room)
    return best[1] if best else None
