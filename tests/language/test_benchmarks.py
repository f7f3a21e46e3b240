"""How fast sentences are read, beside dateparser, timefhuman and parsedatetime in the same run.

The figures are processor time; run with `pytest -n 0 -m benchmarks -s tests/language/test_benchmarks.py`.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from statistics import median, quantiles
from typing import Any, NamedTuple

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


class Typed(NamedTuple):
    """A sentence as somebody types it."""

    text: str
    now: datetime
    locale: str


def typed(phrases: list[dict[str, Any]]) -> list[Typed]:
    return [Typed(phrase["text"], moment(phrase), phrase["locale"]) for phrase in phrases]


def ours(sentence: Typed) -> object:
    return read(sentence.text, now=sentence.now, locale=sentence.locale, rooms=ROOMS)


def timed(name: str, reader: Callable[[Typed], object], sentences: list[Typed]) -> list[float]:
    """Seconds for each sentence, the best of five rounds over all; what a first round takes is told too.

    The peers may raise what they like, and remember what they like: timefhuman keeps its answers.
    """
    rounds = [[_seconds(reader, sentence) for sentence in sentences] for _ in range(5)]
    best = [min(each) for each in zip(*rounds, strict=True)]
    told = [f"{quantiles(taken, n=20)[at] * 1e6:8.0f} µs" for taken in (best, rounds[0]) for at in (9, 18)]
    print("{:26} median {}  p95 {}   seen for the first time {}  {}".format(name, *told))
    return best


def _seconds(reader: Callable[[Typed], object], sentence: Typed) -> float:
    began = time.process_time()
    with suppress(Exception):
        reader(sentence)
    return time.process_time() - began


def test_english_beside_its_peers() -> None:
    sentences = typed(ENGLISH)
    taken = timed("roombot, English", ours, sentences)
    dateparser = pytest.importorskip("dateparser")
    peer = timed("dateparser", lambda sentence: dateparser.parse(sentence.text, languages=["en"]), sentences)
    timefhuman = pytest.importorskip("timefhuman").timefhuman
    timed("timefhuman", lambda sentence: timefhuman(sentence.text), sentences[:60])
    calendar = pytest.importorskip("parsedatetime").Calendar()
    timed("parsedatetime", lambda sentence: calendar.nlp(sentence.text), sentences)
    assert median(taken) < median(peer)
    assert quantiles(taken, n=20)[-1] <= 0.001


def test_other_languages() -> None:
    assert median(timed("roombot, other languages", ours, typed(OTHERS))) <= 0.0015


@pytest.mark.parametrize(
    ("text", "locale", "limit"), [("alpha tomorrow 2-3pm", "en-GB", 0.15), ("alpha morgen 14-15 Uhr", "de-DE", 0.15)]
)
def test_import_and_first_sentence(text: str, locale: str, limit: float) -> None:
    """The limit is for reading alone; pydantic, which the models need, takes longer than that by itself."""
    runs = []
    for _ in range(3):
        command = [sys.executable, "-c", FIRST, text, locale]
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
