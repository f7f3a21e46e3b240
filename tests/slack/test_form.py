"""The booking form: opened, checked while it is filled in, and sent."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.core.models import HouseRules, Room
from tests.slack.fake_slack import FakeSlack, payload
from tests.slack.forms import fill_in, form, initial, notes, opened, send, shown_where_updates_conflict
from tests.slack.talking import ADA, SAM, Talk, talking


def test_an_empty_command_opens_the_form_with_the_next_half_hour_in_it(talk: Talk) -> None:
    talk.wait(minutes=5)
    view = form(talk)
    assert initial(view) == {
        "room": "*any*", "day": "2026-11-25", "start": "10:00", "length": "60", "title": None, "people": None,
        "private": None,
    }  # fmt: skip


LENGTHS = [
    (timedelta(hours=12), ["15 min", "30 min", "45 min", "1 h", "1 h 30 min", "2 h", "3 h", "4 h", "8 h"]),
    (timedelta(hours=2), ["15 min", "30 min", "45 min", "1 h", "1 h 30 min", "2 h"]),
    (timedelta(minutes=50), ["15 min", "30 min", "45 min", "1 h"]),
    (timedelta(minutes=10), ["10 min", "1 h"]),
]
"""The longest booking of a house, and the lengths to choose from: what stands in the form is always among them."""


@pytest.mark.parametrize(("longest", "lengths"), LENGTHS)
def test_no_length_is_offered_that_the_house_does_not_allow(
    slack: FakeSlack, longest: timedelta, lengths: list[str]
) -> None:
    with talking(slack, rules=HouseRules(longest=longest)) as talk:
        [element] = [block["element"] for block in form(talk)["blocks"] if block.get("block_id") == "length"]
        assert [option["text"]["text"] for option in element["options"]] == lengths


def test_the_shortcut_opens_it_too(talk: Talk) -> None:
    talk.dispatch(payload("shortcut"))
    assert opened(talk)["callback_id"] == "booking"


def test_where_it_can_not_be_opened_help_is_given(talk: Talk) -> None:
    talk.slack.answers["views.open"] = lambda _: (200, {"ok": False, "error": "expired_trigger_id"})
    assert talk.command("/book").startswith("Book a room in your own words")


def test_it_books_and_the_answer_is_where_the_command_was_typed(talk: Talk) -> None:
    assert send(talk, form(talk), people="6", private=[{"value": "private"}]) == {}
    answered = talk.heard("hook").body
    assert answered["text"] == "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Retro” (private), for 6 people."
    [booking] = talk.service.bookings_of(SAM)
    assert (booking.private, booking.people, booking.title) == (True, 6, "Retro")


def test_sent_twice_it_books_once(talk: Talk) -> None:
    view = form(talk)
    assert [send(talk, view) for _ in range(3)] == [{}, {}, {}]
    assert len(talk.service.bookings_of(SAM)) == 1


def test_from_a_shortcut_the_answer_is_a_direct_message(talk: Talk) -> None:
    talk.dispatch(payload("shortcut"))
    send(talk, opened(talk), room="*any*", title=None)
    told = talk.heard("chat.postMessage").body
    assert (told["channel"], told["text"]) == (SAM, "Booked: Alpha, Thu 26 Nov, 14:00–15:00.")


WRONG = [
    ({"day": "2026-11-24"}, {"start": "Tue 24 Nov, 14:00 is past: it is now Wed 25 Nov, 09:30."}),
    ({"length": "780"}, {"length": "That is 13 h, and a booking may last 12 h at most."}),
    ({"title": "x" * 201}, {"title": "The title has 201 characters, and 200 is the most."}),
    ({"room": "zulu"}, {"room": "There is no room “zulu”: choose from Alpha, Bravo, Charlie, Delta and Echo."}),
    ({"day": None}, {"start": "Choose a day, a time and a length."}),
    (
        {"day": "2027-03-28", "start": "03:30"},
        {"start": "That time doesn't exist on that day, as the clocks go forward."},
    ),
    (
        {"day": "2028-03-01", "length": "780"},
        {
            "start": "Wed 1 Mar 2028 is too far ahead: the last day you can book now is Thu 25 Nov 2027.",
            "length": "That is 13 h, and a booking may last 12 h at most.",
        },
    ),
]


@pytest.mark.parametrize(("inputs", "errors"), WRONG)
def test_what_is_wrong_is_said_under_its_input_and_nothing_is_booked(
    talk: Talk, inputs: dict[str, Any], errors: dict[str, str]
) -> None:
    assert send(talk, form(talk), **inputs) == {"response_action": "errors", "errors": errors}
    assert talk.service.bookings_of(SAM) == []


def test_the_form_says_at_once_what_is_free_and_what_is_wrong(talk: Talk) -> None:
    view = form(talk)
    assert notes(talk, view) == ["Free then: Alpha, Bravo, Charlie, Delta and Echo."]
    send(talk, view)
    assert notes(talk, view, start="14:30") == [
        "Alpha is taken: you have “Retro” Thu 26 Nov, 14:00–15:00; it is next free 15:00–16:00, and Bravo, Charlie, "
        "Delta and Echo are free 14:30–15:30.",
        "Instead, filled in with one tap:",
    ]
    assert notes(talk, view, day="2026-11-24", length="780") == [
        "Tue 24 Nov, 14:00 is past: it is now Wed 25 Nov, 09:30.",
        "That is 13 h, and a booking may last 12 h at most.",
        "Instead, filled in with one tap:",
    ]
    assert notes(talk, view, start=None) == ["Choose a day, a time and a length."]


def test_of_two_things_filled_in_at_once_the_form_shows_the_later(talk: Talk) -> None:
    """Slack refuses the second update, as it was made for the form as it stood before the first."""
    view = form(talk)
    shown = shown_where_updates_conflict(talk)
    fill_in(talk, view, "1764055801.1", people="1")
    talk.heard("views.update")
    fill_in(talk, view, "1764055801.2", people="12")
    talk.heard("views.update")
    talk.heard("views.update")
    fill_in(talk, view, "1764055801.15", people="2")
    talk.heard("views.update")
    talk.command("/book help")
    assert [initial(one)["people"] for one in shown] == ["1", "12"]


FILLED_IN = [
    ("alpha tomorrow 14:30-15:30 R&D", {"room": "alpha", "day": "2026-11-26", "start": "14:30", "length": "60"}),
    ("tomorrow 9:30 for 50 min for 6 people Demo", {"start": "09:30", "length": "50", "people": "6", "room": "*any*"}),
    ("alpha yesterday 2-3pm Demo", {"room": "alpha", "day": "2026-11-24", "start": "14:00", "length": "60"}),
    ("in room zulu friday 14-15 Demo", {"room": "*any*", "day": "2026-11-27", "start": "14:00", "length": "60"}),
    ("bravo friday Demo", {"room": "bravo", "day": "2026-11-27", "start": "09:30", "length": "60"}),
    ("bravo 31 feb 14:00 for 2h Demo", {"room": "bravo", "start": "14:00", "length": "120"}),
    ("bravo friday half 3 Demo", {"room": "bravo", "day": "2026-11-27", "start": "14:30", "length": "60"}),
    ("Demo", {"room": "*any*", "day": "2026-11-25", "start": "09:30", "length": "60", "title": "Demo"}),
]


@pytest.mark.parametrize(("typed", "filled_in"), FILLED_IN)
def test_what_is_refused_or_asked_back_opens_a_form_with_what_was_understood(
    talk: Talk, typed: str, filled_in: dict[str, str]
) -> None:
    talk.command("/book alpha tomorrow 14-15 Retro")
    assert not talk.command(f"/book {typed}").startswith("Booked")
    talk.send_press(talk.button("Open the form"))
    stands = initial(opened(talk))
    assert {block: stands[block] for block in filled_in} == filled_in
    assert stands["title"] == ("R&D" if "R&D" in typed else "Demo")


def test_what_is_booked_in_a_form_takes_the_place_of_the_refusal(talk: Talk) -> None:
    talk.command("/book alpha yesterday 2-3pm Demo")
    talk.send_press(talk.button("Open the form"))
    assert send(talk, opened(talk), title="Demo") == {}
    answered = talk.heard("hook").body
    assert (answered["replace_original"], answered["text"]) == (True, "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Demo”.")


def test_a_title_of_any_length_and_of_any_letters_fits_the_button_and_the_form(talk: Talk) -> None:
    for title in ("<" * 200, "&" * 300, "🎉" * 200, '"\\' * 100):
        talk.command(f"/book alpha yesterday 2-3pm {title}")
        talk.send_press(talk.button("Open the form"))
        assert opened(talk)["callback_id"] == "booking"


def test_only_who_was_answered_can_open_that_form(talk: Talk) -> None:
    talk.command("/book alpha yesterday 2-3pm Demo")
    talk.send_press(talk.button("Open the form"), by=ADA)
    answered = talk.heard("hook").body
    assert answered["text"] == "These buttons are for the person I answered; type /book to make your own booking."


def test_a_hundred_rooms_and_more_are_to_choose_from_the_free_ones_first(slack: FakeSlack) -> None:
    talk = Talk(slack, tuple(Room(id=f"r{number}", name=f"Room {number}", capacity=4) for number in range(250)))
    talk.command("/book r7 today 10-11 Retro")
    view = form(talk)
    groups = view["blocks"][1]["element"]["option_groups"]
    assert [(group["label"]["text"], len(group["options"])) for group in groups] == [
        ("Whichever", 1), ("Free then", 100), ("Free then", 100), ("Free then", 49), ("Not free then, or too small", 1),
    ]  # fmt: skip
    talk.desk.close()
