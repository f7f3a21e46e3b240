"""Questions about the rooms, told from sentences that say what to book, in every language."""

from __future__ import annotations

import pytest

from bot.language import asks

SENTENCES = [
    ("what's free tomorrow at 14:30", "what's free", True),
    ("What’s free at 3pm", "What’s free", True),
    ("which rooms are available at 3pm", "which rooms are available", True),
    ("any room free tomorrow 10-11?", "free", True),
    ("free rooms friday 2-4pm", "free rooms", True),
    ("alpha free at 3pm?", "free", True),
    ("alpha libre demain à 15h ?", "libre", True),
    ("ist alpha morgen um 15 Uhr frei?", "ist frei", True),
    ("onko alpha vapaa huomenna klo 15", "onko vapaa", True),
    ("vilka rum är lediga imorgon kl 15", "vilka rum är lediga", True),
    ("quali sale sono libere domani alle 15", "quali sale sono libere", True),
    ("qual sala está livre amanhã às 15h", "qual sala está livre", True),
    ("welke zaal is vrij morgen om 15 uur", "welke zaal is vrij", True),
    ("¿qué sala está libre mañana a las 15?", "qué sala está libre", True),
    ("está libre alpha mañana a las 15", "está libre", True),
    ("alpha tomorrow 9-10 What's new", "What's new", False),
    ("alpha tomorrow 9-10", None, False),
    ("can we have bravo at 3pm for Retro?", "Retro", False),
    ("Freedom day alpha tomorrow 9-10", "Freedom day", False),
    ("", None, False),
]


@pytest.mark.parametrize(("text", "title", "question"), SENTENCES)
def test_what_is_a_question(text: str, title: str | None, question: bool) -> None:
    assert asks(text, title) is question
