"""Cutting a folded sentence into tokens: rooms, numbers in their many shapes, words and marks."""

from __future__ import annotations

import re
from functools import lru_cache

MASK = "\x00"
"""What stands for each character of a quoted title."""

_LETTER = r"[^\W\d_]"
_REST = r"[\w\u0300-\u036f]*"
_TOKEN = rf"""
    (?P<meridiem>[ap](?:m|\s*+\.\s*+m|\s++m)(?![\w'])\.?|(?<=[0-9])[ap](?![\w']))
  | (?P<ending>(?<=[0-9]):?(?:ENDINGS)(?!\w))
  | (?P<word>(?![½¼¾]){_LETTER}{_REST}(?:[-'.](?={_LETTER}){_LETTER}{_REST})*)
  | (?P<quote>\x00+)
  | (?P<iso>[0-9]{{4}}-[0-9][0-9]-[0-9][0-9]t[0-9:.]*[0-9](?:z|[+-][0-9][0-9]:?[0-9][0-9])?
        (?:/(?:pt[0-9hms.]*[hms]|[0-9t:.-]*[0-9](?:z|[+-][0-9][0-9]:?[0-9][0-9])?))?)(?!\w)
  | (?P<idiom>(?:1:1|1-1|1-on-1|1on1)(?![\w:.]|\s*+[ap]\.?m\b|-[0-9]))
  | (?P<date>[0-9]{{4}}(?P<_iso>[-/])[0-9]{{1,2}}(?P=_iso)[0-9]{{1,2}}(?!\w)
        |20[0-9][0-9]\.[01][0-9]\.[0-3][0-9](?![\w.])
        |[0-9]{{1,2}}(?P<_sep>[-/.])[0-9]{{1,2}}(?P=_sep)(?:[0-9]{{4}}|[0-9][0-9])(?!\w)
        |[0-9]{{1,2}}\.[0-9]{{1,2}}\.(?![\w.]))
  | (?P<version>[0-9]+(?:\.[0-9]+){{2,}}\w*)
  | (?P<time>[0-9]{{1,2}}:[0-9][0-9](?::[0-9][0-9])?(?![0-9])
        (?:(?:z|\+[0-9][0-9]:?[0-9][0-9])(?!\w)|\s*+LETTERS(?!\w))?)
  | (?P<hours>(?:[7-9]|1[0-9]|2[0-3])\s++LETTERS\s++[0-5][0-9](?!\w|\s*+(?:min|pers|invit|part))
        |[0-9]{{1,2}}(?:LETTERS(?:[0-9][0-9](?:min|m)?)?|\s++LETTERS(?:\s++[0-9][0-9](?![0-9]|\s*+[^\W_]))?)(?!\w|&\w))
  | (?P<fraction>[0-9]{{0,3}}[½¼¾])
  | (?P<decimal>[0-9]{{1,3}},[0-9]{{1,2}}(?=\s*+{_LETTER}))
  | (?P<dot>[0-9]{{1,2}}\.[0-9]{{1,2}}(?![0-9])(?:\s*+LETTERS(?!\w))?)
  | (?P<slash>[0-9]{{1,2}}/[0-9]{{1,2}}(?![0-9/]))
  | (?P<number>[0-9]+(?:(?=[ap]\s*+\.\s*+m\b)|\.?[ºª°]|:e(?!\w)|(?!(?:ENDINGS)(?!\w)){_LETTER}{_REST})?)
  | (?P<arrow>->|=>|--+>?|→)
  | (?P<mark>[^\s\w]|[\w])
"""

Token = tuple[str, str, int, int]
"""Which kind of token, its text, and the characters it stands on."""


@lru_cache(maxsize=128)
def token_pattern(rooms: str, letters: str, endings: str) -> re.Pattern[str]:
    """The pattern of one token; `rooms` is a pattern of folded names, `letters` make a clock of a number (`14h`).

    `endings` is a pattern of what may end a number (`9:stä`), empty where a language has no such endings.
    """
    room = rf"(?P<room>(?<![\w'-])(?<!\w\.)(?:{rooms})(?![\w\u0300-\u036f'-])(?!\.{_LETTER}))|" if rooms else ""
    token = _TOKEN.replace("LETTERS", f"[{letters}]").replace("ENDINGS", endings or "(?!)")
    return re.compile(rf"(?=\S)(?:{room}{token})", re.VERBOSE)


def tokens(folded: str, pattern: re.Pattern[str]) -> list[Token]:
    """The tokens of a folded sentence, in order."""
    return [(match.lastgroup or "mark", match[0], match.start(), match.end()) for match in pattern.finditer(folded)]
