"""Tokens to lexemes: what each word and number of a folded sentence can be."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from bot.language.figures import FIGURES
from bot.language.inflection import INFLECTED, LED_IN, inflect, lead_in
from bot.language.initials import letters_from
from bot.language.text import without_marks
from bot.language.tokens import Token, tokens
from bot.language.words import kinds as k
from bot.language.words.kinds import Lexeme
from bot.language.words.lexicon import Lexicon
from bot.language.zoned import BEFORE_ZONE, begins_no_zone

_MARKS = {"-": k.DASH, "/": k.SLASH, "+": k.PLUS, "@": k.AT, "~": k.AT, "&": k.AND}
_ORDINAL_TAILS = frozenset(
    {"st", "nd", "rd", "th", "º", "ª", "°", ".º", ".ª", ".°", ":e", "er", "ere", "e", "eme", "ste", "de", "o", "a"}
)
_MERIDIEM_TAILS = {"am": "am", "pm": "pm", "a": "am", "p": "pm"}
_UNIT_TAILS = frozenset({k.MINUTES, k.CLOCK_WORD, k.PEOPLE, k.DAYS, k.MONTH})
_IN_HYPHENS = frozenset(
    {k.WEEKDAY, k.WEEKDAY_SHORT, k.DAY, k.MONTH, k.PART, k.NUMERAL, k.MINUTES, k.NOON, k.HALF, k.ORDINAL}
    | {k.PERIOD, k.TO_OR_THURSDAY, k.TOMORROW_OR_MORNING, k.DAYS, k.MONTH_OR_WEEKDAY}
)
_BASIC_DATE = re.compile("(20[0-9][0-9])(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])")
"""`20261204`: ISO 8601 without its hyphens."""


class Lexer:
    """Reads one sentence, as typed and folded; `rooms` says which room a folded name is."""

    def __init__(
        self, text: str, folded: str, pattern: re.Pattern[str], lexicon: Lexicon, rooms: Mapping[str, str]
    ) -> None:
        self._text = text
        self._folded = folded
        self._lexicon = lexicon
        self._rooms = rooms
        self._tokens: list[Token] = tokens(folded, pattern)
        self._lexemes: list[Lexeme] = []

    def lexemes(self) -> list[Lexeme]:
        """All lexemes, in the order of the sentence."""
        i = 0
        found = self._tokens
        while i < len(found):
            i = self._zone(i) or _READERS[found[i][0]](self, i)
        return self._lexemes

    def _zone(self, i: int) -> int:
        """The token after the zone that stands at `i`, after a clock; 0 where none does."""
        if not self._lexemes or self._lexemes[-1].kind not in BEFORE_ZONE:
            return 0
        if begins_no_zone(self._tokens, i, self._lexemes, self._lexicon, shouted=self._text.isupper()):
            return 0
        zone = self._lexicon.zones.after(self._text, self._folded, self._lexemes[-1].end)
        if zone is None:
            return 0
        self._emit(k.ZONE, zone.is_utc, self._tokens[i][2], zone.end)
        return next((j for j in range(i, len(self._tokens)) if self._tokens[j][2] >= zone.end), len(self._tokens))

    def _emit(self, kind: str, value: Any, start: int, end: int) -> None:
        self._lexemes.append(Lexeme(kind, value, start, end))

    def _room(self, i: int) -> int:
        _, text, start, end = self._tokens[i]
        self._emit(k.ROOM, self._rooms[" ".join(text.split())], start, end)
        return i + 1

    def _number(self, i: int) -> int:
        _, text, start, end = self._tokens[i]
        if text.isdecimal():
            date = _BASIC_DATE.fullmatch(text) if len(text) == 8 else None
            self._emit(k.DATE if date else k.INTEGER, "-".join(date.groups()) if date else text, start, end)
            return i + 1
        for rest, kind, value in self._lexicon.entries.get(text, ()):
            if rest and self._follows(i, rest):
                return self._known(i, kind, value, len(rest))
        whole = self._lexicon.single(text)
        if whole is None:
            return self._number_with_tail(i)
        self._emit(*whole, start, end)
        return i + 1

    def _number_with_tail(self, i: int) -> int:
        """`25th`, `2pm`, `90min`, `4ish`."""
        _, text, start, end = self._tokens[i]
        tail = text.lstrip("0123456789")
        middle = end - len(tail)
        digits = self._folded[start:middle]
        if tail in _ORDINAL_TAILS and tail not in _MERIDIEM_TAILS and len(digits) <= 2:
            self._emit(k.ORDINAL, int(digits), start, end)
            return i + 1
        meaning = self._meaning_of_tail(tail)
        if meaning is None:
            return self._title(i)
        self._emit(k.INTEGER, digits, start, middle)
        self._emit(*meaning, middle, end)
        return i + 1

    def _meaning_of_tail(self, tail: str) -> tuple[str, Any] | None:
        if tail in _MERIDIEM_TAILS:
            return k.MERIDIEM, _MERIDIEM_TAILS[tail]
        if tail == "ish":
            return k.CLOCK_WORD, 0
        unit = self._lexicon.single(tail)
        return unit if unit is not None and unit[0] in _UNIT_TAILS else None

    def _ending(self, i: int) -> int:
        """`9:stä`, `10.30:een asti`."""
        _, text, start, _ = self._tokens[i]
        if self._lexemes[-1].end < start or self._lexemes[-1].kind not in INFLECTED:
            return self._title(i)
        lead = self._lexicon.case_endings[text.lstrip(":")]
        more = int(i + 1 < len(self._tokens) and lead == k.UNTIL and self._says_until(i + 1))
        inflect(self._lexemes, lead, self._tokens[i + more][3])
        return i + 1 + more

    def _says_until(self, i: int) -> bool:
        meaning = self._lexicon.single(self._tokens[i][1])
        return meaning is not None and meaning[0] == k.UNTIL_AFTER

    def _title(self, i: int) -> int:
        """A word nobody knows, with all that is joined to it."""
        _, _, start, end = self._tokens[i]
        i += 1
        while i < len(self._tokens) and self._tokens[i][2] == end and self._joins(i):
            end = self._tokens[i][3]
            i += 1
        self._emit(k.WORD, None, start, end)
        return i

    def _joins(self, i: int) -> bool:
        _, text, start, follower = self._tokens[i]
        if text not in ("-", "'"):
            return self._folded[start - 1] in "-'"
        return follower < len(self._folded) and self._folded[follower].isalnum()

    def _figures(self, i: int) -> int:
        kind, text, start, end = self._tokens[i]
        lead = self._lexemes[-1].kind if self._lexemes else ""
        self._lexemes.extend(FIGURES[kind](text, start, end, lead))
        return i + 1

    def _word(self, i: int) -> int:
        if self._lexicon.elisions:
            self._join_elision(i)
        text = without_marks(self._tokens[i][1])
        if len(text) == 1 and (letters := letters_from(self._tokens, i, self._lexicon)):
            return self._phrase_as_title(i, i + letters - 1)
        for rest, kind, value in self._lexicon.entries.get(text, ()):
            if not rest or self._follows(i, rest):
                return self._known(i, kind, value, len(rest))
        if "-" in text and (slip := self._lexicon.slips.find(text)) is not None:
            return self._known(i, *slip, 0)
        if "-" in text or "'" in text:
            return self._compound(i, text)
        slip = self._lexicon.slips.find(text)
        if slip is not None:
            return self._known(i, *slip, 0)
        return self._glued_week(i) or self._title(i)

    def _glued_week(self, i: int) -> int:
        """`KW49`, `v49`: the token after it; 0 where it is none."""
        _, text, start, end = self._tokens[i]
        unit = text.rstrip("0123456789")
        meaning = self._lexicon.single(unit) if 1 <= len(text) - len(unit) <= 2 else None
        if meaning != (k.DAYS, 7):
            return 0
        self._emit(*meaning, start, start + len(unit))
        self._emit(k.INTEGER, text[len(unit) :], start + len(unit), end)
        return i + 1

    def _join_elision(self, i: int) -> None:
        """`all'1`: the apostrophe belongs to the word before a number."""
        if i + 2 < len(self._tokens) and self._tokens[i + 1][1] == "'":
            (_, text, start, _), (_, _, _, end) = self._tokens[i : i + 2]
            if text + "'" in self._lexicon.elisions:
                self._tokens[i : i + 2] = [("word", text + "'", start, end)]

    def _known(self, i: int, kind: str, value: Any, more: int) -> int:
        last = i + more
        start, end = self._tokens[i][2], self._tokens[last][3]
        if end < len(self._folded) and self._folded[end] in "-'" and self._joined(end, kind):
            return self._title(i) if not more else self._phrase_as_title(i, last)
        if (
            kind == k.MERIDIEM
            and end < len(self._folded)
            and self._folded[end] == "."
            and "." in self._folded[start:end]
        ):
            end += 1
        if kind in LED_IN:
            lead, kind = LED_IN[kind]
            lead_in(self._lexemes, lead, start)
        self._emit(kind, value, start, end)
        return last + 1

    def _phrase_as_title(self, i: int, last: int) -> int:
        self._emit(k.WORD, None, self._tokens[i][2], self._tokens[last][3])
        return last + 1

    def _joined(self, end: int, kind: str) -> bool:
        """Whether the hyphen or apostrophe at `end` makes a word part of a longer one: `Friday's`, `pre-2026`."""
        after = self._folded[end + 1 : end + 2]
        if self._folded[end] == "'":
            return after.isalpha() and kind not in (k.ON, k.AT, k.FROM)
        return after.isdigit() and kind not in (k.NOON, k.DAY, k.WEEKDAY, k.NUMERAL, k.MERIDIEM, k.AT)

    def _follows(self, i: int, rest: tuple[str, ...]) -> bool:
        if i + len(rest) >= len(self._tokens):
            return False
        return all(without_marks(self._tokens[i + 1 + step][1]) == word for step, word in enumerate(rest))

    def _compound(self, i: int, text: str) -> int:
        """A word with hyphens or apostrophes that nobody knows as a whole: `mon-wed`, `l'apres`, `pre-alpha`."""
        _, _, start, end = self._tokens[i]
        head, _, tail = text.partition("'")
        if tail and head + "'" in self._lexicon.elisions and len(text) == end - start:
            middle = start + len(head) + 1
            self._tokens[i : i + 1] = [("word", head + "'", start, middle), ("word", tail, middle, end)]
            return self._word(i)
        parts = text.split("-")
        if "'" in text or not all(self._may_stand_in_hyphens(part) for part in parts):
            return self._title(i)
        for part, typed in zip(parts, self._tokens[i][1].split("-"), strict=True):
            kind, value = self._lexicon.single(part) or (k.WORD, None)
            self._emit(kind, value, start, start + len(typed))
            start += len(typed)
            if start < end:
                self._emit(k.DASH, "-", start, start + 1)
                start += 1
        return i + 1

    def _may_stand_in_hyphens(self, part: str) -> bool:
        meaning = self._lexicon.single(part)
        return meaning is not None and meaning[0] in _IN_HYPHENS

    def _meridiem(self, i: int) -> int:
        _, text, start, end = self._tokens[i]
        meaning = self._lexicon.single(text) if len(text) > 1 else None
        kind, value = meaning or (k.MERIDIEM, text[0] + "m")
        self._emit(kind, value, start, end)
        return i + 1

    def _mark(self, i: int) -> int:
        _, mark, start, end = self._tokens[i]
        if mark == "'" and self._lexicon.entries.get("'"):
            for rest, kind, value in self._lexicon.entries["'"]:
                if self._follows(i, rest):
                    return self._known(i, kind, value, len(rest))
        self._emit(_MARKS.get(mark, k.MARK), mark, start, end)
        return i + 1


def _as(kind: str) -> Callable[[Lexer, int], int]:
    def read(lexer: Lexer, i: int) -> int:
        _, text, start, end = lexer._tokens[i]
        lexer._emit(kind, text, start, end)
        return i + 1

    return read


_READERS: dict[str, Callable[[Lexer, int], int]] = {
    "room": Lexer._room,
    "quote": _as(k.QUOTE),
    "iso": _as(k.ISO),
    "idiom": _as(k.WORD),
    "version": _as(k.WORD),
    "time": _as(k.CLOCK),
    "number": Lexer._number,
    "arrow": _as(k.TO),
    "ending": Lexer._ending,
    **dict.fromkeys(FIGURES, Lexer._figures),
    "meridiem": Lexer._meridiem,
    "word": Lexer._word,
    "mark": Lexer._mark,
}
