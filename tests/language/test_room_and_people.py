"""The contract row by row: which room, and for how many. Now is Wednesday 2026-11-25 09:30 in Berlin."""

from __future__ import annotations

import pytest

from tests.language.said import said

ROWS = [
    # with or without in, room, the, #, @
    ("alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("ALPHA tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("in alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("room alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("in the alpha room tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("#alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("@alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("tomorrow 2pm in room alpha", "alpha · Thu 2026-11-26 14:00-15:00"),
    # a whole word
    ("alpha's review tomorrow 2pm", "Thu 2026-11-26 14:00-15:00 · alpha's review"),
    ("pre-alpha demo tomorrow 2pm", "Thu 2026-11-26 14:00-15:00 · pre-alpha demo"),
    ("alphabet tomorrow 2pm", "Thu 2026-11-26 14:00-15:00 · alphabet"),
    ("alpha.com relaunch tomorrow 2pm", "Thu 2026-11-26 14:00-15:00 · alpha.com relaunch"),
    ("alpha, tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00"),
    # several
    ("delta review tomorrow 2pm in alpha", "alpha · Thu 2026-11-26 14:00-15:00 · delta review"),
    ("delta tomorrow 2pm echo test", "delta · Thu 2026-11-26 14:00-15:00 · echo test"),
    ("alpha or bravo tomorrow 2pm retro", "Thu 2026-11-26 14:00-15:00 · retro"),
    ("alpha and bravo tomorrow 2pm", "Thu 2026-11-26 14:00-15:00"),
    ("alpha + bravo tomorrow 2pm", "Thu 2026-11-26 14:00-15:00"),
    ("alpha/bravo tomorrow 2pm", "Thu 2026-11-26 14:00-15:00"),
    # a slip
    ("aplha tomorrow 2pm", "unknown_room"),
    ("book aplha tomorrow 2pm", "unknown_room"),
    ("tomorrow 2pm in brvo", "unknown_room"),
    ("charle tomorrow 2pm", "unknown_room"),
    ("delta tomorrow 2pm in alhpa", "delta · Thu 2026-11-26 14:00-15:00 · alhpa"),
    ("tomorrow 2pm aplha", "Thu 2026-11-26 14:00-15:00 · aplha"),
    ("room zulu tomorrow 2pm", "unknown_room"),
    ("meeting room 5 tomorrow 2pm", "unknown_room"),
    ("tomorrow 2pm room zulu", "unknown_room"),
    ("book room 12 for tomorrow 2pm", "unknown_room"),
    ("a room tomorrow 2pm", "Thu 2026-11-26 14:00-15:00"),
    ("war room review tomorrow 2pm", "Thu 2026-11-26 14:00-15:00 · war room review"),
    # people
    ("alpha tomorrow 2pm for 6 people", "alpha · Thu 2026-11-26 14:00-15:00 · 6 people"),
    ("alpha tomorrow 2pm 6 persons", "alpha · Thu 2026-11-26 14:00-15:00 · 6 people"),
    ("alpha tomorrow 2pm 6 ppl", "alpha · Thu 2026-11-26 14:00-15:00 · 6 people"),
    ("alpha tomorrow 2pm 8 pax", "alpha · Thu 2026-11-26 14:00-15:00 · 8 people"),
    ("alpha tomorrow 2pm 6 attendees", "alpha · Thu 2026-11-26 14:00-15:00 · 6 people"),
    ("alpha tomorrow 2pm 6 guests", "alpha · Thu 2026-11-26 14:00-15:00 · 6 people"),
    ("alpha tomorrow 2pm with 6 people", "alpha · Thu 2026-11-26 14:00-15:00 · 6 people"),
    ("six of us alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · 6 people"),
    ("party of 4 alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · 4 people"),
    ("group of 4 alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · 4 people"),
    ("team of 4 alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · 4 people"),
    ("table of 4 alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · 4 people"),
    ("Team 7 retro alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · Team 7 retro"),
    ("alpha tomorrow 2pm 4-5 people", "alpha · Thu 2026-11-26 14:00-15:00 · 5 people"),
]


@pytest.mark.parametrize(("typed", "read_as"), ROWS)
def test_reads_the_room_and_the_people(typed: str, read_as: str) -> None:
    assert said(typed) == read_as
