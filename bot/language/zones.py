"""Zone names after a clock: UTC and GMT are read, any other is asked about."""

from __future__ import annotations

import re

_ZONE = re.compile(
    r"\s?(?:"
    r"(?P<utc>(?i:\(\s?(?:utc|gmt)\s?\)|(?:utc|gmt|z)(?![\w+:-])))"
    r"|\(?\s?(?P<foreign>"
    r"(?i:cet|cest|eet|eest|west|bst|pst|pdt|edt|cst|cdt|mdt|aest|aedt|acst|awst|jst|kst|sgt|hkt|nzst|nzdt|akst|hst|msk|brt)"
    r"|EST|MST|WET|IST|ET|PT|CT|MT|ART|SAST|WIB|PKT|GST|(?i:(?:utc|gmt)\s?[+-]\s?\d{1,2}(?::?\d\d)?))(?!\w)"
    r"|(?P<time>(?:[^\W\d_]+\s)?[^\W\d_]+)\s(?i:time)(?!\w))"
)
_ADJECTIVES = frozenset(
    {"pacific", "eastern", "central", "mountain", "your", "my", "their", "our", "local", "his", "her"}
)


def zone_after(text: str, end: int) -> tuple[int, bool] | None:
    """Where a zone right after a clock ends, and whether it is UTC; any other is asked about: `CET`, `London time`."""
    match = _ZONE.match(text, end)
    if match is None:
        return None
    named = match["time"]
    if named and named.lower() not in _ADJECTIVES and not all(word[0].isupper() for word in named.split()):
        return None
    return match.end(), match.lastgroup == "utc"
