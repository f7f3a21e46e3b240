"""Words that a command, a mention or a direct message can do nothing with: that is said, and what can be typed."""

from __future__ import annotations

import pytest

from tests.slack.talking import Talk, say

MINE = (
    "Your bookings:\n1. Alpha, Thu 26 Nov, 14:00–15:00, “Retro”\n"
    "/cancel 1 gives back the first one, and /bookings move 1 to friday 4pm moves it."
)
TODAY = "Rooms, Wed 25 Nov\nFree for the rest of the day: Alpha, Bravo, Charlie, Delta and Echo"
TOMORROW = (
    "Rooms, Thu 26 Nov\nAlpha: free until 14:00 and from 15:00\n• 14:00–15:00 Sam Chen: Retro\n"
    "Free all day: Bravo, Charlie, Delta and Echo"
)
ALPHA = "Alpha, Wed 25 Nov\nAlpha: free for the rest of the day"
HOW_TO_WRITE = (
    "Write me a room, a day, a time and what it is for, and I book it.\nalpha tomorrow 2-3pm Sprint planning\n"
    "“rooms” and “my bookings” show what the commands /rooms and /bookings do, and changes work here too: "
    "move 1 to friday 4pm, cancel 1."
)
UNDO = (
    "Undo is a button: press it below what I did. Where you no longer see it, /bookings shows what you have, each with "
    "Change and Cancel."
)
HOW_TO_MENTION = (
    "Mention me to see what is booked: with a room, a day or a time, or nothing for all rooms today.\n"
    "@roombot alpha tomorrow\n@roombot what's free at 3pm\n"
    "Say what you want to book, and I answer with a button for you: @roombot alpha tomorrow 2-3pm Sprint planning"
)


def unknown(typed: str) -> str:
    return f"I don't know “{typed}”, so nothing was changed. /bookings help says what I know.\n{MINE}"


def unread(typed: str, command: str) -> str:
    return (
        f"I don't know what “{typed}” means here. Name a room, a day or a time, or nothing for all rooms today. "
        f"For example: {command} alpha tomorrow"
    )


def left_out(typed: str, shown: str) -> str:
    return f"I don't know what “{typed}” means here, so I left it out.\n{shown}"


def undone(typed: str) -> str:
    return f"I don't know what to do with “{typed}”.\n{HOW_TO_WRITE}"


def elsewhere(typed: str) -> str:
    return f"Type that after /bookings, or write it to me directly: /bookings {typed}"


ANSWERED = [
    ("/bookings shorten 1 by 15 min", unknown("shorten 1 by 15 min")),
    ("/bookings delete 4", unknown("delete 4")),
    ("/bookings change 4", unknown("change 4")),
    ("/bookings foo", unknown("foo")),
    ("/bookings reminders of", unknown("reminders of")),
    ("/bookings " + "x" * 90, unknown("x" * 79 + "…")),
    ("/bookings my bookings", MINE),
    ("/rooms foo", unread("foo", "/rooms")),
    ("/rooms help me", unread("help me", "/rooms")),
    ("/rooms alpha", ALPHA),
    ("/rooms alpha foo", left_out("foo", ALPHA)),
    ("/rooms alpha " + "x" * 90, left_out("x" * 79 + "…", ALPHA)),
    ("/rooms tomorrow foo bar", left_out("foo bar", TOMORROW)),
    (
        "/rooms alpha tomorrow 2pm Review",
        left_out("Review", "Thu 26 Nov, 14:00–15:00: Alpha is taken.\nAlpha: 14:00–15:00 Sam Chen: Retro"),
    ),
    ("/rooms next week", "“next week” doesn't say which day. For example: /rooms friday"),
    (
        "/rooms alpha next week 2pm",
        "I understood room “alpha” and time “2pm”, but “next week” doesn't say which day. "
        "For example: /rooms alpha friday 2pm",
    ),
    (
        "/rooms aplha tomorrow",
        "I understood day “tomorrow”, but there is no room “aplha”; the nearest is Alpha. "
        "For example: /rooms alpha tomorrow",
    ),
    (
        "/rooms " + "x" * 501,
        "That has 501 characters, and I read 500 at most. For example: /rooms alpha tomorrow",
    ),
    ("/rooms cancel 1", elsewhere("cancel 1")),
    ("/rooms my bookings", "/bookings shows yours, and only you see it."),
    ("/rooms show all rooms", TODAY),
    ("/rooms alle Räume", TODAY),
    ("/rooms which ones are free?", TODAY),
    ("@roombot thanks!", "You're welcome."),
    ("@roombot thanks for nothing", unread("thanks for nothing", "@roombot")),
    ("/rooms alpha 9999-12-31", unread("alpha 9999-12-31", "/rooms")),
    ("/rooms 0001-01-01", unread("0001-01-01", "/rooms")),
    ("@roombot 9999-12-31", unread("9999-12-31", "@roombot")),
    ("@roombot alpha foo", left_out("foo", "Alpha, Wed 25 Nov\nFree for the rest of the day: Alpha")),
    ("@roombot hi", HOW_TO_MENTION),
    ("@roombot cancel 1", elsewhere("cancel 1")),
    ("@roombot move 1 to 4pm", elsewhere("move 1 to 4pm")),
    ("@roombot bookings", "/bookings shows yours, and only you see it."),
    ("@roombot next week", "“next week” doesn't say which day. For example: @roombot friday"),
    ("my bookings", MINE),
    ("Bookings", MINE),
    ("rooms", TODAY),
    ("Rooms tomorrow?", TOMORROW),
    ("what's free tomorrow", TOMORROW),
    ("help", HOW_TO_WRITE),
    ("thanks!", "You're welcome."),
    ("Kiitos", "You're welcome."),
    ("undo", UNDO),
    ("/bookings undo that", UNDO),
    ("/book Undo!", UNDO),
    ("/cancel the first one", f"I don't know which booking “the first one” is. Say its number:\n{MINE}"),
    ("cancel my booking", f"Which one? Say its number: cancel 1\n{MINE}"),
    ("shorten 1", undone("shorten 1")),
    (
        "alpha tomorrow",
        "I understood room “alpha” and day “tomorrow”, but the time is missing. For example: alpha tomorrow 2-3pm",
    ),
]


@pytest.mark.parametrize(("typed", "answered"), ANSWERED)
def test_what_is_not_understood(talk: Talk, typed: str, answered: str) -> None:
    talk.command("/book alpha tomorrow 14-15 Retro")
    assert say(talk, typed) == answered
    assert [booking.revision for booking in talk.service.bookings_of("U1SAM")] == [1]


NOTHING_TO_CHOOSE = ["/cancel 3", "/cancel the first one", "cancel my booking", "move 1 to 4pm", "extend my meeting"]


@pytest.mark.parametrize("typed", NOTHING_TO_CHOOSE)
def test_who_has_no_bookings_is_not_asked_which_one(talk: Talk, typed: str) -> None:
    none = "You have no bookings. To make one, type for example: /book alpha tomorrow 2-3pm Sprint planning"
    assert say(talk, typed) == none
    talk.command("/bookings")
    assert say(talk, typed) == none
