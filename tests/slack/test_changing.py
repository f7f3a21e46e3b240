"""Changing a booking with the mouse: Move and Rename in a form, the rest by a press, from wherever it is shown."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from bot.core.models import Actor, Booking
from tests.slack.fake_slack import Json
from tests.slack.forms import initial, notes, opened, said, send
from tests.slack.talking import ADA, SAM, Talk, say

ACTIONS = ["Move…", "15 min longer", "30 min longer", "Rename…", "Make private", "Next week too", "Cancel"]
NO_NUMBER = "Or type it: /bookings shows its number, and /bookings help what can be typed with it."
BOOKED = "Alpha, Thu 26 Nov, 14:00–15:00, “Retro”"


@pytest.fixture
def booked(talk: Talk) -> Talk:
    """Alpha is Sam's tomorrow from 14 to 15, and Ada's from 16 to 17; the actions on Sam's are shown."""
    talk.command("/book alpha 2026-11-26T16:00+02:00 for 1h Demo", by=ADA)
    talk.command("/book alpha tomorrow 14-15 Retro")
    talk.press("Change")
    return talk


def pressed(talk: Talk, label: str) -> Json:
    """The form that a button opens."""
    talk.send_press(talk.button(label))
    return opened(talk)


def answer(talk: Talk) -> str:
    """What is said after a form was sent, in the place of the message that it was opened from."""
    said = talk.heard("hook").body
    assert said.pop("replace_original")
    talk.message = said
    text: str = said["text"]
    return text


def only(talk: Talk) -> Booking:
    [booking] = talk.service.bookings_of(SAM)
    return booking


def test_the_actions_of_a_booking(booked: Talk) -> None:
    assert booked.labels() == [*ACTIONS, "All my bookings"]
    booked.now = only(booked).slot.start
    booked.wait(minutes=20)
    say(booked, "/bookings")
    say(booked, "[Change]")
    assert booked.labels() == [*ACTIONS[:3], "End now", *ACTIONS[3:], "All my bookings"]


def test_move_opens_filled_in_and_says_what_is_free_besides(booked: Talk) -> None:
    view = pressed(booked, "Move…")
    assert initial(view) == {"room": "alpha", "day": "2026-11-26", "start": "14:00", "length": "60"}
    assert said(view) == [BOOKED, "Free then: Alpha, Bravo, Charlie, Delta and Echo."]
    assert notes(booked, view, start="15:30") == [
        BOOKED,
        "Alpha is taken: Ada Okafor has “Demo” Thu 26 Nov, 16:00–17:00; it is next free 17:00–18:00, and Bravo, "
        "Charlie, Delta and Echo are free 15:30–16:30.",
        "Instead, filled in with one tap:",
    ]


def test_move_moves_and_is_undone(booked: Talk) -> None:
    view = pressed(booked, "Move…")
    assert send(booked, view, room="bravo", start="14:30", length="90") == {}
    assert answer(booked) == "Changed to: Bravo, Thu 26 Nov, 14:30–16:00, “Retro”."
    assert say(booked, "[Undo]") == f"Changed to: {BOOKED}."


def test_move_to_any_free_room_stays_where_that_is_free(booked: Talk) -> None:
    send(booked, pressed(booked, "Move…"), room="*any*", start="14:30")
    assert answer(booked) == "Changed to: Alpha, Thu 26 Nov, 14:30–15:30, “Retro”."


WRONG = [
    ({"day": "2026-11-24"}, "start", "Tue 24 Nov, 14:00 is past: it is now Wed 25 Nov, 09:30."),
    ({"length": "780"}, "length", "That is 13 h, and a booking may last 12 h at most."),
    ({"day": None}, "start", "Choose a day, a time and a length."),
]


@pytest.mark.parametrize(("inputs", "block", "error"), WRONG)
def test_what_is_wrong_with_a_move_is_said_in_the_form(
    booked: Talk, inputs: dict[str, Any], block: str, error: str
) -> None:
    wrong = send(booked, pressed(booked, "Move…"), **inputs)
    assert wrong["errors"][block].startswith(error)
    assert only(booked).revision == 1


