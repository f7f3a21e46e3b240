"""Any text in any script gets a reading or a code, never an exception, within 50 ms of processor time."""

from __future__ import annotations

import random
import time

import pytest

from bot.language import Question, Reading, inquire, read
from tests.language.said import ROOMS
from tests.language.test_phrases import PHRASES, moment

LIMIT = 0.05
LOCALES = ("en-US", "de-DE", "fr-FR", "es-ES", "fi-FI", "sv-SE", "pt-BR", "it-IT", "nl-NL", "ja-JP", "")
SCRIPTS = "".join(
    chr(code)
    for low, high in (
        (0x20, 0x7F), (0xA0, 0x250), (0x300, 0x370), (0x370, 0x400), (0x590, 0x600), (0x600, 0x680),
        (0x2000, 0x2070), (0x3040, 0x3100), (0x4E00, 0x4E40), (0xFE00, 0xFE10), (0x1F600, 0x1F610),
    )
    for code in range(low, high)
)  # fmt: skip
TYPED: list[str] = [phrase["text"] for phrase in PHRASES]
WORDS = [word for text in TYPED for word in text.split()]
HOSTILE = (
    "mon " * 100,
    "mon-" * 100,
    "tomorrow or " * 40,
    "1 dec to " * 50,
    "alpha " * 80,
    "alpha or " * 60,
    "2pm " * 100,
    "2-" * 250,
    "2-3pm " * 80,
    "for 2 " * 80,
    "in in in " * 50,
    "room " * 100,
    "quarter to " * 40,
    "every " * 80,
    "the the " * 60,
    "9" * 500,
    "9." * 250,
    "9:" * 250,
    "1/" * 250,
    "2026-12-01T10:00/" * 25,
    "'" * 500,
    '"' * 499,
    "“" * 500,
    "“„«'\"" * 100,
    "((((" * 100 + "))))" * 25,
    "a" * 500,
    "a-" * 250,
    "a'" * 250,
    "a." * 250,
    "e\u0301" * 250,
    "\u202e" + "alpha tomorrow 2pm " * 20,
    "\u0660\u0661\u0662 " * 100,
    "مرحبا غدا 2pm " * 30,
    "明日の午後に会議室をお願いします" * 30,
    "\x00" * 500,
    "🎉" * 500,
    "please " * 70,
    "book me a " * 50,
    "9:stä10:een" * 40,
    "2pm " + "x-" * 240,
    "10:00 hora de heure Ort-" * 20,
    "14 uhr New " * 45,
    "a small meeting conference " * 18,
)


def generated(chance: random.Random) -> str:
    """Random characters, random words, or a phrase with slips and insertions."""
    kind = chance.random()
    if kind < 0.2:
        return "".join(chance.choice(SCRIPTS) for _ in range(chance.randint(1, 500)))
    if kind < 0.5:
        return " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, 40)))[:500]
    if kind < 0.6:
        return (chance.choice(WORDS) + chance.choice((" ", "", "-", ","))) * chance.randint(2, 60)
    return mutated(chance.choice(TYPED), chance)


def mutated(text: str, chance: random.Random) -> str:
    letters = list(text or " ")
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(letters))
        letters[at : at + chance.randint(0, 1)] = chance.choice(
            (chance.choice(SCRIPTS), chance.choice("0123456789:-./ apm"), f" {chance.choice(WORDS)} ", "")
        )
        letters = letters or [" "]
    return "".join(letters)


def try_all(count: int, seed: int) -> None:
    chance = random.Random(seed)
    nows = [moment(phrase) for phrase in PHRASES[::20]]
    for _ in range(count):
        text, now, locale = generated(chance), chance.choice(nows), chance.choice(LOCALES)
        began = time.process_time()
        found = read(text, now=now, locale=locale, rooms=ROOMS)
        if time.process_time() - began > LIMIT:
            assert min(_seconds(text, locale) for _ in range(3)) < LIMIT, text
        assert isinstance(found, Question) or found.start.timestamp() < found.end.timestamp(), text
        assert all(0 <= part.start <= part.end <= len(text) for part in found.parts), text


def test_ten_thousand_strings() -> None:
    try_all(10_000, seed=1)


@pytest.mark.soak
def test_a_hundred_thousand_strings() -> None:
    try_all(100_000, seed=2)


@pytest.mark.parametrize("text", HOSTILE, ids=[ascii(text[:12]) for text in HOSTILE])
def test_hostile_strings_are_read_in_time(text: str) -> None:
    now = moment(PHRASES[0])
    for locale in ("en-US", "fi-FI"):
        read("alpha tomorrow", now=now, locale=locale, rooms=ROOMS)
        taken = min(_seconds(text, locale) for _ in range(3))
        assert taken < LIMIT
        assert isinstance(read(text, now=now, locale=locale, rooms=ROOMS), Question | Reading)
        inquire(text, now=now, locale=locale, rooms=ROOMS)


def _seconds(text: str, locale: str) -> float:
    began = time.process_time()
    read(text, now=moment(PHRASES[0]), locale=locale, rooms=ROOMS)
    return time.process_time() - began
