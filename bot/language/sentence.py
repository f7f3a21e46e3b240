"""A sentence cut into items, with everything later steps look things up in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.language.choosing.numbers import clock_of
from bot.language.choosing.spans import join_far_end, join_spans, join_until_after
from bot.language.choosing.times import IN_COMPANY, settle_numbers
from bot.language.grammar.scan import scan
from bot.language.items import Item
from bot.language.lexing import Lexer
from bot.language.quotes import Quoted, quoted_title
from bot.language.roomnames import RoomNames, room_names
from bot.language.text import fold
from bot.language.tokens import MASK, token_pattern
from bot.language.words.languages import languages_of
from bot.language.words.leaning import leaning
from bot.language.words.lexicon import Lexicon, lexicon
from bot.language.zones import zone_after

if TYPE_CHECKING:
    from bot.core.models import Room

_CLOCKS = IN_COMPANY | {"clock"}
_UNTIL = frozenset({"until", "until_after"})


@dataclass(slots=True)
class Sentence:
    """What was typed, folded, and the items in it. A quoted title is masked in `folded`."""

    text: str
    folded: str
    locale: str
    quoted: Quoted | None
    names: RoomNames
    lexicon: Lexicon
    items: list[Item]


def take_apart(text: str, locale: str, rooms: Sequence[Room]) -> Sentence:
    """Cuts a sentence into items and settles which numbers are clocks."""
    quoted = quoted_title(text)
    folded = fold(text)
    if quoted is not None:
        folded = folded[: quoted.start] + MASK * (quoted.end - quoted.start) + folded[quoted.end :]
    names = room_names(rooms)
    words = lexicon(leaning(languages_of(text, locale), text))
    pattern = token_pattern(names.pattern, words.clock_letters)
    items = scan(Lexer(folded, pattern, words, names.rooms).lexemes())
    _settle(items, text, folded, words.counted)
    return Sentence(text, folded, locale, quoted, names, words, items)


def _settle(items: list[Item], text: str, folded: str, counted: frozenset[str]) -> None:
    """Settles which numbers are clocks and which clocks a span; what a sentence has nothing of is passed over."""
    kinds = {item.kind for item in items}
    if not kinds.isdisjoint(_CLOCKS):
        read_zones(items, text)
    join_spans(items, folded, counted)
    if "until_after" in kinds:
        join_until_after(items)
    settle_numbers(items, folded, counted)
    if not kinds.isdisjoint(_UNTIL):
        join_far_end(items)


def read_zones(items: list[Item], text: str) -> None:
    """Gives each clock the zone that stands right after it."""
    i = 0
    while i < len(items):
        item = items[i]
        i += 1
        if item.kind in _CLOCKS and (found := zone_after(text, item.end)) and _give_zone(item, *found):
            while i < len(items) and items[i].start < item.end:
                del items[i]


def _give_zone(item: Item, end: int, is_utc: bool) -> bool:
    """Whether the item can be a clock; it then is one in that zone, which ends at `end`."""
    value = clock_of(item)
    if value is None:
        return False
    item.value = value._replace(zone="UTC") if is_utc else value._replace(trouble=value.trouble or "unclear_zone")
    item.kind, item.end = "clock", end
    return True