def test_rename_opens_with_the_name_and_changes_it(booked: Talk) -> None:
    view = pressed(booked, "Rename…")
    assert (said(view), initial(view)) == ([BOOKED], {"title": "Retro"})
    assert send(booked, view, title="x" * 201) == {
        "response_action": "errors",
        "errors": {"title": "The title has 201 characters, and 200 is the most."},
    }
    assert send(booked, view, title="R&D <x>") == {}
    assert answer(booked) == "Changed to: Alpha, Thu 26 Nov, 14:00–15:00, “R&amp;D &lt;x&gt;”."
    assert say(booked, "[Undo]") == f"Changed to: {BOOKED}."


def test_an_empty_name_takes_the_name_away(booked: Talk) -> None:
    send(booked, pressed(booked, "Rename…"), title=None)
    assert answer(booked) == "Changed to: Alpha, Thu 26 Nov, 14:00–15:00."


def test_a_form_sent_twice_changes_once_and_says_so_once(booked: Talk) -> None:
    view = pressed(booked, "Rename…")
    assert [send(booked, view, title="Demo") for _ in range(3)] == [{}, {}, {}]
    assert answer(booked).startswith("Changed to")
    assert only(booked).revision == 2


def test_what_it_is_already_is_no_change_and_has_no_undo(booked: Talk) -> None:
    card = booked.message
    for label, inputs in (("Move…", {}), ("Rename…", {"title": " Retro "})):
        booked.message = card
        assert send(booked, pressed(booked, label), **inputs) == {}
        assert (answer(booked), booked.labels()) == (f"That is done already: {BOOKED}.", ["Change"])
    booked.command("/bookings")
    for typed in ("/bookings move 1 to 14:00", "/bookings rename 1 to Retro"):
        assert booked.command(typed) == f"That is done already: {BOOKED}."
    assert only(booked).revision == 1


def test_what_was_changed_while_the_form_was_open_is_not_overwritten(booked: Talk) -> None:
    view = pressed(booked, "Move…")
    booked.press("15 min longer")
    assert send(booked, view, start="12:00")["errors"] == {
        "start": "It was changed meanwhile and is now Alpha, Thu 26 Nov, 14:00–15:15, “Retro”: nothing was done."
    }


def test_a_form_that_slack_does_not_open_leaves_another_way(booked: Talk) -> None:
    booked.slack.answers["views.open"] = lambda _: (200, {"ok": False, "error": "expired_trigger_id"})
    assert say(booked, "[Move…]") == "Slack didn't open the form in time: press again, or type what you want."
    assert booked.labels() == ["Change"]


@pytest.mark.parametrize("label", ["Move…", "Rename…", "15 min longer", "Cancel", "Change"])
def test_only_the_booker_can_act(booked: Talk, label: str) -> None:
    if label == "Change":
        booked.command("/bookings")
    booked.send_press(booked.button(label), by=ADA)
    answered = booked.heard("hook").body
    assert answered["text"].startswith("Only Sam Chen or an admin can change that booking.")
    assert answered["replace_original"] is False
    assert only(booked).revision == 1


@pytest.mark.parametrize("label", ["Move…", "Rename…", "30 min longer", "Change"])
def test_what_is_cancelled_can_not_be_changed(booked: Talk, label: str) -> None:
    if label == "Change":
        booked.command("/bookings")
    shown = booked.message
    booked.service.cancel(only(booked).id, by=Actor(person_id=SAM))
    booked.message = shown
    assert say(booked, f"[{label}]") == f"{BOOKED}, was cancelled before."


def test_a_double_click_changes_once(booked: Talk) -> None:
    longer = booked.button("30 min longer")
    for _ in range(20):
        booked.send_press(longer)
    answers = {booked.heard("hook").body["text"] for _ in range(20)}
    assert answers == {"Changed to: Alpha, Thu 26 Nov, 14:00–15:30, “Retro”."}
    assert only(booked).revision == 2


def test_a_double_click_on_undo_changes_once_and_is_answered_once(booked: Talk) -> None:
    booked.press("30 min longer")
    undo = booked.button("Undo")
    for _ in range(20):
        booked.send_press(undo)
    assert booked.heard("hook").body["text"] == f"Changed to: {BOOKED}."
    booked.desk.close()
    assert booked.slack.calls.empty()
    assert only(booked).revision == 3


def test_a_late_press_says_that_it_is_done_already(booked: Talk) -> None:
    booked.press("30 min longer")
    undo = booked.button("Undo")
    booked.press("Undo")
    booked.wait(minutes=1)
    booked.send_press(undo)
    assert booked.heard("hook").body["text"] == f"That is done already: {BOOKED}."


