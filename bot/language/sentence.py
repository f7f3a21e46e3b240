"""A sentence cut into items, with everything later steps look things up in."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.language.choosing.spans import join_far_end, join_spans, join_until_after
from bot.language.choosing.times import settle_numbers
from bot.language.choosing.zones import give_zones
from bot.language.grammar.scan import scan
from bot.language.items import Item
from bot.language.lexing import Lexer
from bot.language.quotes import Quoted, quoted_title
from bot.language.roomnames import RoomNames, room_names
from bot.language.text import fold
from bot.language.titling import Titling, units
from bot.language.tokens import MASK, token_pattern
from bot.language.words.languages import languages_of
from bot.language.words.leaning import leaning
from bot.language.words.lexicon import Lexicon, lexicon

if TYPE_CHECKING:
    from bot.core.models import Room

_UNSURE = frozenset({"number", "part"})
"""What words beside it decide about."""
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
    words = lexicon(_languages_of(text, quoted, locale))
    pattern = token_pattern(names.pattern, words.clock_letters, "|".join(words.case_endings))
    items = scan(Lexer(text, folded, pattern, words, names.rooms).lexemes())
    _pass_over_courtesies(items, folded, words)
    _settle(items, folded, words.counted)
    return Sentence(text, folded, locale, quoted, names, words, items)


def _languages_of(text: str, quoted: Quoted | None, locale: str) -> tuple[str, ...]:
    """The languages of what stands outside the quoted title, the strongest last."""
    if quoted is not None:
        text = f"{text[: quoted.start]} {text[quoted.end :]}"
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    return leaning(languages_of(composed, locale), composed)


def _pass_over_courtesies(items: list[Item], folded: str, words: Lexicon) -> None:
    """`please 3 tomorrow`, `10am for 6 thanks`: words of asking and thanking are no words of a title."""
    kinds = [item.kind for item in items if item.kind != "mark"]
    if "word" not in (*kinds[:1], *kinds[-1:]) or _UNSURE.isdisjoint(kinds):
        return
    titling = Titling(words, units(folded, ()))
    opening, closing = titling.opening(), titling.closing()
    for item in items:
        if item.kind == "word" and (item.end <= opening or item.start >= closing):
            item.kind = "mark"


def _settle(items: list[Item], folded: str, counted: frozenset[str]) -> None:
    """Settles which numbers are clocks and which clocks a span; what a sentence has nothing of is passed over."""
    kinds = {item.kind for item in items}
    if "zone" in kinds:
        give_zones(items)
    join_spans(items, folded, counted)
    if "until_after" in kinds:
        join_until_after(items)
    settle_numbers(items, folded, counted)
    if not kinds.isdisjoint(_UNTIL):
        join_far_end(items)
