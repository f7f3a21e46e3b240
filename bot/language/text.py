"""A sentence's characters, folded for looking up: lower case, without accents, and every character at its place."""

from __future__ import annotations

import unicodedata

_SAME = {
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'",
    "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "−": "-",
    "ß": "s", "æ": "a", "ø": "o", "đ": "d", "ı": "i", "：": ":",
}  # fmt: skip


class _Folding(dict[int, str]):
    """Code point to folded character, found once and kept. Always one character for one."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    if character.isspace():
        return " "
    lower = character.lower()
    base = unicodedata.normalize("NFD", lower)[0]
    return base if len(lower) == 1 or base.isascii() else character


_FOLDING = _Folding()


def fold(text: str) -> str:
    """`text` in lower case without accents; as many characters as before, each in its place."""
    if text.isascii():
        return text.lower()
    return text.translate(_FOLDING)


def without_marks(word: str) -> str:
    """`word` without combining marks (an accent typed as a character of its own)."""
    return word if word.isascii() else "".join(c for c in word if not "\u0300" <= c <= "\u036f")
