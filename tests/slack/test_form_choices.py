"""Ways out in a form whose slot is taken: buttons that fill it in with what can be had, the best first."""

from __future__ import annotations

import pytest

from bot.core.models import Actor, BookingChange
from tests.slack.fake_slack import Json
from tests.slack.forms import (
    form,
    initial,
    labels,
    notes,
    opened,
    press,
    press_payload,
    said,
    send,
    shown_where_updates_conflict,
)
from tests.slack.talking import ADA, SAM, Talk

TAKEN = (
    "Alpha is taken: Ada Okafor has “Hers” Thu 26 Nov, 14:30–15:30; it is next free 15:30–16:30, and Bravo, Charlie, "
    "Delta and Echo are free 14:00–15:00."
)
INSTEAD = "Instead, filled in with one tap:"
WAYS = [
    "Bravo, Thu 26 Nov, 14:00–15:00",
    "Alpha, Thu 26 Nov, 15:30–16:30",
    "Alpha, Thu 26 Nov, 14:00–14:30",
    "Alpha, Fri 27 Nov, 14:00–15:00",
]


@pytest.fixture
def house(talk: Talk) -> Talk:
    """Ada has Alpha tomorrow from half past two on the clocks of Helsinki."""
    talk.command("/book alpha 2026-11-26T14:30+02:00 for 1h Hers", by=ADA)
    return talk


def refused(talk: Talk, view: Json, **inputs: str) -> Json:
    """Send a form whose slot is taken; the form as its ack shows it."""
    answer = send(talk, view, **inputs)
    assert answer.get("response_action") == "update"
    return {**answer["view"], "id": view["id"]}


def moving(talk: Talk) -> Json:
    """The form that moves a booking of Sam's, tomorrow from ten to eleven in Alpha."""
    talk.command("/book alpha tomorrow 10-11 Retro")
    talk.press("Change")
    talk.send_press(talk.button("Move…"))
    return opened(talk)


def test_a_taken_slot_that_is_sent_keeps_the_form_open_with_ways_out(house: Talk) -> None:
    view = refused(house, form(house))
    assert (said(view), labels(view)) == ([TAKEN, INSTEAD], WAYS)
    assert send(house, view) == {"response_action": "errors", "errors": {"room": TAKEN}}
    assert house.service.bookings_of(SAM) == []


@pytest.mark.parametrize(
    ("label", "fills_in"),
    [
        (WAYS[0], {"room": "bravo", "day": "2026-11-26", "start": "14:00", "length": "60"}),
        (WAYS[1], {"room": "alpha", "day": "2026-11-26", "start": "15:30", "length": "60"}),
        (WAYS[2], {"room": "alpha", "day": "2026-11-26", "start": "14:00", "length": "30"}),
        (WAYS[3], {"room": "alpha", "day": "2026-11-27", "start": "14:00", "length": "60"}),
    ],
)
def test_one_tap_fills_it_in_and_sending_it_books(house: Talk, label: str, fills_in: dict[str, str]) -> None:
    view = press(house, refused(house, form(house)), label, title="Mine", people="3")
    assert said(view) == [f"Filled in: {label}. Press Book to have it."]
    assert (labels(view), house.service.bookings_of(SAM)) == ([], [])
    stands = initial(view)
    assert stands == fills_in | {"title": "Mine", "people": "3", "private": None}
    assert send(house, view, **stands) == {}
    assert house.hear_update() == f"Booked: {label}, “Mine”, for 3 people."


def test_slack_shows_what_a_press_fills_in_and_keeps_what_was_typed_besides(house: Talk) -> None:
    """Slack keeps what is in an input while its block_id stays the same."""
    before = refused(house, form(house))
    once, again = (press(house, before, label) for label in WAYS[:2])
    kept = [
        {block["block_id"] for block in view["blocks"] if block["type"] == "input"} for view in (before, once, again)
    ]
    assert kept[0] & kept[1] == kept[1] & kept[2] == {"title", "people", "private"}
    assert [len(blocks) for blocks in kept] == [7, 7, 7]


def test_a_double_click_fills_in_the_same_twice(house: Talk) -> None:
    view = refused(house, form(house))
    once, again = (press(house, view, WAYS[1]) for _ in range(2))
    assert (said(once), initial(once)) == (said(again), initial(again))


def test_what_is_wrong_with_a_form_that_was_filled_in_is_said_under_its_inputs(house: Talk) -> None:
    view = press(house, refused(house, form(house)), WAYS[0])
    [room] = [each["block_id"] for each in view["blocks"] if each.get("block_id", "").startswith("room:")]
    assert send(house, view, room="zulu") == {
        "response_action": "errors",
        "errors": {room: "There is no room “zulu”: choose from Alpha, Bravo, Charlie, Delta and Echo."},
    }


