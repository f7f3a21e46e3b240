"""What reading loads: a sentence its own language and no other, and dateparser itself never."""

from __future__ import annotations

import subprocess
import sys

import pytest

from bot.language.words.languages import LANGUAGES

SCRIPT = """
import sys
from datetime import datetime
from zoneinfo import ZoneInfo
from bot.core.models import Room
from bot.language import read
found = read(sys.argv[1], now=datetime(2026, 11, 25, 9, 30, tzinfo=ZoneInfo("Europe/Berlin")),
             locale=sys.argv[2], rooms=[Room(id="alpha", name="Alpha")])
print(found.start)
tables = [name.removeprefix("bot.language.words.") for name in sys.modules if name.startswith("bot.language.words.")]
print(sorted(name for name in tables if len(name) == 2))
print("dateparser" in sys.modules)
"""

PREPARED = """
import sys
from datetime import datetime
from zoneinfo import ZoneInfo
from bot.core.models import Room
from bot.language import prepare, read
rooms = [Room(id="alpha", name="Alpha")]
prepare(rooms)
loaded = set(sys.modules)
print(sorted(name[-2:] for name in loaded if name.startswith("bot.language.words.") and len(name) == 21))
for locale in ("en-GB", "de-DE", "fr-FR", "es-ES", "fi-FI", "sv-SE", "pt-PT", "it-IT", "nl-NL"):
    read("alpha 14-15", now=datetime(2026, 11, 25, 9, 30, tzinfo=ZoneInfo("Europe/Berlin")), locale=locale, rooms=rooms)
print(sorted(set(sys.modules) - loaded))
"""


@pytest.mark.parametrize(
    ("typed", "locale", "languages"),
    [
        ("alpha tomorrow 2-3pm", "en-US", ["en"]),
        ("alpha morgen 14-15 Uhr", "de-DE", ["de", "en"]),
        ("alpha huomenna klo 14", "en-US", ["en", "fi"]),
    ],
)
def test_loads_only_what_the_sentence_needs(typed: str, locale: str, languages: list[str]) -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT, typed, locale], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["2026-11-26 14:00:00+01:00", str(languages), "False"]


def test_nothing_is_left_to_load_once_all_languages_are_prepared() -> None:
    done = subprocess.run([sys.executable, "-c", PREPARED], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [str(sorted(LANGUAGES)), "[]"]
