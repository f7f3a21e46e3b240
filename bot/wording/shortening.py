"""Making words fit."""

from __future__ import annotations


def shortened(words: str, limit: int) -> str:
    """The words, cut with an ellipsis where they have more characters than the limit."""
    return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"