def test_a_stale_press_says_what_is_taken_now_and_leads_on(house: Talk) -> None:
    view = refused(house, form(house))
    house.command("/book bravo 2026-11-26T14:00+02:00 for 2h Hers", by=ADA)
    pressed = press(house, view, WAYS[0])
    assert said(pressed) == [
        "Bravo is taken: Ada Okafor has “Hers” Thu 26 Nov, 14:00–16:00; it is next free 16:00–17:00, and Charlie, "
        "Delta and Echo are free 14:00–15:00.",
        INSTEAD,
    ]
    assert labels(pressed) == [
        "Charlie, Thu 26 Nov, 14:00–15:00",
        "Bravo, Thu 26 Nov, 16:00–17:00",
        "Bravo, Fri 27 Nov, 14:00–15:00",
        "Delta, Thu 26 Nov, 14:00–15:00",
    ]


def test_of_two_presses_one_after_the_other_the_later_counts(house: Talk) -> None:
    view = refused(house, form(house))
    shown = shown_where_updates_conflict(house)
    for label, at, asked in ((WAYS[0], "1764055801.1", 1), (WAYS[1], "1764055801.3", 2), (WAYS[2], "1764055801.2", 1)):
        house.dispatch(press_payload(view, label, at))
        for _ in range(asked):
            house.heard("views.update")
    house.desk.close()
    assert [initial(each)["start"] for each in shown] == ["14:00", "15:30"]


def test_what_begins_now_means_what_is_left_when_the_form_is_sent(talk: Talk) -> None:
    view = form(talk)
    talk.command("/book alpha 2026-11-25T10:00+02:00 for 1h Hers", by=ADA)
    view = refused(talk, view, day="2026-11-25", start="09:30")
    assert labels(view)[2] == "Alpha, now until 10:00"
    talk.wait(minutes=1)
    view = press(talk, view, "Alpha, now until 10:00")
    assert said(view) == ["Filled in: Alpha, Wed 25 Nov, 09:31–10:00. Press Book to have it."]
    talk.wait(minutes=2)
    assert send(talk, view, **initial(view) | {"title": "Sync"}) == {}
    assert talk.hear_update() == "Booked: Alpha, Wed 25 Nov, 09:33–10:00, “Sync”."


def test_where_no_room_is_free_the_next_slot_of_any_is_offered(talk: Talk) -> None:
    for room in ("alpha", "bravo", "charlie", "delta", "echo"):
        talk.command(f"/book {room} tomorrow 14-15 Fair")
    view = refused(talk, form(talk), room="*any*")
    assert (said(view), labels(view)) == (
        ["No room is free then.", INSTEAD],
        ["Alpha, Thu 26 Nov, 15:00–16:00", "Alpha, Fri 27 Nov, 14:00–15:00"],
    )


def test_moving_onto_a_taken_slot_offers_ways_out_and_one_tap_and_move_moves(house: Talk) -> None:
    view = moving(house)
    notes(house, view, start="14:00")
    view = refused(house, view, start="14:00")
    which = "Alpha, Thu 26 Nov, 10:00–11:00, “Retro”"
    assert (said(view), labels(view)) == ([which, TAKEN, INSTEAD], WAYS)
    view = press(house, view, WAYS[0], start="14:00")
    assert said(view) == [which, f"Filled in: {WAYS[0]}. Press Move to have it."]
    assert send(house, view, **initial(view)) == {}
    assert house.hear_update() == f"Changed to: {WAYS[0]}, “Retro”."


def test_a_longer_meeting_that_runs_keeps_its_start_and_goes_on_until_the_next(house: Talk) -> None:
    house.command("/book alpha tomorrow 13-14 Retro")
    house.wait(days=1, hours=4)
    house.command("/bookings")
    house.press("Change")
    house.send_press(house.button("Move…"))
    view = refused(house, opened(house), start="13:00", length="120")
    assert labels(view) == ["Alpha, Thu 26 Nov, 13:00–14:30"]
    stands = initial(press(house, view, "Alpha, Thu 26 Nov, 13:00–14:30"))
    assert stands == {"room": "alpha", "day": "2026-11-26", "start": "13:00", "length": "90"}


@pytest.mark.parametrize("meanwhile", ["cancelled", "changed"])
def test_the_form_says_that_its_booking_is_another_than_it_was(house: Talk, meanwhile: str) -> None:
    view = moving(house)
    view = refused(house, view, start="14:00")
    [booking] = house.service.bookings_of(SAM)
    if meanwhile == "cancelled":
        house.service.cancel(booking.id, by=Actor(person_id=SAM))
        words = "Alpha, Thu 26 Nov, 10:00–11:00, “Retro”, was cancelled before."
    else:
        house.service.move(booking.id, BookingChange(title="Other"), by=Actor(person_id=SAM), revision=1)
        words = "It was changed meanwhile and is now Alpha, Thu 26 Nov, 10:00–11:00, “Other”: nothing was done."
    assert said(press(house, view, WAYS[0])) == [words]
