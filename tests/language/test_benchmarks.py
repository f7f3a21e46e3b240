"""How fast sentences are read, beside dateparser, timefhuman and parsedatetime in the same run.

The figures are processor time; run with `pytest -n 0 -m benchmarks -s tests/language/test_benchmarks.py`.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from statistics import median, quantiles
from typing import Any

import pytest

from bot.language import read
from tests.language.said import ROOMS
from tests.language.test_phrases import PHRASES, moment

pytestmark = [pytest.mark.benchmarks, pytest.mark.filterwarnings("ignore")]
ENGLISH = [phrase for phrase in PHRASES if phrase["locale"].startswith("en")]
OTHERS = [phrase for phrase in PHRASES if not phrase["locale"].startswith("en")]
FIRST = """
import sys
import time
began = time.process_time()
from datetime import datetime
from zoneinfo import ZoneInfo
from bot.core.models import Room
models = time.process_time()
from bot.language import read
read(sys.argv[1], now=datetime(2026, 11, 25, 9, 30, tzinfo=ZoneInfo("Europe/Berlin")),
     locale=sys.argv[2], rooms=[Room(id="alpha", name="Alpha")])
print(time.process_time() - models, time.process_time() - began)
"""


LANGUAGES_IN_TURN = """
import sys
import time
from datetime import datetime
from zoneinfo import ZoneInfo
from bot.core.models import Room
from bot.language import read
now, rooms = datetime(2026, 11, 25, 9, 30, tzinfo=ZoneInfo("Europe/Berlin")), [Room(id="alpha", name="Alpha")]
for locale in sys.argv[1:]:
    began = time.process_time()
    read("alpha 14-15", now=now, locale=locale, rooms=rooms)
    print(locale, time.process_time() - began)
"""
LOCALES = ("en-GB", "de-DE", "fr-FR", "es-ES", "fi-FI", "sv-SE", "pt-PT", "it-IT", "nl-NL")


def ours(phrase: dict[str, Any]) -> object:
    return read(phrase["text"], now=moment(phrase), locale=phrase["locale"], rooms=ROOMS)


def seconds(reader: Callable[[dict[str, Any]], object], phrases: list[dict[str, Any]], rounds: int = 5) -> list[float]:
    """The best of some rounds for each phrase; the peers may raise what they like."""
    best = [float("inf")] * len(phrases)
    for _ in range(rounds):
        for i, phrase in enumerate(phrases):
            began = time.process_time()
            with suppress(Exception):
                reader(phrase)
            best[i] = min(best[i], time.process_time() - began)
    return best


def told(name: str, taken: list[float]) -> None:
    print(f"{name:26} median {median(taken) * 1e6:8.0f} µs   p95 {quantiles(taken, n=20)[-1] * 1e6:8.0f} µs")


def test_english_beside_its_peers() -> None:
    taken = seconds(ours, ENGLISH)
    told("roombot, English", taken)
    dateparser = pytest.importorskip("dateparser")
    peer = seconds(lambda phrase: dateparser.parse(phrase["text"], languages=["en"]), ENGLISH)
    told("dateparser", peer)
    timefhuman = pytest.importorskip("timefhuman").timefhuman
    told("timefhuman", seconds(lambda phrase: timefhuman(phrase["text"]), ENGLISH[:60]))
    calendar = pytest.importorskip("parsedatetime").Calendar()
    told("parsedatetime", seconds(lambda phrase: calendar.nlp(phrase["text"]), ENGLISH))
    assert median(taken) < median(peer)


def test_other_languages() -> None:
    taken = seconds(ours, OTHERS)
    told("roombot, other languages", taken)
    assert median(taken) <= 0.0015


@pytest.mark.parametrize(
    ("typed", "locale", "limit"), [("alpha tomorrow 2-3pm", "en-GB", 0.15), ("alpha morgen 14-15 Uhr", "de-DE", 0.15)]
)
def test_import_and_first_sentence(typed: str, locale: str, limit: float) -> None:
    """The limit is for reading alone; pydantic, which the models need, takes longer than that by itself."""
    runs = []
    for _ in range(3):
        command = [sys.executable, "-c", FIRST, typed, locale]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        runs.append(tuple(map(float, done.stdout.split())))
    own, whole = min(runs)
    print(f"import and first sentence, {locale}: {own * 1000:.0f} ms, {whole * 1000:.0f} ms with the models")
    assert own <= limit


def test_first_sentence_of_each_language() -> None:
    """No text takes over 50 ms, not even the first of a language."""
    command = [sys.executable, "-c", LANGUAGES_IN_TURN, *LOCALES]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() for _ in range(3)]
    best = {locale: min(float(run[i]) for run in runs) for i, locale in zip(range(1, 18, 2), LOCALES, strict=True)}
    print("first sentence: " + ", ".join(f"{locale} {taken * 1000:.0f} ms" for locale, taken in best.items()))
    assert max(best.values()) <= 0.05
