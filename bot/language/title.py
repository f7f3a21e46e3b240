"""The title: what nobody else took, without the words that only led to what was taken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.language.items import Item
from bot.language.text import without_marks
from bot.language.words.lexicon import Lexicon

_LEADS = frozenset({"at", "from", "between", "for", "in", "on", "article", "to", "until"})
_PEOPLE_LEADS = _LEADS | {"with"}
_SEAM = " \t\n-–—‒:,/|·"
_EDGE_MARKS = frozenset("-–—‒:,;.!?")
_WORD = re.compile(r"[^\W_][\w\u0300-\u036f]*(?:['’.\-][^\W_][\w\u0300-\u036f]*)*|\S")
_EMPTY_BRACKETS = re.compile(r"\(\s*\)|\[\s*\]|\{\s*\}|<\s*>")
_BETWEEN_OPENERS = frozenset({("for",), ("to",), ("please",)})
TAKEN = ""
"""What stands in a sequence of words for something that was taken."""


class Unit(NamedTuple):
    """A word left over (folded), or `TAKEN`."""

    word: str
    start: int
    end: int


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
        _take_back(items, i, leads)


def _take_back(items: Sequence[Item], i: int, leads: frozenset[str]) -> None:
    i -= 1
    while i >= 0 and (items[i].kind in leads or (items[i].kind == "mark" and items[i].value == "#")):
        items[i].taken = True
        i -= 1


def units(items: Sequence[Item], folded: str, pieces: Sequence[tuple[int, int]]) -> list[Unit]:
    """The words left over in the order of the text, with a `TAKEN` for each run of taken characters."""
    out: list[Unit] = []
    at = 0
    for start, end in pieces:
        out.extend(_words(folded, at, start))
        if not out or out[-1].word != TAKEN:
            out.append(Unit(TAKEN, start, end))
        at = max(at, end)
    out.extend(_words(folded, at, len(folded)))
    return out


def _words(folded: str, start: int, end: int) -> list[Unit]:
    return (
        [Unit(without_marks(m.group()), m.start(), m.end()) for m in _WORD.finditer(folded, start, end)]
        if start < end
        else []
    )


def taken_pieces(items: Sequence[Item]) -> list[tuple[int, int]]:
    """The runs of characters that were taken, in order."""
    pieces: list[tuple[int, int]] = []
    for item in items:
        if item.taken:
            pieces.extend(getattr(item.value, "pieces", ()) or ((item.start, item.end),))
    pieces.sort()
    return pieces


class Titling:
    """Makes the title of one sentence."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def title(self, words: list[Unit], text: str) -> tuple[str | None, list[tuple[int, int]]]:
        """The title and the characters it comes from; None where nothing is left."""
        low, high = self._inner(words)
        pieces: list[tuple[int, int]] = []
        for unit in words[low:high]:
            if unit.word == TAKEN:
                pieces.append((-1, -1))
            elif pieces and pieces[-1][0] >= 0:
                pieces[-1] = (pieces[-1][0], unit.end)
            else:
                pieces.append((unit.start, unit.end))
        places = [piece for piece in pieces if piece[0] >= 0]
        found = [text[start:end].strip(_SEAM) for start, end in places]
        title = " ".join(" ".join(piece for piece in found if piece).split())
        title = " ".join(_EMPTY_BRACKETS.sub(" ", title).split()).strip(_SEAM)
        return (title, places) if title else (None, [])

    def _inner(self, words: Sequence[Unit]) -> tuple[int, int]:
        """The words between the outer edges."""
        low, high = 0, len(words)
        opening = True
        while low < high:
            step = self._left(words, low, high, opening)
            if not step:
                break
            opening = opening and words[low].word != TAKEN
            low += step
        while high > low:
            step = self._right(words, low, high)
            if not step:
                break
            high -= step
        return low, high

    def _left(self, words: Sequence[Unit], low: int, high: int, opening: bool) -> int:
        word = words[low].word
        if word == TAKEN or word in _EDGE_MARKS:
            return 1
        if opening:
            opener = self._opener(words, low)
            if opener and self._leads_on(words, low + opener):
                return opener
        return self._edge(words, low, high) or self._room_phrase(words, low)

    def _right(self, words: Sequence[Unit], low: int, high: int) -> int:
        word = words[high - 1].word
        if word == TAKEN or word in _EDGE_MARKS:
            return 1
        for length in (3, 2, 1):
            phrase = tuple(unit.word for unit in words[high - length : high]) if high - length >= low else ()
            if phrase and (phrase in self._lexicon.edges or phrase in self._lexicon.closers):
                return length
        for start in range(max(low, high - 4), high):
            if self._room_phrase(words, start) == high - start:
                return high - start
        return 0

    def _edge(self, words: Sequence[Unit], low: int, high: int) -> int:
        for length in (3, 2, 1):
            if low + length <= high and tuple(unit.word for unit in words[low : low + length]) in self._lexicon.edges:
                return length
        return 0

    def _opener(self, words: Sequence[Unit], low: int) -> int:
        for length in range(min(self._lexicon.longest_opener, len(words) - low), 0, -1):
            if tuple(unit.word for unit in words[low : low + length]) in self._lexicon.openers:
                return length
        return 0

    def _leads_on(self, words: Sequence[Unit], at: int) -> bool:
        """Whether a room, a time, people, a room phrase or another opening word follows."""
        while at < len(words) and (
            (words[at].word,) in _BETWEEN_OPENERS
            or (words[at].word,) in self._lexicon.edges
            or words[at].word in _EDGE_MARKS
        ):
            at += 1
        if at >= len(words):
            return False
        return (
            words[at].word == TAKEN
            or bool(self._room_phrase(words, at))
            or bool(self._opener(words, at) and self._leads_on(words, at + self._opener(words, at)))
        )

    def _room_phrase(self, words: Sequence[Unit], at: int) -> int:
        """How many words `a small room`, `the room`, `meeting room` take; 0 where it is none."""
        i = at
        lexicon = self._lexicon
        article = i < len(words) and words[i].word in lexicon.articles
        i += article
        adjectives = 0
        while i < len(words) and words[i].word in lexicon.adjectives:
            i += 1
            adjectives += 1
        if i >= len(words) or not (article or adjectives):
            return 0
        known = lexicon.single(words[i].word) if words[i].word else None
        if known is None or known[0] != "r":
            return 0
        i += 1
        while lexicon.languages[-1] != "en" and i < len(words) and words[i].word in lexicon.adjectives:
            i += 1
        return i - at

    def opening(self, words: Sequence[Unit]) -> int:
        """The character after the opening words, whatever follows them."""
        at = 0
        while at < len(words):
            step = self._opener(words, at) or self._edge(words, at, len(words)) or (words[at].word in _EDGE_MARKS)
            if not step:
                return words[at].start
            at += step
        return -1
