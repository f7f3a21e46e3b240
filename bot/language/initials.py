"""Single letters that are no words: `M&A`, `R&D`, and `M` in `9-10 M team`, which counts no minutes."""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.tokens import Token
from bot.language.words import kinds as k
from bot.language.words.lexicon import Lexicon


def letters_from(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> int:
    """How many tokens are such letters, from the letter at `i` on; 0 where it may be a word."""
    last = i
    while last + 2 < len(tokens) and tokens[last + 1][1] == "&" and tokens[last + 2][3] == tokens[last][3] + 2:
        last += 2
    if last > i:
        return last - i + 1
    return int(_follows_a_span(tokens, i, lexicon))


def _follows_a_span(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether it would be a unit, stands apart, and the number before it is the end of a span."""
    meaning = lexicon.single(tokens[i][1])
    if meaning is None or meaning[0] != k.MINUTES or i < 3 or tokens[i - 1][3] == tokens[i][2]:
        return False
    return tokens[i - 2][1] == "-" and tokens[i - 1][0] == tokens[i - 3][0] == "number"
