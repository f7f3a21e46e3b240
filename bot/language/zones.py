"""Zone names after a clock: UTC and GMT are read, any other is asked about."""

from __future__ import annotations

import re

_UTC = re.compile(r"\s?(?:\(\s?(?:utc|gmt)\s?\)|(?:utc|gmt|z)(?![\w+:-]))", re.IGNORECASE)
_SHORT = re.compile(
    r"\s?\(?\s?(?:(?i:cet|cest|eet|eest|west|bst|pst|pdt|edt|cst|cdt|mdt|aest|aedt|acst|awst|jst|kst|sgt|hkt|nzst|nzdt|akst|hst|msk|brt)"
    r"|EST|MST|WET|IST|ET|PT|CT|MT|ART|SAST|WIB|PKT|GST|(?i:(?:utc|gmt)\s?[+-]\s?\d{1,2}(?::?\d\d)?))(?!\w)"
)
_TIME = re.compile(r"\s?(?:((?:[^\W\d_]+\s)?[^\W\d_]+)\s(?i:time))(?!\w)")
_ADJECTIVES = frozenset(
    {"pacific", "eastern", "central", "mountain", "your", "my", "their", "our", "local", "his", "her"}
)


def utc_after(text: str, end: int) -> int | None:
    """Where `UTC` or `GMT` right after a clock ends; None where there is none."""
    match = _UTC.match(text, end)
    return match.end() if match else None


def foreign_zone_after(text: str, end: int) -> int | None:
    """Where another zone's name or short form right after a clock ends: `CET`, `London time`, `your time`."""
    match = _SHORT.match(text, end)
    if match:
        return match.end()
    match = _TIME.match(text, end)
    if match and (match[1].lower() in _ADJECTIVES or all(word[0].isupper() for word in match[1].split())):
        return match.end()
    return None
