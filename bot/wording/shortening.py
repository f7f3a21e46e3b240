"""Making words fit: in their place, and in a line with others."""

from __future__ import annotations

_TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""The marks that turn the direction of all that follows them, up to the end of the line."""


def shortened(words: str, limit: int) -> str:
    """The words, cut with an ellipsis where they have more characters than the limit."""
    return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"


def in_line(words: str) -> str:
    """People's words as they may stand in a line with others: without what begins a line or turns its rest."""
    return " ".join(words.translate(_TURNS).splitlines())
