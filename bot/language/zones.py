"""Zone names after a clock: UTC and GMT are read, any other is asked about."""

from __future__ import annotations

import re

_IN_ANY_CASE = (
    "cet", "cest", "eet", "eest", "west", "bst", "pst", "pdt", "edt", "cst", "cdt", "mdt", "aest", "aedt", "acst",
    "awst", "jst", "kst", "sgt", "hkt", "nzst", "nzdt", "akst", "hst", "msk", "brt", "mez", "mesz",
)  # fmt: skip
_IN_CAPITALS = ("EST", "MST", "WET", "IST", "ET", "PT", "CT", "MT", "ART", "SAST", "WIB", "PKT", "GST")
_NAMES = frozenset(
    {"utc", "gmt", "z", *_IN_ANY_CASE, *map(str.lower, _IN_CAPITALS), "eastern", "central", "mountain", "pacific"}
)
_NEXT_WORD = re.compile(r"\s?\(?\s?([^\W\d_]+)")
_UTC = re.compile(r"\s?(?:\(\s?(?:utc|gmt)\s?\)|(?:utc|gmt|z)(?![\w+:-]))", re.IGNORECASE)
_FOREIGN = re.compile(
    rf"\s?\(?\s?(?:(?i:{'|'.join(_IN_ANY_CASE)}|(?:utc|gmt)\s?[+-]\s?\d{{1,2}}(?::?\d\d)?)|{'|'.join(_IN_CAPITALS)})(?!\w)"
)
_AMERICAN = re.compile(r"\s?(?:Eastern|Central|Mountain|Pacific)(?!\s*\w)")
"""Before another word it is a name: `2pm Pacific Rim review`."""
_TIME = re.compile(r"\s?((?:[^\W\d_]+\s)?[^\W\d_]+)\s(?i:time)(?!\w)")
_OTHER_LANGUAGES = re.compile(
    r"\s?(?:(?i:heure|hora|ora)\s(?:(?i:de|du|di|do|da)\s[A-ZÀ-ÖØ-Þ]|(?i:local[ei]?\b))\w*"
    r"|[A-ZÀ-ÖØ-Þ]\w*er\s(?i:zeit)|[A-ZÀ-ÖØ-Þ]\w*n\s(?i:aikaa)|(?i:svensk|finsk|norsk|dansk|lokal)\s(?i:tid)"
    r"|(?i:nederlandse|belgische|lokale)\s(?i:tijd|zeit))(?!\w)"
)
"""`heure de Paris`, `Berliner Zeit`, `Suomen aikaa`."""
_ADJECTIVES = frozenset(
    {"pacific", "eastern", "central", "mountain", "your", "my", "their", "our", "local", "his", "her"}
)


def zone_after(text: str, end: int) -> tuple[int, bool] | None:
    """Where a zone right after a clock ends, and whether it is UTC; any other is asked about: `CET`, `London time`."""
    word = _NEXT_WORD.match(text, end)
    if word is None:
        return None
    if word[1].lower() in _NAMES:
        if utc := _UTC.match(text, end):
            return utc.end(), True
        if foreign := _FOREIGN.match(text, end) or _AMERICAN.match(text, end):
            return foreign.end(), False
    if "time" in text.lower() and (found := _somewhere_time(text, end)):
        return found
    return (named.end(), False) if (named := _OTHER_LANGUAGES.match(text, end)) else None


def _somewhere_time(text: str, end: int) -> tuple[int, bool] | None:
    """`London time`, `your time`."""
    match = _TIME.match(text, end)
    if match and (match[1].lower() in _ADJECTIVES or all(word[0].isupper() for word in match[1].split())):
        return match.end(), False
    return None
