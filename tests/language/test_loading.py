"""What reading loads: English no dateparser, another language its own data and no other."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import sys
from datetime import datetime
from zoneinfo import ZoneInfo
from bot.core.models import Room
from bot.language import read
found = read(sys.argv[1], now=datetime(2026, 11, 25, 9, 30, tzinfo=ZoneInfo("Europe/Berlin")),
             locale=sys.argv[2], rooms=[Room(id="alpha", name="Alpha")])
print(found.start)
data = "dateparser.data.date_translation_data."
print(sorted(name.removeprefix(data) for name in sys.modules if name.startswith(data)))
print("dateparser" in sys.modules)
"""


@pytest.mark.parametrize(
    ("typed", "locale", "languages", "loads_dateparser"),
    [
        ("alpha tomorrow 2-3pm", "en-US", [], False),
        ("alpha morgen 14-15 Uhr", "de-DE", ["de"], True),
        ("alpha huomenna klo 14", "en-US", ["fi"], True),
    ],
)
def test_loads_only_what_the_sentence_needs(
    typed: str, locale: str, languages: list[str], loads_dateparser: bool
) -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT, typed, locale], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["2026-11-26 14:00:00+01:00", str(languages), str(loads_dateparser)]
