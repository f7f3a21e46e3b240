"""The names of time zones right after a clock: UTC and GMT are read, any other is asked about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from bot.language.text import fold

_IN_ANY_CASE = (
    "cet", "cest", "eet", "eest", "bst", "pst", "pdt", "edt", "cst", "cdt", "mdt", "aest", "aedt", "acst",
    "awst", "jst", "kst", "sgt", "hkt", "nzst", "nzdt", "akst", "hst", "msk", "brt",
)  # fmt: skip
_IN_CAPITALS = ("EST", "MST", "WET", "WEST", "IST", "ET", "PT", "CT", "MT", "ART", "SAST", "WIB", "PKT", "GST")
"""Short forms that are everyday words too."""
_UTC = re.compile(
    r"\s*+(?:\(\s*+(?:utc|gmt)\s*+\)|(?:utc|gmt|z)(?!\w|[+:-]\d|\s++\+\d{1,2}(?![\w½:]|\s*+[a-z])))", re.IGNORECASE
)
_SHORT = re.compile(
    rf"\s*+\(?\s*+(?:(?i:{'|'.join(_IN_ANY_CASE)}|(?:utc|gmt)\s*+[+-]\s*+\d{{1,2}}(?::?\d\d)?)|{'|'.join(_IN_CAPITALS)})(?!\w)"
)
_WORD = r"[^\W\d_]+(?:-[^\W\d_]+)*"


class Zone(NamedTuple):
    """Where the name of a zone ends, and whether it is UTC."""

    end: int
    is_utc: bool


class ZoneNames:
    """Finds the names of zones in some languages (as `Words.zones` spells them), and the short forms of no language.

    `phrases` is the pattern of the names that languages have. `no_places` are folded words that no zone is named by.
    """

    def __init__(self, phrases: Iterable[str], no_places: frozenset[str]) -> None:
        self._no_places = no_places
        patterns = sorted(map(_pattern, phrases), key=lambda pattern: (re.compile(pattern).groups, -len(pattern)))
        self.phrases = re.compile(rf"\s*+,?\s*+\(?\s*+(?:{'|'.join(patterns)})(?!\w)\)?")

    def after(self, text: str, folded: str, end: int) -> Zone | None:
        """The zone right after the first `end` characters of a text."""
        if utc := _UTC.match(text, end):
            return Zone(utc.end(), True)
        found = _SHORT.match(text, end) or self._spelled(text, folded, end)
        return Zone(found.end(), False) if found else None

    def _spelled(self, text: str, folded: str, end: int) -> re.Match[str] | None:
        """A match of places only, in which every group, where there is one, begins with a capital."""
        found = self.phrases.match(folded, end)
        if found is None or not self._no_places.isdisjoint(found[0].split()):
            return None
        groups = [found.start(group) for group in range(1, self.phrases.groups + 1)]
        return found if all(text[start].isupper() for start in groups if start >= 0) else None


def _pattern(phrase: str) -> str:
    """A phrase of `Words.zones`, where a group is what needs a capital. No place is tried twice, so it is linear."""
    words = fold(phrase).split()
    patterns = [_one_word(word) for word in words]
    more_words = rf"(?:({_WORD})\s++)?" if "*" in words[0] and len(words) > 1 else ""
    return more_words + r"\s++".join(patterns)


def _one_word(word: str) -> str:
    """`*er`, `^*`, `^pacific$`, `time`."""
    letters = re.escape(word.strip("^$")).replace(r"\*", _WORD)
    capital = rf"({letters})" if word[0] == "^" else letters
    return capital + (r"(?!\s*\w)" if word[-1] == "$" else "")
