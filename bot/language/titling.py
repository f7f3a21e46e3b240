"""Which of the words left over are a title: not those that only ask, thank or lead to what was taken."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.text import without_marks
from bot.language.words.lexicon import Lexicon

_SEAM = " \t\n-–—‒:,/|·"
_EDGE_MARKS = frozenset("-–—‒:,;.!?¡¿")
_WORD = re.compile(r"[^\W_][\w\u0300-\u036f]*(?:['’.\-][^\W_][\w\u0300-\u036f]*)*|\S")
_EMPTY = r"\(\s*\)|\[\s*\]|\{\s*\}|<\s*>"
_EMPTY_AT_SEAM = re.compile(rf"\(\n\)|\[\n\]|\{{\n\}}|<\n>|(?:^|\n)(?:{_EMPTY})|(?:{_EMPTY})(?=\n|$)")
"""Brackets that hold nothing more, where pieces of the title meet (`\\n`) or end."""
_BETWEEN_OPENERS = frozenset({"for", "to", "please"})
TAKEN = ""
"""What stands in a sequence of words for something that was taken."""


Unit = tuple[str, int, int]
"""A word left over (folded) or `TAKEN`, and the characters it stands on."""


def units(folded: str, pieces: Sequence[tuple[int, int]]) -> list[Unit]:
    """The words left over in the order of the text, with a `TAKEN` for each run of taken characters."""
    out: list[Unit] = []
    at = 0
    for start, end in pieces:
        if at < start and not folded[at:start].isspace():
            out.extend(_words(folded, at, start))
        if not out or out[-1][0] != TAKEN:
            out.append((TAKEN, start, end))
        at = max(at, end)
    if at < len(folded):
        out.extend(_words(folded, at, len(folded)))
    return out


def _words(folded: str, start: int, end: int) -> list[Unit]:
    return [(without_marks(match[0]), match.start(), match.end()) for match in _WORD.finditer(folded, start, end)]


class Titling:
    """Makes the title of one sentence of words left over."""

    def __init__(self, lexicon: Lexicon, left_over: Sequence[Unit]) -> None:
        self._lexicon = lexicon
        self._units = left_over
        self._words = [word for word, _, _ in left_over]

    def title(self, text: str) -> tuple[str | None, list[tuple[int, int]]]:
        """The title and the characters it comes from; None where nothing is left."""
        places = self._places(*self._inner())
        pieces = [" ".join(piece.split()) for start, end in places if (piece := text[start:end].strip(_SEAM))]
        title = " ".join(_EMPTY_AT_SEAM.sub(" ", "\n".join(pieces)).split()).strip(_SEAM)
        return (title, places) if title else (None, [])

    def _places(self, low: int, high: int) -> list[tuple[int, int]]:
        """The characters of the words from `low` to `high`: one place for those with nothing taken between them."""
        places: list[tuple[int, int]] = []
        joined = False
        for word, start, end in self._units[low:high]:
            if word == TAKEN:
                joined = False
            elif joined:
                places[-1] = (places[-1][0], end)
            else:
                places.append((start, end))
                joined = True
        return places

    def _inner(self) -> tuple[int, int]:
        """The words between the outer edges."""
        low, high = 0, len(self._words)
        opening, asked = True, False
        while low < high and (step := max(self._left(low, high, opening), asked and self._closer(low, high))):
            asked = asked or (opening and self._opener(low) > 0)
            opening = opening and self._words[low] != TAKEN
            low += step
        while low < high and (step := self._right(low, high)):
            high -= step
        return low, high

    def _left(self, low: int, high: int, opening: bool) -> int:
        """How many words go from the start."""
        word = self._words[low]
        if word == TAKEN or word in _EDGE_MARKS:
            return 1
        opener = self._opener(low) if opening else 0
        if opener and self._leads_on(low + opener):
            return opener
        return self._lexicon.edges.starting(self._words, low, high) or self._room_phrase(low)

    def _right(self, low: int, high: int) -> int:
        """How many words go from the end."""
        word = self._words[high - 1]
        if word == TAKEN or word in _EDGE_MARKS:
            return 1
        edge = self._lexicon.endings.ending(self._words, low, high)
        if edge or not (word in self._lexicon.room_words or word in self._lexicon.adjectives):
            return edge
        starts = range(max(low, high - 4), high)
        return next((high - start for start in starts if self._room_phrase(start) == high - start), 0)

    def _closer(self, low: int, high: int) -> int:
        """`reservieren` after `ich möchte alpha morgen um 10`: it ends the asking, not the sentence."""
        return self._lexicon.endings.starting(self._words, low, high)

    def _opener(self, low: int) -> int:
        return self._lexicon.openers.starting(self._words, low, len(self._words))

    def _leads_on(self, at: int) -> bool:
        """Whether a room, a time, people, a room phrase or another opening word follows."""
        words, edges = self._words, self._lexicon.edges
        while at < len(words):
            word = words[at]
            if word == TAKEN or self._room_phrase(at):
                return True
            between = word in _BETWEEN_OPENERS or word in edges or word in _EDGE_MARKS
            step = self._opener(at) or int(between)
            if not step:
                return False
            at += step
        return False

    def _room_phrase(self, at: int) -> int:
        """How many words `a small room`, `the room`, `meeting room` take; 0 where it is none."""
        words, lexicon = self._words, self._lexicon
        i = at
        if words[i] in lexicon.articles:
            i += 1
        while i < len(words) and words[i] in lexicon.adjectives:
            i += 1
        if i in (at, len(words)) or words[i] not in lexicon.room_words:
            return 0
        i += 1
        while lexicon.languages[-1] != "en" and i < len(words) and words[i] in lexicon.adjectives:
            i += 1
        return i - at

    def closing(self) -> int:
        """The character where the words of thanking begin that end the text; its length where none do."""
        high = len(self._words)
        while high and (step := self._closing_step(high)):
            high -= step
        return self._units[high][1] if high < len(self._units) else self._units[-1][2] if self._units else 0

    def _closing_step(self, high: int) -> int:
        mark = int(self._words[high - 1] in _EDGE_MARKS)
        return mark or self._lexicon.endings.ending(self._words, 0, high)

    def opening(self) -> int:
        """The character after the opening words, whatever follows them; -1 where nothing does."""
        words = self._words
        at = 0
        while at < len(words):
            edge = self._lexicon.edges.starting(words, at, len(words))
            step = self._opener(at) or edge or int(words[at] in _EDGE_MARKS)
            if not step:
                return self._units[at][1]
            at += step
        return -1
