"""The first closed pair of quotes: the title, letter by letter."""

from __future__ import annotations

import re
from typing import NamedTuple

_OPENING = re.compile("[\"“„«'‘”]")
_PAIRS = {'"': '"', "“": "”", "„": "“”", "«": "»", "'": "'", "‘": "’", "”": "”"}


class Quoted(NamedTuple):
    """What stands between the quotes, and the characters [start, end) of the pair."""

    title: str
    start: int
    end: int


def quoted_title(text: str) -> Quoted | None:
    """The first closed pair; an unclosed mark is plain text, and so is an apostrophe inside a word."""
    unclosed: set[str] = set()
    for found in _OPENING.finditer(text):
        start, mark = found.start(), found[0]
        closers = _PAIRS[mark]
        if mark in unclosed:
            continue
        if mark in "'‘" and not _opens_word(text, start):
            continue
        end = _closing(text, start, closers)
        if end < 0:
            if mark not in "'‘":
                unclosed.add(mark)
            continue
        return Quoted(text[start + 1 : end], start, end + 1)
    return None


def _closing(text: str, start: int, closers: str) -> int:
    for end in range(start + 1, len(text)):
        if text[end] in closers and (text[start] not in "'‘" or _closes_word(text, end)):
            return end
    return -1


def _opens_word(text: str, at: int) -> bool:
    return (at == 0 or not text[at - 1].isalnum()) and at + 1 < len(text) and not text[at + 1].isspace()


def _closes_word(text: str, at: int) -> bool:
    return not text[at - 1].isspace() and (at + 1 == len(text) or not text[at + 1].isalnum())
