"""The pieces a sentence falls into: each an item with its meaning and its place."""

from __future__ import annotations

from typing import Any, Literal

ItemKind = Literal[
    "room", "day", "clock", "number", "hours", "dotted", "length", "part", "all_day", "people", "quote",
    "at", "from", "between", "to", "until", "and", "or", "for", "in", "on", "with", "vague", "room_word", "article",
    "dash", "slash", "plus", "mark", "word", "meridiem", "span", "until_after", "vague_after", "zone",
]  # fmt: skip

JOINING = frozenset({"to", "until", "dash", "and", "or", "slash", "plus"})
PASSED_OVER = frozenset(
    {"at", "from", "on", "mark", "dash", "part", "room", "people", "length", "quote", "room_word", "slash"}
)
"""What may stand between two things that are beside each other."""


class Item:
    """A piece of the sentence: characters [start, end), and what they mean."""

    __slots__ = ("end", "flag", "kind", "start", "taken", "value")

    def __init__(self, kind: ItemKind, value: Any, start: int, end: int, flag: str = "") -> None:
        self.kind: ItemKind = kind
        self.value = value
        self.start = start
        self.end = end
        self.flag = flag
        self.taken = False
        """Whether it became part of the reading; what is not taken is title."""

    def __repr__(self) -> str:
        return f"{self.kind}[{self.start}:{self.end}] {self.value!r}{' *' if self.taken else ''}"
