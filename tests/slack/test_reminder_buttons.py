"""What the buttons of a reminder do: found out when they are pressed, and honest where the reminder is out of date."""

from __future__ import annotations

import pytest

from bot.core.models import Actor, BookingChange
from tests.slack.fake_slack import FakeSlack
from tests.slack.reminding import Reminding, Scheduler
from tests.slack.talking import ADA, SAM, Talk, say

START, END = 0, 1
BOOKED = "/book alpha today 14-15 Retro"
HOUSE = Actor(person_id="wall", trusted=True)


@pytest.fixture
def scheduler(slack: FakeSlack) -> Scheduler:
    return Scheduler(slack)


@pytest.fixture
def reminding(talk: Talk) -> Reminding:
    return Reminding(talk)


def remind(talk: Talk, scheduler: Scheduler, which: int) -> None:
    """Book, and let one of both reminders be posted."""
    talk.command(BOOKED)
    Reminding(talk, from_the_beginning=True).catch_up()
    scheduler.post(talk, which)


def test_each_reminder_has_the_buttons_of_its_moment(talk: Talk, scheduler: Scheduler) -> None:
    remind(talk, scheduler, START)
    assert talk.labels() == ["Cancel", "End now", "Change", "No more reminders"]
    scheduler.post(talk)
    assert talk.labels() == ["15 min longer", "30 min longer", "End now", "Change", "No more reminders"]


PRESSED = [
    (START, ["Cancel"], ("Cancelled: Alpha, Wed 25 Nov, 14:00–15:00, “Retro”.", ["Undo"])),
    (
        START,
        ["End now"],
        (
            "Alpha, Wed 25 Nov, 14:00–15:00, “Retro”, has not begun, so there is nothing to end. "
            "Move it, or cancel it?",
            ["Move…", "Cancel"],
        ),
    ),
    (START, ["Change", "30 min longer"], ("Changed to: Alpha, Wed 25 Nov, 14:00–15:30, “Retro”.", ["Change", "Undo"])),
    (END, ["Change", "End now"], ("Ended: Alpha, Wed 25 Nov, 14:00–14:55, “Retro”. The room is free again.", ["Undo"])),
    (END, ["15 min longer"], ("Changed to: Alpha, Wed 25 Nov, 14:00–15:15, “Retro”.", ["Change", "Undo"])),
    (END, ["30 min longer", "Undo"], ("Changed to: Alpha, Wed 25 Nov, 14:00–15:00, “Retro”.", ["Change", "Undo"])),
    (END, ["End now"], ("Ended: Alpha, Wed 25 Nov, 14:00–14:55, “Retro”. The room is free again.", ["Undo"])),
    (END, ["End now", "Undo"], ("Booked: Alpha, Wed 25 Nov, 14:55–15:00, “Retro”.", ["Change", "Undo"])),
    (END, ["No more reminders"], ("Reminders are off: I don't remind you of your bookings.", ["Turn reminders on"])),
]


@pytest.mark.parametrize(("which", "presses", "answered"), PRESSED)
def test_what_a_press_does(
    talk: Talk, scheduler: Scheduler, which: int, presses: list[str], answered: tuple[str, list[str]]
) -> None:
    remind(talk, scheduler, which)
    for label in presses:
        talk.press_in_direct_message(label)
    assert (talk.message["text"], talk.labels()) == answered


def test_a_start_reminder_ends_a_meeting_that_has_begun_since(talk: Talk, scheduler: Scheduler) -> None:
    remind(talk, scheduler, START)
    talk.wait(minutes=10, seconds=20)
    assert talk.press("End now") == "Ended: Alpha, Wed 25 Nov, 14:00–14:01, “Retro”. The room is free again."


def test_pressed_twice_a_meeting_is_longer_once(talk: Talk, scheduler: Scheduler) -> None:
    remind(talk, scheduler, END)
    reminder = talk.message
    for _ in range(2):
        talk.message = reminder
        assert talk.press("15 min longer") == "Changed to: Alpha, Wed 25 Nov, 14:00–15:15, “Retro”."
    assert talk.press("Undo") == "Changed to: Alpha, Wed 25 Nov, 14:00–15:00, “Retro”."


