"""The booking form: opened, checked while it is filled in, and sent."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.slack.checks import check_view
from tests.slack.fake_slack import Json, payload
from tests.slack.talking import ADA, SAM, Talk


def opened(talk: Talk) -> Json:
    """The form that the bot has just opened."""
    view: Json = talk.heard("views.open").body["view"]
    check_view(view)
    return {**view, "id": f"V{len(talk.calls)}"}


def filled(**inputs: Any) -> Json:
    """The state of the form's inputs: tomorrow at 14:00 for an hour, unless said otherwise."""
    usual: dict[str, Any] = {"room": "alpha", "day": "2026-11-26", "start": "14:00", "length": "60", "title": "Retro"}
    given = usual | inputs
    return {
        "room": {"form_room": {"type": "static_select", "selected_option": _option(given["room"])}},
        "day": {"form_day": {"type": "datepicker", "selected_date": given["day"]}},
        "start": {"form_start": {"type": "timepicker", "selected_time": given["start"]}},
        "length": {"form_length": {"type": "static_select", "selected_option": _option(given["length"])}},
        "title": {"form_title": {"type": "plain_text_input", "value": given["title"]}},
        "people": {"form_people": {"type": "number_input", "value": given.get("people")}},
        "private": {"form_private": {"type": "checkboxes", "selected_options": given.get("private", [])}},
    }


def _option(value: str | None) -> Json | None:
    return {"text": {"type": "plain_text", "text": "x", "emoji": False}, "value": value} if value else None


def send(talk: Talk, view: Json, by: str = SAM, **inputs: Any) -> Json:
    """Send the form; what its ack says."""
    body = payload("view_submission")
    body["user"]["id"] = by
    body["view"] |= {
        "id": view["id"],
        "private_metadata": view["private_metadata"],
        "state": {"values": filled(**inputs)},
    }
    answer = talk.dispatch(body)
    assert answer.status == 200
    said: Json = json.loads(answer.body) if answer.body else {}
    return said


def notes(talk: Talk, view: Json, **inputs: Any) -> list[str]:
    """What the form says above its inputs once they are filled in so."""
    body = payload("view_submission") | {"type": "block_actions"}
    body["view"] |= {
        "id": view["id"],
        "private_metadata": view["private_metadata"],
        "state": {"values": filled(**inputs)},
    }
    body["actions"] = [{"type": "static_select", "action_id": "form_room", "block_id": "room", "action_ts": "1.2"}]
    body["container"] = {"type": "view", "view_id": view["id"]}
    assert talk.dispatch(body).status == 200
    updated = talk.heard("views.update").body
    check_view(updated["view"])
    assert (updated["view_id"], updated["hash"]) == (view["id"], "1764055800.abcdef")
    return [block["elements"][0]["text"] for block in updated["view"]["blocks"] if block["type"] == "context"]


def form(talk: Talk) -> Json:
    assert talk.dispatch_form(talk.command_payload("/book")).body == ""
    return opened(talk)


def test_an_empty_command_opens_the_form_with_the_next_half_hour_in_it(talk: Talk) -> None:
    talk.wait(minutes=5)
    view = form(talk)
    initial: dict[str, Any] = {
        block["block_id"]: next((value for key, value in block["element"].items() if key.startswith("initial")), None)
        for block in view["blocks"]
        if block["type"] == "input"
    }
    assert [initial[block] for block in ("day", "start", "title", "people", "private")] == [
        "2026-11-25", "10:00", None, None, None,
    ]  # fmt: skip
    assert (initial["room"]["value"], initial["length"]["value"]) == ("*any*", "60")


def test_the_shortcut_opens_it_too(talk: Talk) -> None:
    talk.dispatch(payload("shortcut"))
    assert opened(talk)["callback_id"] == "booking"


def test_where_it_can_not_be_opened_help_is_given(talk: Talk) -> None:
    talk.slack.answers["views.open"] = lambda _: (200, {"ok": False, "error": "expired_trigger_id"})
    assert talk.command("/book").startswith("Book a room in your own words")


def test_it_books_and_the_answer_is_where_the_command_was_typed(talk: Talk) -> None:
    assert send(talk, form(talk), people="6", private=[{"value": "private"}]) == {}
    answered = talk.heard("hook").body
    assert answered["text"] == "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”, for 6 people."
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


ALPHA_IS_TAKEN = (
    "Alpha is taken: Sam Chen has “Retro” Thu 26 Nov, 7:00–8:00 am; it is next free 8:00–9:00 am, and Bravo, Charlie, "
    "Delta and Echo are free 7:00–8:00 am."
)
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


def test_a_taken_room_is_told_under_the_room(talk: Talk) -> None:
    send(talk, form(talk))
    said = send(talk, form(talk), by=ADA, start="07:00")
    assert said == {"response_action": "errors", "errors": {"room": ALPHA_IS_TAKEN}}


def test_the_form_says_at_once_what_is_free_and_what_is_wrong(talk: Talk) -> None:
    view = form(talk)
    assert notes(talk, view) == ["Free then: Alpha, Bravo, Charlie, Delta and Echo."]
    send(talk, view)
    assert notes(talk, view, start="14:30") == [
        "Alpha is taken: you have “Retro” Thu 26 Nov, 14:00–15:00; it is next free 15:00–16:00, and Bravo, Charlie, "
        "Delta and Echo are free 14:30–15:30.",
        "Free then: Bravo, Charlie, Delta and Echo.",
    ]
    assert notes(talk, view, day="2026-11-24") == [
        "Tue 24 Nov, 14:00 is past: it is now Wed 25 Nov, 09:30.",
        "Free then: Alpha, Bravo, Charlie, Delta and Echo.",
    ]
    assert notes(talk, view, start=None) == ["Choose a day, a time and a length."]
