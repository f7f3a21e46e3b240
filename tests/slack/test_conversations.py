"""Conversations, as tables of what was typed or pressed and what was answered."""

from __future__ import annotations

import pytest

from tests.slack.talking import Talk, say
from tests.slack.test_changing import NO_NUMBER

DAY = [
    ("/book alpha tomorrow 14-15 Sprint planning", "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Sprint planning”."),
    (
        "/book alpha tomorrow 14:30-15:30 Retro",
        "Alpha is taken: you have “Sprint planning” Thu 26 Nov, 14:00–15:00; it is next free 15:00–16:00, and Bravo, "
        "Charlie, Delta and Echo are free 14:30–15:30.",
    ),
    ("[Bravo, Thu 26 Nov, 14:30–15:30]", "Booked: Bravo, Thu 26 Nov, 14:30–15:30, “Retro”."),
    (
        "/rooms tomorrow",
        "Rooms, Thu 26 Nov\n"
        "Alpha: free until 14:00 and from 15:00\n"
        "• 14:00–15:00 Sam Chen: Sprint planning\n"
        "Bravo: free until 14:30 and from 15:30\n"
        "• 14:30–15:30 Sam Chen: Retro\n"
        "Free all day: Charlie, Delta and Echo",
    ),
    (
        "/bookings",
        "Your bookings:\n"
        "1. Alpha, Thu 26 Nov, 14:00–15:00, “Sprint planning”\n"
        "2. Bravo, Thu 26 Nov, 14:30–15:30, “Retro”\n"
        "/cancel 1 gives back the first one, and /bookings move 1 to friday 4pm moves it.",
    ),
    (
        "[Cancel]",
        "Cancelled: Alpha, Thu 26 Nov, 14:00–15:00, “Sprint planning”.\n"
        "Your bookings:\n"
        "1. Bravo, Thu 26 Nov, 14:30–15:30, “Retro”\n"
        "/cancel 1 gives back the first one, and /bookings move 1 to friday 4pm moves it.",
    ),
    ("/cancel 1", "Cancelled: Bravo, Thu 26 Nov, 14:30–15:30, “Retro”."),
    (
        "/rooms tomorrow",
        "Rooms, Thu 26 Nov\nFree all day: Alpha, Bravo, Charlie, Delta and Echo",
    ),
    ("/bookings", "You have no bookings. To make one, type for example: /book alpha tomorrow 2-3pm Sprint planning"),
]

NUMBERS = [
    ("/book alpha tomorrow 14-15 One", "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “One”."),
    ("/book alpha tomorrow 15-16 Two", "Booked: Alpha, Thu 26 Nov, 15:00–16:00, “Two”."),
    (
        "/cancel 2",
        "I haven't shown you a list lately, so I don't know which one that is. Here they are:\n"
        "Your bookings:\n"
        "1. Alpha, Thu 26 Nov, 14:00–15:00, “One”\n"
        "2. Alpha, Thu 26 Nov, 15:00–16:00, “Two”\n"
        "/cancel 1 gives back the first one, and /bookings move 1 to friday 4pm moves it.",
    ),
    ("/cancel 1", "Cancelled: Alpha, Thu 26 Nov, 14:00–15:00, “One”."),
    ("/cancel 1", "Cancelled: Alpha, Thu 26 Nov, 14:00–15:00, “One”."),
    ("/cancel #2", "Cancelled: Alpha, Thu 26 Nov, 15:00–16:00, “Two”."),
    (
        "/cancel 3",
        "You have no bookings. To make one, type for example: /book alpha tomorrow 2-3pm Sprint planning",
    ),
    (
        "/cancel the first one",
        "You have no bookings. To make one, type for example: /book alpha tomorrow 2-3pm Sprint planning",
    ),
]

UNDOING = [
    ("/book alpha tomorrow 14-15 Retro", "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”."),
    ("[Undo]", "Cancelled: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”."),
    ("[Undo]", "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”."),
    ("[Change]", f"Alpha, Thu 26 Nov, 14:00–15:00, “Retro”.\n{NO_NUMBER}"),
    ("[30 min longer]", "Changed to: Alpha, Thu 26 Nov, 14:00–15:30, “Retro”."),
    ("[Undo]", "Changed to: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”."),
    ("[Undo]", "Changed to: Alpha, Thu 26 Nov, 14:00–15:30, “Retro”."),
]

