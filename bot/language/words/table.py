"""What a language's table holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, as data.

    `phrases` maps a kind to its phrases (several with `|` between) and what they mean. `edges` go from both ends of a
    title, `openers` from its start where a room or a time follows. `elisions` are joined to the next word by an
    apostrophe (`l'`, `d'`). `clock_letters` are letters that make a clock of a number (`14h`, `14u30`).
    `room_adjectives` stand around the word for a room (`a free room`). `zones` name a time zone after a clock
    (`ortszeit`, `heure de *`): `*` is any place, a word behind `^` needs a capital, and after `$` no word may follow.
    `everyday` are words that a slip could make of a day or a month, and that are none (`Montage`, `Suomen`, `Amanda`).
    `no_places` are words that name none there (`Focus time`, `hora feliz`).
    `case_endings` of a clock in figures say what leads it in (`9:stä` is from nine).
    """

    code: str
    phrases: Mapping[str, Mapping[str, Any]]
    edges: str = ""
    openers: str = ""
    closers: str = ""
    articles: str = ""
    room_adjectives: str = ""
    elisions: str = ""
    counted: str = ""
    zones: str = ""
    no_places: str = ""
    everyday: str = ""
    case_endings: Mapping[str, str] = field(default_factory=dict)
    clock_letters: str = "h"
    weekday_parts: tuple[tuple[str, ...], Mapping[str, str]] = field(default=((), {}))
