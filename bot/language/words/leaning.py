"""Which language has the last word on what two know: `an` hour, `an` einem Freitag."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.language.words import kinds as k
from bot.language.words.languages import table_of
from bot.language.words.lexicon import KEPT, phrases_of

_WORD = re.compile(r"[^\W\d_]+")
_TAILS = frozenset({"st", "nd", "rd", "th"})
"""Of `3rd of November`."""
_ANYWHERE = frozenset({k.ON, k.OF, k.OF_US, k.WITH, k.AND, k.OR, k.FOR, k.IN, k.TO, k.ARTICLE, k.NUMERAL, k.RECURRING})
"""Kinds of words that stand in titles of any language: `the`, `for`, `one`, `daily`. They don't say what a sentence
is in."""


def leaning(languages: tuple[str, ...], text: str) -> tuple[str, ...]:
    """English and `languages`, the strongest last: the one of which most words are that are no other's.

    English alone where no word is another's alone.
    """
    if not languages:
        return ("en",)
    telling, foreign = _alone(languages)
    words = set(_WORD.findall(text.lower()))
    english, theirs = len(words & telling), len(words & foreign)
    if english <= theirs:
        return ("en", *languages)
    return (*languages, "en") if theirs else ("en",)


@lru_cache(maxsize=64)
def _alone(languages: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The words that say a sentence is in English, and those that say it is not, as typed and folded."""
    theirs = frozenset().union(*map(_words_of, languages))
    known = ((*words, kind) for words, (kind, _) in phrases_of("en").items() if len(words) == 1)
    telling = (word for word, kind in known if kind not in _ANYWHERE and len(word) > 1)
    kept = {words[0] for code in languages for words, (kind, _) in phrases_of(code).items() if kind in KEPT}
    return (_TAILS | frozenset(telling)) - theirs, theirs - (_words_of("en") - kept)


def _words_of(code: str) -> frozenset[str]:
    table = table_of(code)
    groups = (group for meanings in table.phrases.values() for group in meanings)
    typed = {phrase for group in groups for phrase in group.split("|")}
    of_zones = {word for phrase in table.zones.split("|") for word in phrase.split() if word.isalpha()}
    endings = {ending for group in table.case_endings for ending in group.split("|")}
    return frozenset(typed | of_zones | endings | {words[0] for words in phrases_of(code) if len(words) == 1})