CHANGING = [
    ("/book alpha tomorrow 14-15 One", "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “One”."),
    ("/book alpha tomorrow 15-16 Two", "Booked: Alpha, Thu 26 Nov, 15:00–16:00, “Two”."),
    (
        "/bookings",
        "Your bookings:\n"
        "1. Alpha, Thu 26 Nov, 14:00–15:00, “One”\n"
        "2. Alpha, Thu 26 Nov, 15:00–16:00, “Two”\n"
        "/cancel 1 gives back the first one, and /bookings move 1 to friday 4pm moves it.",
    ),
    ("/book rename 1 to Sprint: R&D", "Changed to: Alpha, Thu 26 Nov, 14:00–15:00, “Sprint: R&amp;D”."),
    ("/book move 2 to 4pm", "Changed to: Alpha, Thu 26 Nov, 16:00–17:00, “Two”."),
    ("move 2 to friday", "Changed to: Alpha, Fri 27 Nov, 16:00–17:00, “Two”."),
    ("move 2 to bravo", "Changed to: Bravo, Fri 27 Nov, 16:00–17:00, “Two”."),
    ("move 2 to alpha tomorrow 16:00-16:30", "Changed to: Alpha, Thu 26 Nov, 16:00–16:30, “Two”."),
    ("extend 2 by 30 min", "Changed to: Alpha, Thu 26 Nov, 16:00–17:00, “Two”."),
    (
        "move 2 to 14:30",
        "Alpha is taken: you have “Sprint: R&amp;D” Thu 26 Nov, 14:00–15:00; it is next free 15:00–16:00, and Bravo, "
        "Charlie, Delta and Echo are free 14:30–15:30.\n"
        "Your booking stays as it was: Alpha, Thu 26 Nov, 16:00–17:00, “Two”.",
    ),
    ("[Alpha, Thu 26 Nov, 15:00–16:00]", "Changed to: Alpha, Thu 26 Nov, 15:00–16:00, “Two”."),
    (
        "end 2",
        "Alpha, Thu 26 Nov, 15:00–16:00, “Two”, has not begun, so there is nothing to end. Move it, or cancel it?",
    ),
    ("[Cancel]", "Cancelled: Alpha, Thu 26 Nov, 15:00–16:00, “Two”."),
    ("[Undo]", "Booked: Alpha, Thu 26 Nov, 15:00–16:00, “Two”."),
    ("cancel 2", "Cancelled: Alpha, Thu 26 Nov, 15:00–16:00, “Two”."),
]

NONSENSE = [
    ("/book alpha tomorrow 14-15 One", "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “One”."),
    (
        "move my meeting to 4pm",
        "Which one? Say its number: move 1 to friday 4pm\n"
        "Your bookings:\n1. Alpha, Thu 26 Nov, 14:00–15:00, “One”\n"
        "/cancel 1 gives back the first one, and /bookings move 1 to friday 4pm moves it.",
    ),
    ("move 1 to banana", "I don't know what “banana” means here, so nothing was changed. For example: "
     "move 1 to friday 4pm"),
    ("move 1", "Where to? For example: move 1 to friday 4pm"),
    ("move 1 to", "Where to? For example: move 1 to friday 4pm"),
    ("move 1 to friday or so", "I don't know what “or so” means here, so nothing was changed. For example: "
     "move 1 to friday 4pm"),
    ("move 1 to 31 feb", "“31 feb” is no date in the calendar. For example: move 1 to friday 4pm"),
    ("move 1 to half 3", "“half 3” could be more than one time. Which one do you mean? Or type, for example: "
     "move 1 to friday 4pm"),
    ("[Alpha, Thu 26 Nov, 15:30–16:30]", "Changed to: Alpha, Thu 26 Nov, 15:30–16:30, “One”."),
    ("[Undo]", "Changed to: Alpha, Thu 26 Nov, 14:00–15:00, “One”."),
    ("extend 1", "How much longer? For example: extend 1 by 30 min, or extend 1 until 16:00"),
    (
        "extend 1 by banana",
        "“banana” doesn't say how much longer, so nothing was changed. For example: extend 1 by 30 min, "
        "or extend 1 until 16:00",
    ),
    ("extend 1 by -30 min", "“-30 min” doesn't say how much longer, so nothing was changed. For example: "
     "extend 1 by 30 min, or extend 1 until 16:00"),
    ("extend 1 until 15:45", "Changed to: Alpha, Thu 26 Nov, 14:00–15:45, “One”."),
    ("end 1 please", "I don't know what “please” means here, so nothing was changed. For example: end 1"),
    ("rename 1", "What shall it be called? For example: rename 1 to Retro"),
    ("rename 1 to", "What shall it be called? For example: rename 1 to Retro"),
    ("rename 1 Two", "Changed to: Alpha, Thu 26 Nov, 14:00–15:45, “Two”."),
    ("Move 2 boxes, bravo tomorrow 14-15", "Booked: Bravo, Thu 26 Nov, 14:00–15:00, “Move 2 boxes”."),
    ("move alpha to 4pm", "Which one? Say its number: move 1 to friday 4pm\n"
     "Your bookings:\n1. Alpha, Thu 26 Nov, 14:00–15:45, “Two”\n"
     "2. Bravo, Thu 26 Nov, 14:00–15:00, “Move 2 boxes”\n"
     "/cancel 1 gives back the first one, and /bookings move 1 to friday 4pm moves it."),
]  # fmt: skip

