"""How a rule is written: the letters it may begin with, a pattern over a sentence's shape, and what it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from bot.language.items import Item
from bot.language.words.kinds import Lexeme

Build = Callable[[Sequence[Lexeme]], "Item | list[Item] | None"]


class Rule(NamedTuple):
    """Lexemes whose kinds match `pattern` mean what `build` says; None means that it is not this after all."""

    starts: str
    pattern: str
    build: Build


def rule(starts: str, pattern: str, build: Build) -> Rule:
    """A rule for lexemes beginning with one of the kinds in `starts`."""
    return Rule(starts, pattern, build)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A rule's pattern, compiled when a sentence first needs it: most sentences need few."""
    return re.compile(pattern)


def over(lexemes: Sequence[Lexeme]) -> tuple[int, int]:
    """The characters that lexemes stand on."""
    return lexemes[0].start, lexemes[-1].end


def number(lexeme: Lexeme) -> float:
    """The number that a lexeme says."""
    if isinstance(lexeme.value, str):
        return int(lexeme.value[:9])
    if isinstance(lexeme.value, tuple):
        return float(f"{lexeme.value[0]}.{lexeme.value[1]}")
    return float(lexeme.value)