def test_extending_into_another_meeting_offers_choices(booked: Talk) -> None:
    send(booked, pressed(booked, "Move…"), start="15:00")
    answer(booked)
    say(booked, "[Change]")
    assert say(booked, "[30 min longer]").endswith(
        "Your booking stays as it was: Alpha, Thu 26 Nov, 15:00–16:00, “Retro”."
    )
    assert booked.labels() == [
        "Bravo, Thu 26 Nov, 15:00–16:30",
        "Alpha, Thu 26 Nov, 17:00–18:30",
        "Alpha, Fri 27 Nov, 15:00–16:30",
        "Charlie, Thu 26 Nov, 15:00–16:30",
        "Tell me if it frees up",
        "Change",
    ]
    assert say(booked, "[Bravo, Thu 26 Nov, 15:00–16:30]") == ("Changed to: Bravo, Thu 26 Nov, 15:00–16:30, “Retro”.")


def test_a_running_meeting_is_ended_and_taken_up_again(booked: Talk) -> None:
    booked.now = only(booked).slot.start
    booked.wait(minutes=20)
    say(booked, "/bookings")
    say(booked, "[Change]")
    booked.wait(minutes=3)
    assert say(booked, "[End now]") == ("Ended: Alpha, Thu 26 Nov, 14:00–14:23, “Retro”. The room is free again.")
    booked.wait(minutes=2)
    assert say(booked, "[Undo]") == "Booked: Alpha, Thu 26 Nov, 14:25–15:00, “Retro”."


def test_a_running_meeting_is_cancelled_and_taken_up_again(booked: Talk) -> None:
    booked.now = only(booked).slot.start
    booked.wait(minutes=20)
    say(booked, "/bookings")
    say(booked, "[Change]")
    assert say(booked, "[Cancel]") == f"Cancelled: {BOOKED}."
    assert say(booked, "[Undo]") == "Booked: Alpha, Thu 26 Nov, 14:20–15:00, “Retro”."


REPEATED = [
    ("/book alpha thursday 14-15 Retro", "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”."),
    ("[Change]", f"Alpha, Thu 26 Nov, 14:00–15:00, “Retro”.\n{NO_NUMBER}"),
    ("[Next week too]", "Booked: Alpha, Thu 3 Dec, 14:00–15:00, “Retro”."),
    ("[Undo]", "Cancelled: Alpha, Thu 3 Dec, 14:00–15:00, “Retro”."),
    (
        "/bookings",
        f"Your bookings:\n1. {BOOKED}\n"
        "/cancel 1 gives back the first one, and /bookings move 1 to friday 4pm moves it.",
    ),
    ("/bookings repeat 1", "Booked: Alpha, Thu 3 Dec, 14:00–15:00, “Retro”."),
    ("repeat 1", "Booked: Alpha, Thu 3 Dec, 14:00–15:00, “Retro”."),
    ("repeat 1 next week", "Booked: Alpha, Thu 3 Dec, 14:00–15:00, “Retro”."),
    ("repeat 1 daily", "I don't know what “daily” means here, so nothing was changed. For example: repeat 1"),
]


def test_the_same_for_next_week(talk: Talk) -> None:
    for typed, answered in REPEATED:
        assert (typed, say(talk, typed)) == (typed, answered)
    assert len(talk.service.bookings_of(SAM)) == 2


def test_a_taken_room_next_week_offers_other_ways(booked: Talk) -> None:
    card = booked.message
    booked.command("/book alpha 2026-12-03T14:30+02:00 for 1h Demo", by=ADA)
    booked.message = card
    assert booked.press("Next week too").startswith("Alpha is taken: Ada Okafor has “Demo” Thu 3 Dec, 14:30–15:30;")
    assert booked.press("Bravo, Thu 3 Dec, 14:00–15:00") == "Booked: Bravo, Thu 3 Dec, 14:00–15:00, “Retro”."


def test_the_hour_stays_where_the_clocks_change_between(talk: Talk) -> None:
    talk.now = datetime.fromisoformat("2027-03-24T09:30+02:00")
    say(talk, "/book alpha thursday 14-15 Retro")
    say(talk, "[Change]")
    assert say(talk, "[Next week too]") == "Booked: Alpha, Thu 1 Apr, 14:00–15:00, “Retro”."
