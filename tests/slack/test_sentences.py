"""What people type most, and what can't be booked as typed: sentence, answer, choices."""

from __future__ import annotations

import pytest

from tests.slack.talking import Talk

WAYS: list[tuple[str, str, list[str]]] = [
    (
        "alpha tomorrow 2-3pm Sprint planning",
        "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Sprint planning”.\nHow I read it: “2-3pm” as 14:00–15:00.",
        [],
    ),
    ("alpha tomorrow 14:00-15:00 Retro", "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”.", []),
    (
        "alpha at 3",
        "Booked: Alpha, Wed 25 Nov, 15:00–16:00.\nHow I read it: “3” as 15:00; 1 h, as no end was given.",
        ["Rather Thu 26 Nov, 03:00–04:00"],
    ),
    (
        "alpha 8-9",
        "Booked: Alpha, Thu 26 Nov, 08:00–09:00.\nHow I read it: tomorrow, because 08:00–09:00 is over today.",
        [],
    ),
    ("alpha tomorrow at 2pm for 1h Retro", "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”.", []),
    ("bravo friday 10:00 for 30 min 1:1 with Sam", "Booked: Bravo, Fri 27 Nov, 10:00–10:30, “1:1 with Sam”.", []),
    ("alpha friday 9", "Booked: Alpha, Fri 27 Nov, 09:00–10:00.\nHow I read it: 1 h, as no end was given.", []),
    (
        "book alpha for tomorrow from 2 to 3pm please",
        "Booked: Alpha, Thu 26 Nov, 14:00–15:00.\nHow I read it: “2 to 3pm” as 14:00–15:00.",
        [],
    ),
    ("can I get bravo on friday 10-11 for Budget 2027", "Booked: Bravo, Fri 27 Nov, 10:00–11:00, “Budget 2027”.", []),
    (
        "Sprint planning tomorrow 2-3pm in alpha",
        "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Sprint planning”.\nHow I read it: “2-3pm” as 14:00–15:00.",
        [],
    ),
    ("alpha now for 30 min", "Booked: Alpha, Wed 25 Nov, 09:30–10:00.", []),
    (
        "alpha until 11",
        "Booked: Alpha, Wed 25 Nov, 09:30–11:00.\nHow I read it: from now (09:30), as no start was given.",
        [],
    ),
    (
        "alpha 9-10",
        "Wed 25 Nov, 09:00 is past: it is now 09:30.",
        ["Alpha, now until 10:00", "Alpha, Thu 26 Nov, 09:00–10:00"],
    ),
    (
        "alpha next friday 10-11",
        "Booked: Alpha, Fri 4 Dec, 10:00–11:00.\nHow I read it: “next friday” as Fri 4 Dec, the one next week.",
        ["Rather Fri 27 Nov, 10:00–11:00"],
    ),
    ("alpha 1 dec 10-11 Q3 review", "Booked: Alpha, Tue 1 Dec, 10:00–11:00, “Q3 review”.", []),
    (
        "alpha 12/1 10-11",
        "Booked: Alpha, Tue 12 Jan 2027, 10:00–11:00.\nHow I read it: “12/1” as Tue 12 Jan 2027.",
        ["Rather Tue 1 Dec, 10:00–11:00"],
    ),
    ("alpha tomorrow morning", "Booked: Alpha, Thu 26 Nov, 09:00–12:00.\nHow I read it: “morning” as 09:00–12:00.", []),
    ("alpha tomorrow noon for an hour", "Booked: Alpha, Thu 26 Nov, 12:00–13:00.", []),
    (
        'alpha tomorrow 9-10 for 6 people "Team day: tue 3pm"',
        "Booked: Alpha, Thu 26 Nov, 09:00–10:00, “Team day: tue 3pm”, for 6 people.",
        [],
    ),
    (
        "alpha or bravo tomorrow 10-11",
        "Which room? These rooms are free Thu 26 Nov, 10:00–11:00; one tap books.",
        ["Alpha", "Bravo"],
    ),
    (
        "tomorrow 10-11 Standup",
        "You named no room. These rooms are free Thu 26 Nov, 10:00–11:00; one tap books “Standup”.",
        ["Alpha", "Bravo", "Charlie", "Delta", "Echo"],
    ),
    ("alpha friday all day Offsite", "Booked: Alpha, Fri 27 Nov, 08:00–18:00, “Offsite”.", []),
    (
        "alpha friday half past 3",
        "Booked: Alpha, Fri 27 Nov, 15:30–16:30.\nHow I read it: “half past 3” as 15:30; 1 h, as no end was given.",
        ["Rather Fri 27 Nov, 03:30–04:30"],
    ),
    ("alpha huomenna klo 14-15 Palaveri", "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Palaveri”.", []),
    ("alpha morgen von 14 bis 15:30 Uhr Besprechung", "Booked: Alpha, Thu 26 Nov, 14:00–15:30, “Besprechung”.", []),
]
"""The commonest ways of typing: what the answer says, and the buttons before those of every confirmation."""

