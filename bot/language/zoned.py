"""Where a time zone may stand: right after a clock, and not where its first word counts hours or names a length."""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.tokens import Token
from bot.language.words import kinds as k
from bot.language.words.kinds import Lexeme
from bot.language.words.lexicon import Lexicon

BEFORE_ZONE = frozenset(
    {
        k.INTEGER,
        k.NUMERAL,
        k.CLOCK,
        k.HOURS,
        k.DECIMAL,
        k.MERIDIEM,
        k.ON_OR_AM,
        k.CLOCK_WORD,
        k.AND_PART,
        k.NOON,
        k.PART,
    }
)
"""What a clock may end with."""
_UNITS = frozenset({k.MINUTES, k.CLOCK_WORD})
_LEAD_A_CLOCK = frozenset({k.AT, k.AT_OR_TO, k.UNTIL, k.TO, k.AND, k.DASH})


def begins_no_zone(
    tokens: Sequence[Token], i: int, earlier: Sequence[Lexeme], lexicon: Lexicon, *, shouted: bool
) -> bool:
    """Whether the word at `i` is no zone's first: in `2 hora de reunión`, unlike `a las 2 hora de Madrid`.

    Nor is it where it begins a phrase that is known (`hora del almuerzo`), is a length (`tunnin aikaa`), or is any
    word of the language in a sentence all in capitals (`shouted`): `14H ET 15H`.
    """
    entries = lexicon.entries.get(tokens[i][1], ())
    if shouted and any(not rest and kind not in _UNITS for rest, kind, _ in entries):
        return True
    following = tuple(text for _, text, _, _ in tokens[i + 1 : i + 4])
    if any(rest == following[: len(rest)] for rest, kind, _ in entries if rest or kind == k.LENGTH):
        return True
    counted = earlier[-1].kind in (k.INTEGER, k.NUMERAL) and any(kind in _UNITS for _, kind, _ in entries)
    return counted and (len(earlier) < 2 or earlier[-2].kind not in _LEAD_A_CLOCK)
