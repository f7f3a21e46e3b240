"""Questions about the schedule: which rooms, which day, which span. Now is Wednesday 2026-11-25 09:30 in Berlin."""

from __future__ import annotations

import pytest

from bot.language import Question, inquire
from tests.language.said import NOW, ROOMS


def inquired(text: str, locale: str = "en-GB") -> str:
    found = inquire(text, now=NOW, locale=locale, rooms=ROOMS)
    if isinstance(found, Question):
        return found.code
    span = f" {found.start:%H:%M}-{found.end:%H:%M}" if found.start and found.end else ""
    read = f"{', '.join(found.rooms) or 'all'} {found.day:%Y-%m-%d}{span}"
    return f"{read} but {found.unread!r}" if found.unread else read


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("", "all 2026-11-25"),
        ("  ", "all 2026-11-25"),
        ("alpha", "alpha 2026-11-25"),
        ("alpha tomorrow", "alpha 2026-11-26"),
        ("alpha, bravo friday", "alpha, bravo 2026-11-27"),
        ("what's free at 3pm", "all 2026-11-25 15:00-16:00"),
        ("what's free at 3pm?", "all 2026-11-25 15:00-16:00"),
        ("free rooms tomorrow 2-4pm", "all 2026-11-26 14:00-16:00"),
        ("is alpha free tomorrow afternoon?", "alpha 2026-11-26 13:00-17:00"),
        ("who is in alpha now?", "alpha 2026-11-25 09:30-10:30"),
        ("free rooms for 30 min", "all 2026-11-25 09:30-10:00"),
        ("alpha tomorrow for 30 min", "alpha 2026-11-26"),
        ("1.12.", "all 2026-12-01"),
        ("foo", "all 2026-11-25 but 'foo'"),
        (" cancel 1 ", "all 2026-11-25 but 'cancel 1'"),
        ("alpha foo", "alpha 2026-11-25 but 'foo'"),
        ("Foo, alpha or bravo tomorrow please", "alpha, bravo 2026-11-26 but 'Foo'"),
        ("alpha tomorrow 2pm 'Weekly sync'", "alpha 2026-11-26 14:00-15:00 but 'Weekly sync'"),
        ("alpha after lunch", "alpha 2026-11-25 but 'after lunch'"),
        ("alpha today tomorrow", "alpha 2026-11-25 but 'tomorrow'"),
        ("the alpha room on the 26th, please?", "alpha 2026-11-26"),
        ("could you tell me when alpha is booked", "alpha 2026-11-25"),
        ("alpha calendar", "alpha 2026-11-25"),
        ("show me everything", "all 2026-11-25"),
        ("kaikki huoneet", "all 2026-11-25"),
        ("next week", "unclear_day"),
        ("31 feb", "invalid_date"),
        ("aplha tomorrow", "unknown_room"),
        ("tomorrow at 25:00", "invalid_time"),
        ("x" * 501, "too_long"),
    ],
)
def test_reads_the_question(typed: str, read_as: str) -> None:
    assert inquired(typed) == read_as


def test_other_languages_ask_too() -> None:
    assert inquired("alpha huomenna klo 14-15", "fi-FI") == "alpha 2026-11-26 14:00-15:00"