UNCLEAR: list[tuple[str, str, list[str]]] = [
    (
        "alpha tomorrow 2pm " + "x" * 490,
        "That has 509 characters, and I read 500 at most. For example: alpha tomorrow 2-3pm Sprint planning",
        [],
    ),
    (
        "alpha every friday 10am Standup",
        "I understood room “alpha” and time “10am”, but “every friday” repeats, and I book one meeting at a "
        "time. Is this what you mean? Or type, for example: alpha friday 10am Standup",
        ["Alpha, Fri 27 Nov, 10:00–11:00"],
    ),
    (
        "aplha tomorrow 2pm Demo",
        "I understood day “tomorrow” and time “2pm”, but there is no room “aplha”; the nearest is Alpha. Is this "
        "what you mean? Or type, for example: alpha tomorrow 2pm Demo",
        ["Alpha, Thu 26 Nov, 14:00–15:00"],
    ),
    (
        "room zulu monday 2pm",
        "I understood day “monday” and time “2pm”, but there is no room “zulu”: choose from Alpha, Bravo, "
        "Charlie, Delta and Echo. For example: alpha monday 2pm",
        [f"{room}, Mon 30 Nov, 14:00–15:00" for room in ("Alpha", "Bravo", "Charlie", "Delta")],
    ),
    (
        "alpha 30 feb 10am Demo",
        "I understood room “alpha” and time “10am”, but “30 feb” is no date in the calendar. For example: alpha "
        "1 dec 10am Demo",
        [],
    ),
    (
        "alpha next week 2pm Demo",
        "I understood room “alpha” and time “2pm”, but “next week” doesn't say which day. Which one do you mean? "
        "Or type, for example: alpha friday 2pm Demo",
        [
            "Alpha, Mon 30 Nov, 14:00–15:00",
            "Alpha, Tue 1 Dec, 14:00–15:00",
            "Alpha, Wed 2 Dec, 14:00–15:00",
            "Alpha, Thu 3 Dec, 14:00–15:00",
            "Alpha, Fri 4 Dec, 14:00–15:00",
        ],
    ),
    (
        "alpha tomorrow 25:00 Demo",
        "I understood room “alpha” and day “tomorrow”, but “25:00” is no time that I know. For example: alpha "
        "tomorrow 2-3pm Demo",
        [],
    ),
    (
        "alpha tomorrow 10am CET Demo",
        "I understood room “alpha” and day “tomorrow”, but I'm not sure which time zone “10am CET” means: leave "
        "it out for your own, or say UTC. Is this what you mean? Or type, for example: alpha tomorrow 2-3pm UTC "
        "Demo",
        ["Alpha, Thu 26 Nov, 10:00–11:00"],
    ),
    (
        "alpha friday half 3 Demo",
        "I understood room “alpha” and day “friday”, but “half 3” could be more than one time. Which one do you "
        "mean? Or type, for example: alpha friday 2-3pm Demo",
        ["Alpha, Fri 27 Nov, 14:30–15:30", "Alpha, Fri 27 Nov, 15:30–16:30"],
    ),
    (
        "alpha 1-2pm or 3-4pm friday Demo",
        "I understood room “alpha” and day “friday”, but “1-2pm or 3-4pm” could be more than one time. Which one "
        "do you mean? Or type, for example: alpha friday 2-3pm Demo",
        ["Alpha, Fri 27 Nov, 13:00–14:00", "Alpha, Fri 27 Nov, 15:00–16:00"],
    ),
    (
        "alpha tomorrow after 3pm Demo",
        "I understood room “alpha” and day “tomorrow”, but “after 3pm” could be more than one time. Is this what "
        "you mean? Or type, for example: alpha tomorrow 2-3pm Demo",
        ["Alpha, Thu 26 Nov, 15:00–16:00"],
    ),
    (
        "alpha tomorrow 2pm for 2",
        "I understood room “alpha”, day “tomorrow” and time “2pm”, but “2” doesn't say for how long. Which one "
        "do you mean? Or type, for example: alpha tomorrow 2pm for 1h",
        ["Alpha, Thu 26 Nov, 14:00–16:00", "Alpha, Thu 26 Nov, 14:00–15:00, for 2 people"],
    ),
    (
        "alpha 2027-03-28 03:30 Demo",
        "I understood room “alpha” and day “2027-03-28”, but “03:30” doesn't exist that day, as the clocks go "
        "forward. Is this what you mean? Or type, for example: alpha 2027-03-28 4-5am Demo",
        ["Alpha, Sun 28 Mar 2027, 04:30–05:30"],
    ),
    (
        "alpha tomorrow 3pm-2pm Demo",
        "I understood room “alpha” and day “tomorrow”, but “3pm-2pm” would end before it starts. Which one do "
        "you mean? Or type, for example: alpha tomorrow 2-3pm Demo",
        ["Alpha, Thu 26 Nov, 14:00–15:00", "Alpha, Thu 26 Nov, 15:00–16:00"],
    ),
    (
        "alpha tomorrow Demo",
        "I understood room “alpha” and day “tomorrow”, but the time is missing. For example: alpha tomorrow 2-3pm Demo",
        [],
    ),
    (
        "alpha tomorrow 2pm " + "x" * 230,
        "I understood room “alpha” and day “tomorrow”, but the title has 230 characters, and 200 is the most. "
        "For example: alpha tomorrow 2-3pm Sprint planning",
        [],
    ),
]
"""A sentence for each question back."""

ON_EVERY_ANSWER = {"Share in channel", "Change", "Undo", "Open the form"}


def answered(talk: Talk, typed: str) -> tuple[str, list[str]]:
    said = talk.command(f"/book {typed}")
    assert ("Open the form" in talk.labels()) != ("Undo" in talk.labels())
    return said, [label for label in talk.labels() if label not in ON_EVERY_ANSWER]


@pytest.mark.parametrize(("typed", "said", "choices"), [*WAYS, *UNCLEAR])
def test_sentence(talk: Talk, typed: str, said: str, choices: list[str]) -> None:
    assert answered(talk, typed) == (said, choices)
