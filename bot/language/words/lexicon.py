"""A language's table (and English) made ready for looking words up."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, NamedTuple

from bot.language.text import fold
from bot.language.words import kinds as k
from bot.language.words.calendar_words import calendar_words
from bot.language.words.languages import table_of
from bot.language.words.phraseset import PhraseSet
from bot.language.words.slips import Slips
from bot.language.words.table import Words
from bot.language.words.zones import ZoneNames

Entry = tuple[tuple[str, ...], str, Any]
"""The words after the first, the kind, the value."""
Phrases = dict[tuple[str, ...], tuple[str, Any]]
"""Folded words to their kind and value."""


class Lexicon(NamedTuple):
    """All words of one set of languages, folded; `entries` by first word, longest phrase first."""

    entries: dict[str, list[Entry]]
    slips: Slips
    edges: PhraseSet
    endings: PhraseSet
    openers: PhraseSet
    room_words: frozenset[str]
    articles: frozenset[str]
    adjectives: frozenset[str]
    elisions: frozenset[str]
    counted: frozenset[str]
    clock_letters: str
    zones: ZoneNames
    case_endings: dict[str, str]
    languages: tuple[str, ...]

    def single(self, word: str) -> tuple[str, Any] | None:
        """The kind and value of one word standing alone."""
        for rest, kind, value in self.entries.get(word, ()):
            if not rest:
                return kind, value
        return None


KEPT = frozenset({k.HALF_TO})
"""`half 10` is 9:30 with a Dutch locale, also in an English sentence."""


@lru_cache(maxsize=128)
def lexicon(languages: tuple[str, ...]) -> Lexicon:
    """The lexicon of `languages` (codes, the strongest last)."""
    tables = [table_of(code) for code in languages]
    phrases = _joined(languages)
    edges = _phrases(tables, "edges")
    single_words = {words[0]: meaning for words, meaning in phrases.items() if len(words) == 1}
    return Lexicon(
        entries=_by_first_word(phrases),
        slips=Slips(single_words, _own_words(tables)),
        edges=PhraseSet(edges),
        endings=PhraseSet(edges | _phrases(tables, "closers")),
        openers=PhraseSet(_phrases(tables, "openers")),
        room_words=frozenset(word for word, (kind, _) in single_words.items() if kind == k.ROOM_WORD),
        articles=_words(tables, "articles"),
        adjectives=_words(tables, "room_adjectives"),
        elisions=_words(tables, "elisions"),
        counted=_words(tables, "counted"),
        clock_letters="".join(sorted({letter for table in tables for letter in table.clock_letters})),
        zones=ZoneNames(
            (phrase for table in tables for phrase in table.zones.split("|") if phrase), _words(tables, "no_places")
        ),
        case_endings=_case_endings(tables),
        languages=languages,
    )


def _own_words(tables: list[Words]) -> frozenset[str]:
    """Words that are no slips of days or months: those that are known for something else."""
    known = (_phrases(tables, name) for name in ("everyday", "edges", "openers", "closers"))
    return frozenset(word for phrases in known for words in phrases for word in words)


def _joined(languages: tuple[str, ...]) -> Phrases:
    """The phrases of all languages; the last has the last word, but on what is kept."""
    phrases: Phrases = {}
    for code in languages:
        kept = {words: meaning for words, meaning in phrases.items() if meaning[0] in KEPT}
        phrases |= phrases_of(code) | kept
    return phrases


def _by_first_word(phrases: Phrases) -> dict[str, list[Entry]]:
    entries: dict[str, list[Entry]] = {}
    for words, (kind, value) in phrases.items():
        entries.setdefault(words[0], []).append((words[1:], kind, value))
    for found in entries.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return entries


def _case_endings(tables: list[Words]) -> dict[str, str]:
    groups = (group for table in tables for group in table.case_endings.items())
    return {fold(ending): lead for group, lead in groups for ending in group.split("|")}


def spellings(phrase: str) -> list[tuple[str, ...]]:
    """How a phrase may be typed: without accents, with or without its hyphens."""
    if any(letter in phrase for letter in "äöüß"):
        spelled = phrase.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
        return [*_spellings(phrase), *_spellings(spelled)]
    return _spellings(phrase)


def _spellings(phrase: str) -> list[tuple[str, ...]]:
    folded = fold(phrase)
    plain = tuple(folded.replace(" '", " ' ").split()) if folded[0] != "'" else ("'", *folded[1:].split())
    if "-" in folded:
        return [plain, tuple(folded.replace("-", " ").split()), tuple(folded.replace("-", "").split())]
    return [plain]


@cache
def phrases_of(code: str) -> Phrases:
    """A language's words, folded; its table's own win over those of its calendar."""
    table = table_of(code)
    phrases: Phrases = {}
    if code != "en":
        for kind, word, number in calendar_words(code):
            phrases[tuple(fold(word).split())] = (kind, number)
    _add_compounds(table, phrases)
    for kind, meanings in table.phrases.items():
        for group, value in meanings.items():
            for phrase in group.split("|"):
                for words in spellings(phrase):
                    led = kind == k.PART and len(words) > 1
                    phrases[words] = (kind, ("in", value) if led and isinstance(value, str) else value)
    return phrases


def _add_compounds(table: Words, phrases: Phrases) -> None:
    """`Freitagvormittag`: each weekday with each part of the day, in one word."""
    stems, parts = table.weekday_parts
    for weekday, names in enumerate(stems):
        for suffixes, part in parts.items():
            for name in names.split("|"):
                for suffix in suffixes.split("|"):
                    for words in spellings(name + suffix):
                        phrases[words] = (k.DAY_PART, ("w", weekday, part))


def _phrases(tables: list[Words], name: str) -> frozenset[tuple[str, ...]]:
    return frozenset(
        words for table in tables for phrase in getattr(table, name).split("|") if phrase for words in spellings(phrase)
    )


def _words(tables: list[Words], name: str) -> frozenset[str]:
    return frozenset(words[0] for words in _phrases(tables, name))