CHANNEL = [
    ("/book alpha tomorrow 14-15 R&D <x> @sam", "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “R&amp;D &lt;x&gt; @sam”."),
    (
        "[Share in channel]",
        "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “R&amp;D &lt;x&gt; @sam”.\nShared in this channel.",
    ),
    (
        "@roombot alpha tomorrow",
        "Alpha, Thu 26 Nov\n"
        "Alpha\n"
        "<!date^1795644000^{date_short_pretty} {time}|Thu 26 Nov, 00:00>–<!date^1795694400^{time}|14:00> free\n"
        "<!date^1795694400^{date_short_pretty} {time}|Thu 26 Nov, 14:00>–<!date^1795698000^{time}|15:00> "
        "Sam Chen: R&amp;D &lt;x&gt; @sam\n"
        "<!date^1795698000^{date_short_pretty} {time}|Thu 26 Nov, 15:00>–<!date^1795730400^{time}|00:00> free",
    ),
    (
        "@roombot what's free tomorrow at 14:30",
        "<!date^1795696200^{date_long_pretty} {time}|Thu 26 Nov, 14:30>–<!date^1795699800^{time}|15:30> "
        "Bravo, Charlie, Delta and Echo are free.\n"
        "Alpha\n"
        "<!date^1795694400^{date_short_pretty} {time}|Thu 26 Nov, 14:00>–<!date^1795698000^{time}|15:00> "
        "Sam Chen: R&amp;D &lt;x&gt; @sam",
    ),
    (
        "/rooms what's free tomorrow at 14:30",
        "Thu 26 Nov, 14:30–15:30: Bravo, Charlie, Delta and Echo are free.\n"
        "Alpha: 14:00–15:00 Sam Chen: R&amp;D &lt;x&gt; @sam",
    ),
]  # fmt: skip

HELPED = [
    ("hi", "Write me a room, a day, a time and what it is for, and I book it.\nalpha tomorrow 2-3pm Sprint planning\n"
     "“rooms” and “my bookings” show what the commands /rooms and /bookings do, and changes work here too: "
     "move 1 to friday 4pm, cancel 1."),
    ("alpha tomorrow 14-15 Retro", "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”."),
    ("[Undo]", "Cancelled: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”."),
    (
        "/rooms help",
        "See what is booked and what is free: name a room, a day or a time, or none of them for all rooms today.\n"
        "/rooms\n/rooms alpha tomorrow\n/rooms what's free at 3pm",
    ),
    (
        "/bookings help",
        "/bookings lists your bookings that are not over, each with its number and buttons to change or cancel it.\n"
        "/bookings move 2 to friday 4pm changes the second one of the last list I showed you. So do extend 2 by "
        "30 min, end 2, rename 2 to Retro, repeat 2 and cancel 2.\n"
        "/bookings reminders off, and I no longer remind you before they start and end.",
    ),
    (
        "/cancel help",
        "/cancel 2 gives back the second booking of the last list I showed you; /cancel alone shows the list.\n"
        "A Cancel button stands beside each booking of /bookings.",
    ),
    (
        "@roombot help",
        "Mention me to see what is booked: with a room, a day or a time, or nothing for all rooms today.\n"
        "@roombot alpha tomorrow\n@roombot what's free at 3pm\n"
        "Say what you want to book, and I answer with a button for you: @roombot alpha tomorrow 2-3pm Sprint planning",
    ),
]  # fmt: skip


@pytest.mark.parametrize("turns", [DAY, NUMBERS, UNDOING, CHANGING, NONSENSE, CHANNEL, HELPED])
def test_conversation(talk: Talk, turns: list[tuple[str, str]]) -> None:
    for typed, answered in turns:
        assert (typed, say(talk, typed)) == (typed, answered)


@pytest.mark.parametrize("typed", ["/book help", "/book  HELP!", "/book ?"])
def test_help_says_how_to_book(talk: Talk, typed: str) -> None:
    assert talk.command(typed) == (
        "Book a room in your own words: a room, a day, a time, and what it is for.\n"
        "/book alpha tomorrow 2-3pm Sprint planning\n"
        "/book bravo friday 10:00 for 30 min 1:1 with Sam\n"
        "/book tomorrow 9-10 for 6 people (no room named: I offer the free ones)\n"
        "/rooms shows what is booked and what is free, /bookings shows yours, /cancel 1 gives one back."
    )


def test_a_mention_is_answered_in_its_thread_and_a_direct_message_where_it_is(talk: Talk) -> None:
    talk.mention("@roombot")
    talk.direct_message("help")
    places = [(call.body["channel"], call.body.get("thread_ts")) for call in talk.calls]
    assert places == [("C2147483705", "1764055800.000300"), ("D024BE91L", None)]


def test_words_that_slack_marked_are_read_as_they_were_typed(talk: Talk) -> None:
    talk.direct_message("alpha tomorrow 14-15 x")
    talk.send_marked(
        "bravo tomorrow 14-15 R&amp;D with <@U2ADA> in <#C1|general> <https://a.example|a.example> <!here>"
    )
    assert talk.hear_message() == (
        "Booked: Bravo, Thu 26 Nov, 14:00–15:00, “R&amp;D with @Ada Okafor in #general a.example @here”."
    )
