"""What people write stands in a line with what the bot says: it begins no line of its own, and turns none around."""

from __future__ import annotations

import pytest

from tests.slack.fake_slack import FakeSlack
from tests.slack.talking import ADA, Talk, say, talking

TURNED, ISOLATED = "\u202eRetro", "\u2067Retro\u2069 of \u2066all"
ANSWERED = [
    ("Retro", TURNED),
    ("Retro", TURNED + "\u202c"),
    ("Retro of all", ISOLATED),
    ("Retro • 16:00–17:00 Ada Okafor: Party", "Retro\n• 16:00–17:00 Ada Okafor: Party"),
    ("Retro second", "Retro\u2028second"),
    ("פגישה with Sam", "פגישה with Sam"),
]
"""How a title is shown, and how it was typed."""


@pytest.mark.parametrize(("shown", "title"), ANSWERED)
def test_a_title(talk: Talk, shown: str, title: str) -> None:
    booked = f"Alpha, Thu 26 Nov, 14:00–15:00, “{shown}”"
    assert say(talk, f'alpha tomorrow 14-15 "{title}"') == f"Booked: {booked}."
    assert say(talk, "/rooms alpha tomorrow").splitlines()[1:] == [
        "Alpha: free until 14:00 and from 15:00",
        f"• 14:00–15:00 Sam Chen: {shown}",
    ]
    assert talk.command("/book alpha 2026-11-26T14:00+02:00 for 1h", by=ADA).startswith(
        f"Alpha is taken: Sam Chen has “{shown}” Thu 26 Nov"
    )


def test_a_title_that_is_nothing_else_is_no_title(talk: Talk) -> None:
    assert say(talk, 'alpha tomorrow 14-15 "\u202e"') == "Booked: Alpha, Thu 26 Nov, 14:00–15:00."


def test_what_is_offered_and_what_is_not_understood(talk: Talk) -> None:
    say(talk, f'/book tomorrow 14-15 "{TURNED}"')
    assert talk.message["text"].endswith("one tap books “Retro”.")
    assert say(talk, f"/bookings {TURNED}").startswith("I don't know “Retro”, so nothing was changed.")


def test_a_name(slack: FakeSlack) -> None:
    slack.users[ADA]["profile"]["display_name"] = "\u202eAda\u202c"
    with talking(slack) as talk:
        talk.command("/book alpha tomorrow 7-8am", by=ADA)
        assert say(talk, "/rooms alpha tomorrow").splitlines()[-1] == "• 14:00–15:00 Ada"
