"""Phrases of one or more words, found at a place in a run of words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class PhraseSet:
    """Finds the longest of some phrases; most words begin and end none, and are passed over at once."""

    def __init__(self, phrases: Iterable[tuple[str, ...]]) -> None:
        self._phrases = frozenset(phrases)
        self._first = frozenset(phrase[0] for phrase in self._phrases)
        self._last = frozenset(phrase[-1] for phrase in self._phrases)
        self._longest = max(map(len, self._phrases), default=0)

    def __contains__(self, word: str) -> bool:
        """Whether a word alone is one of the phrases."""
        return word in self._first and (word,) in self._phrases

    def starting(self, words: Sequence[str], start: int, end: int) -> int:
        """How many of `words[start:end]` the longest phrase at `start` takes; 0 where none begins there."""
        if start >= end or words[start] not in self._first:
            return 0
        lengths = range(min(self._longest, end - start), 0, -1)
        return next((length for length in lengths if tuple(words[start : start + length]) in self._phrases), 0)

    def ending(self, words: Sequence[str], start: int, end: int) -> int:
        """How many of `words[start:end]` the longest phrase before `end` takes; 0 where none ends there."""
        if start >= end or words[end - 1] not in self._last:
            return 0
        lengths = range(min(self._longest, end - start), 0, -1)
        return next((length for length in lengths if tuple(words[end - length : end]) in self._phrases), 0)
