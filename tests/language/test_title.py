"""The contract row by row: what is left over. Now is Wednesday 2026-11-25 09:30 in Berlin."""

from __future__ import annotations

import pytest

from tests.language.said import said

ROWS = [
    # quoted, letter by letter
    ('alpha tomorrow 2pm "Delta 3pm sync"', "alpha · Thu 2026-11-26 14:00-15:00 · Delta 3pm sync"),
    ("alpha tomorrow 2pm “Año nuevo: plan B”", "alpha · Thu 2026-11-26 14:00-15:00 · Año nuevo: plan B"),
    ("alpha tomorrow 2pm „Teamrunde“", "alpha · Thu 2026-11-26 14:00-15:00 · Teamrunde"),
    ("alpha tomorrow 2pm «Point presse»", "alpha · Thu 2026-11-26 14:00-15:00 · Point presse"),
    ("alpha tomorrow 2pm 'Board prep'", "alpha · Thu 2026-11-26 14:00-15:00 · Board prep"),
    ('alpha tomorrow 2pm "Budget" with the Lagos office', "alpha · Thu 2026-11-26 14:00-15:00 · Budget"),
    ('alpha tomorrow 2pm ""', "alpha · Thu 2026-11-26 14:00-15:00"),
    ('alpha tomorrow 2pm "" retro', "alpha · Thu 2026-11-26 14:00-15:00 · retro"),
    ('alpha tomorrow 2pm "Budget', 'alpha · Thu 2026-11-26 14:00-15:00 · "Budget'),
    ("alpha tomorrow 2pm Anna's onboarding", "alpha · Thu 2026-11-26 14:00-15:00 · Anna's onboarding"),
    # what is left
    ("alpha tomorrow 2pm Sprint planning", "alpha · Thu 2026-11-26 14:00-15:00 · Sprint planning"),
    ("charlie, tomorrow 14:00 - Ops / Infra SYNC", "charlie · Thu 2026-11-26 14:00-15:00 · Ops / Infra SYNC"),
    ("retro - alpha - tomorrow around 2 - sales team", "alpha · Thu 2026-11-26 14:00-15:00 · retro sales team"),
    ("Contract talk alpha tomorrow 3.30 for Nokia", "alpha · Thu 2026-11-26 15:30-16:30 · Contract talk for Nokia"),
    ("alpha tomorrow 9-10 M&A review", "alpha · Thu 2026-11-26 09:00-10:00 · M&A review"),
    ("alpha tomorrow 9-10 H&M", "alpha · Thu 2026-11-26 09:00-10:00 · H&M"),
    ("alpha tomorrow 9-11 M team", "alpha · Thu 2026-11-26 09:00-11:00 · M team"),
    ("alpha tomorrow 3pm R&D", "alpha · Thu 2026-11-26 15:00-16:00 · R&D"),
    ("alpha tomorrow 9am 30 m", "alpha · Thu 2026-11-26 09:00-09:30"),
    ("(alpha) tomorrow 2pm retro", "alpha · Thu 2026-11-26 14:00-15:00 · retro"),
    ("sales <> product () sync alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · sales <> product () sync"),
    ("sync () alpha <> tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · sync"),
    ("tomorrow 2pm: retro | alpha", "alpha · Thu 2026-11-26 14:00-15:00 · retro"),
    # the outer edges
    (
        "please book alpha for quarterly review on friday at 2pm",
        "alpha · Fri 2026-11-27 14:00-15:00 · quarterly review",
    ),
    ("alpha tomorrow 2pm about pricing", "alpha · Thu 2026-11-26 14:00-15:00 · pricing"),
    ("alpha tomorrow 2pm re pricing", "alpha · Thu 2026-11-26 14:00-15:00 · pricing"),
    ("book a room tomorrow 3-4pm titled Pricing v2", "Thu 2026-11-26 15:00-16:00 · Pricing v2"),
    ("can we have a meeting room tomorrow at 10 for standup pls", "Thu 2026-11-26 10:00-11:00 · standup"),
    ("hi, can I get a room tomorrow at 10 please", "Thu 2026-11-26 10:00-11:00"),
    ("could you please book me a small room tomorrow 10-11 thanks!", "Thu 2026-11-26 10:00-11:00"),
    ("i'd like the conference room tomorrow 2pm", "Thu 2026-11-26 14:00-15:00"),
    ("we need any free room tomorrow 2pm", "Thu 2026-11-26 14:00-15:00"),
    ("i need to book alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("let's book alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("book club tomorrow 2pm alpha", "alpha · Thu 2026-11-26 14:00-15:00 · book club"),
    ("need to review pricing tomorrow 2pm alpha", "alpha · Thu 2026-11-26 14:00-15:00 · need to review pricing"),
    # not dates, not clocks
    ("1:1 with Sam alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · 1:1 with Sam"),
    ("Q3 review alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · Q3 review"),
    ("Budget 2027 alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · Budget 2027"),
    ("Planning for 2027 alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · Planning for 2027"),
    ("Sprint 14 planning alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · Sprint 14 planning"),
    ("Release 2.30 alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · Release 2.30"),
    ("May numbers alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · May numbers"),
    ("3 year plan alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · 3 year plan"),
    ("24/7 support alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · 24/7 support"),
    ("Friday's demo alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · Friday's demo"),
    ("Monday.com intro alpha tomorrow 2pm", "alpha · Thu 2026-11-26 14:00-15:00 · Monday.com intro"),
]


@pytest.mark.parametrize(("typed", "read_as"), ROWS)
def test_keeps_the_title(typed: str, read_as: str) -> None:
    assert said(typed) == read_as