def test_a_taken_slot_offers_other_ways(talk: Talk, scheduler: Scheduler) -> None:
    remind(talk, scheduler, END)
    reminder = talk.message
    talk.command("/book alpha 2026-11-25T15:10+02:00 for 1h Next", by=ADA)
    talk.message = reminder
    assert talk.press("30 min longer") == (
        "Alpha is taken: Ada Okafor has “Next” Wed 25 Nov, 15:10–16:10; it is next free 16:10–16:40, and Bravo, "
        "Charlie, Delta and Echo are free 15:00–15:30.\n"
        "Your booking stays as it was: Alpha, Wed 25 Nov, 14:00–15:00, “Retro”."
    )
    assert talk.labels() == [
        "Bravo, Wed 25 Nov, 15:00–15:30",
        "Alpha, Wed 25 Nov, 14:00–15:10",
        "Charlie, Wed 25 Nov, 15:00–15:30",
        "Delta, Wed 25 Nov, 15:00–15:30",
        "Tell me if it frees up",
        "Change",
    ]
    refusal = talk.message
    assert talk.press("Alpha, Wed 25 Nov, 14:00–15:10") == "Changed to: Alpha, Wed 25 Nov, 14:00–15:10, “Retro”."
    talk.message = refusal
    assert talk.press("Bravo, Wed 25 Nov, 15:00–15:30") == "Booked: Bravo, Wed 25 Nov, 15:00–15:30, “Retro”."


def test_what_would_change_nothing_is_no_way_out(talk: Talk, scheduler: Scheduler) -> None:
    remind(talk, scheduler, END)
    reminder = talk.message
    talk.command("/book alpha 2026-11-25T15:00+02:00 for 1h Next", by=ADA)
    talk.message = reminder
    talk.press("15 min longer")
    assert "Alpha, Wed 25 Nov, 14:00–15:00" not in talk.labels()


STALE = [
    ("Cancel", None, "Cancelled: Alpha, Wed 25 Nov, 14:00–15:00, “Retro”."),
    ("End now", None, "Alpha, Wed 25 Nov, 14:00–15:00, “Retro”, was cancelled before."),
    (
        "Cancel",
        BookingChange(room_id="bravo"),
        "It was changed meanwhile and is now Bravo, Wed 25 Nov, 14:00–15:00, “Retro”: nothing was done.",
    ),
    (
        "End now",
        BookingChange(room_id="bravo"),
        "Bravo, Wed 25 Nov, 14:00–15:00, “Retro”, has not begun, so there is nothing to end. Move it, or cancel it?",
    ),
]


@pytest.mark.parametrize(("label", "change", "answered"), STALE)
def test_a_start_reminder_that_is_out_of_date(
    talk: Talk, scheduler: Scheduler, label: str, change: BookingChange | None, answered: str
) -> None:
    remind(talk, scheduler, START)
    (booking,) = talk.service.bookings_of(SAM)
    if change:
        talk.service.move(booking.id, change, by=HOUSE, revision=None)
    else:
        talk.service.cancel(booking.id, by=HOUSE)
    assert talk.press(label) == answered


def test_an_end_reminder_of_a_meeting_that_was_shortened_or_is_over(talk: Talk, scheduler: Scheduler) -> None:
    remind(talk, scheduler, END)
    reminder = talk.message
    (booking,) = talk.service.bookings_of(SAM)
    talk.service.move(booking.id, BookingChange(end=talk.now.replace(minute=57)), by=HOUSE, revision=None)
    assert talk.press("15 min longer") == (
        "It was changed meanwhile and is now Alpha, Wed 25 Nov, 14:00–14:57, “Retro”: nothing was done."
    )
    assert talk.labels() == ["Change"]
    talk.wait(minutes=10)
    talk.message = reminder
    assert talk.press("15 min longer") == ("Alpha, Wed 25 Nov, 14:00–14:57, “Retro”, is over, so it can't be changed.")


@pytest.mark.parametrize("label", ["15 min longer", "End now"])
def test_a_reminder_is_its_bookers(talk: Talk, scheduler: Scheduler, label: str) -> None:
    remind(talk, scheduler, END)
    assert talk.press(label, by=ADA) == "Only Sam Chen or an admin can change that booking."


def test_reminders_are_turned_by_words_too(talk: Talk) -> None:
    off = "Reminders are off: I don't remind you of your bookings."
    on = "Reminders are on: 10 min before the start and 5 min before the end of your bookings."
    assert say(talk, "/bookings reminders") == on
    assert say(talk, "reminders off") == off
    assert say(talk, "/bookings reminders") == off
    assert say(talk, "/bookings Reminders on") == on
