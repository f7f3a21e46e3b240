"""Slips of the finger in day and month words: `tommorow`, `wendesday`."""

from __future__ import annotations

from typing import Any

from bot.language.words import kinds as k

_FORGIVEN = frozenset({k.DAY, k.WEEKDAY, k.MONTH, k.TOMORROW_OR_MORNING, k.TONIGHT})


class Slips:
    """Finds the day or month word that somebody meant to type."""

    def __init__(self, meanings: dict[str, tuple[str, Any]], own: frozenset[str]) -> None:
        """`own` are words that are no slips, however near they are."""
        self._known: list[tuple[str, frozenset[str], int, tuple[str, Any]]] = [
            (word, frozenset(word), 1 if len(word) < 9 else 2, meaning)
            for word, meaning in meanings.items()
            if len(word) >= 6 and meaning[0] in _FORGIVEN
        ]
        self._own = own
        self._found: dict[str, tuple[str, Any] | None] = dict.fromkeys(own)

    def find(self, word: str) -> tuple[str, Any] | None:
        """Kind and value of the day word of six letters or more that is one edit or swap (two from nine) away."""
        if len(word) < 5:
            return None
        if word not in self._found:
            if len(self._found) > 10_000:
                self._found = dict.fromkeys(self._own)
            self._found[word] = self._search(word)
        return self._found[word]

    def _search(self, word: str) -> tuple[str, Any] | None:
        letters = frozenset(word)
        for known, known_letters, allowed, meaning in self._known:
            if (
                abs(len(known) - len(word)) <= allowed
                and len(letters ^ known_letters) <= 2 * allowed
                and edits(word, known, allowed) <= allowed
            ):
                return meaning
        return None


def edits(one: str, other: str, most: int) -> int:
    """How many edits (a swap of neighbours is one) turn `one` into `other`; `most` + 1 where there are more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
