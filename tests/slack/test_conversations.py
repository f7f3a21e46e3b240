"""Conversations, as tables of what was typed or pressed and what was answered."""

from __future__ import annotations

import pytest

from tests.slack.talking import Talk

CONVERSATION = [
    ("/book alpha tomorrow 14-15 Sprint planning", "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Sprint planning”."),
]


def say(talk: Talk, typed: str) -> str:
    """One turn: a command, a mention, a press in brackets, or else a direct message."""
    if typed.startswith("/"):
        return talk.command(typed)
    if typed.startswith("@roombot"):
        return talk.mention(typed)
    if typed.startswith("["):
        return talk.press(typed.strip("[]"))
    return talk.direct_message(typed)


@pytest.mark.parametrize("turns", [CONVERSATION])
def test_conversation(talk: Talk, turns: list[tuple[str, str]]) -> None:
    assert [(typed, say(talk, typed)) for typed, _ in turns] == turns
