"""The title: what nobody else took, without the words that only led to what was taken."""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.items import Item
from bot.language.reading import Part
from bot.language.sentence import Sentence
from bot.language.titling import Titling, units

_LEADS = frozenset({"at", "from", "between", "for", "in", "on", "article", "to", "until"})
_PEOPLE_LEADS = _LEADS | {"with"}


def title_of(sentence: Sentence) -> tuple[str | None, list[Part]]:
    """The title of a sentence whose items were chosen from, and its parts; None where no words are left over."""
    quoted = sentence.quoted
    if quoted is not None and quoted.title.strip():
        return quoted.title, [Part("title", quoted.start + 1, quoted.end - 1)]
    if quoted is not None:
        for item in sentence.items:
            item.taken = item.taken or item.kind == "quote"
    take_leads(sentence.items)
    left_over = units(sentence.folded, taken_pieces(sentence.items))
    title, places = Titling(sentence.lexicon, left_over).title(sentence.text)
    return title, [Part("title", start, end) for start, end in places]


def take_leads(items: Sequence[Item]) -> None:
    """Takes the connecting words that led to what was taken: `in the Alpha room`, `on the 25th`, `for 6 people`."""
    for i, item in enumerate(items):
        if not item.taken or item.kind in _LEADS:
            continue
        leads = _PEOPLE_LEADS if item.kind == "people" else _LEADS
        if item.kind == "room":
            leads = _LEADS | {"room_word"}
            if i + 1 < len(items) and items[i + 1].kind == "room_word":
                items[i + 1].taken = True
        first = _take_back(items, i, leads)
        if item.kind == "people" and first > 0:
            _take_bare_room(items, first - 1)


def _take_back(items: Sequence[Item], i: int, leads: frozenset[str]) -> int:
    """Takes the words before the i-th item that led to it; returns where they begin."""
    while i > 0 and (items[i - 1].kind in leads or (items[i - 1].kind == "mark" and items[i - 1].value == "#")):
        i -= 1
        items[i].taken = True
    return i


def _take_bare_room(items: Sequence[Item], i: int) -> None:
    """`room for 6 people`; a `red room` is a title's."""
    if items[i].kind == "room_word" and (i == 0 or items[i - 1].kind not in ("word", "article")):
        items[i].taken = True


def taken_pieces(items: Sequence[Item]) -> list[tuple[int, int]]:
    """The runs of characters that were taken, in order."""
    pieces: list[tuple[int, int]] = []
    for item in items:
        if item.taken and item.kind == "span":
            pieces.extend(item.value.pieces)
        elif item.taken:
            pieces.append((item.start, item.end))
    pieces.sort()
    return pieces
