"""The parts of a sentence may come in any order, and a reading spelled out reads back to itself."""

from __future__ import annotations

import random
from itertools import permutations

import pytest

from bot.language import Reading, read, spell
from tests.language.said import NOW, ROOMS, said
from tests.language.test_phrases import PHRASES, moment

ROOM_WORDS = ("alpha", "in bravo", "room charlie", "#delta", "@echo")
DAYS = (
    "tomorrow",
    "friday",
    "next monday",
    "on tuesday",
    "1 dec",
    "1.12.",
    "2026-12-03",
    "the 28th",
    "in 3 days",
    "today",
)
SPANS = ("2-3pm", "14:00-15:30", "at 3", "from 2 to 3pm", "10-11", "4pm for 1h", "half past 3", "noon", "9-5")
PEOPLE = ("for 6 people", "8 pax", "six of us", "party of 4")
TITLES = ('"Sprint planning"', "“Friday 9am: delta”", "«Point presse»")


def sentences(count: int) -> list[tuple[str, ...]]:
    chance = random.Random(7)
    kinds = (ROOM_WORDS, DAYS, SPANS, PEOPLE, TITLES)
    return [tuple(chance.choice(kind) for kind in kinds) for _ in range(count)]


@pytest.mark.parametrize("parts", sentences(25), ids=" ".join)
def test_any_order_of_the_parts_gives_the_same_reading(parts: tuple[str, ...]) -> None:
    assert {said(" ".join(order)) for order in permutations(parts)} == {said(" ".join(parts))}
    assert isinstance(read(" ".join(parts), now=NOW, locale="en-GB", rooms=ROOMS), Reading)


def test_a_reading_spelled_out_reads_back_to_itself() -> None:
    for phrase in PHRASES:
        now, locale = moment(phrase), phrase["locale"]
        found = read(phrase["text"], now=now, locale=locale, rooms=ROOMS)
        if isinstance(found, Reading):
            again = read(spell(found, ROOMS), now=now, locale=locale, rooms=ROOMS)
            assert isinstance(again, Reading), spell(found, ROOMS)
            assert _essence(again) == _essence(found), spell(found, ROOMS)


@pytest.mark.parametrize(
    ("typed", "spelled_out"),
    [
        ("tomorrow 2-3pm alpha retro", 'Alpha on 2026-11-26 from 14:00 to 15:00 "retro"'),
        ("alpha or bravo tomorrow 2pm", "Alpha or Bravo on 2026-11-26 from 14:00 to 15:00"),
        ("fri 2pm to mon 10am for 6 people", "from 2026-11-27 14:00 to 2026-11-30 10:00 with 6 people"),
        ("tomorrow 10pm to midnight", "on 2026-11-26 from 22:00 to 24:00"),
        ("31 oct 2027 02:30", "2027-10-31T00:30:00Z/2027-10-31T01:30:00Z"),
        ("tomorrow 2pm “Say \"hi\"”", "on 2026-11-26 from 14:00 to 15:00 “Say \"hi\"”"),
    ],
)  # fmt: skip
def test_spells_a_reading_out(typed: str, spelled_out: str) -> None:
    found = read(typed, now=NOW, locale="en-GB", rooms=ROOMS)
    assert isinstance(found, Reading)
    assert spell(found, ROOMS) == spelled_out
    assert said(spelled_out) == said(typed)


def _essence(reading: Reading) -> tuple[object, ...]:
    return reading.room, reading.rooms, reading.start, reading.end, reading.title, reading.people
