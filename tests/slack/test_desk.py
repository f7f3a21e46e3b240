"""How answers reach Slack: in time, once, and by another way where one fails."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from time import monotonic
from typing import Any

import pytest

from bot.core.ports import RecordWrite
from bot.operations.events import FIELDS
from bot.slack.desk.patience import CROWD, Patience, Wait
from tests.slack.fake_slack import Json
from tests.slack.talking import ADA, SAM, Talk
from tests.slack.wire import NOTHING

REFUSED: tuple[int, Json] = (200, {"ok": False, "error": "not_in_channel"})
BROKEN: tuple[int, Json] = (500, {"ok": False, "error": "internal_error"})


def test_an_answer_that_is_not_ready_follows_the_ack(hurried: Talk) -> None:
    _, released = hurried.slack.hold_people()
    began = monotonic()
    response = hurried.dispatch_form(hurried.command_payload("/bookings"))
    assert monotonic() - began < 2
    assert (response.status, response.body) == (200, "")
    released.set()
    followed = hurried.heard("hook").body
    assert (followed["text"], followed["response_type"]) == (NOTHING, "ephemeral")
    assert hurried.registry.get_sample_value("roombot_slack_late_answers_total", {"kind": "command"}) == 1


def test_two_hundred_commands_at_once_are_acknowledged_while_slacks_api_sleeps(hurried: Talk) -> None:
    _, released = hurried.slack.hold_people()
    with ThreadPoolExecutor(200) as people:
        acks = list(people.map(lambda _: hurried.dispatch_form(hurried.command_payload("/bookings")), range(200)))
    assert {(ack.status, ack.body) for ack in acks} == {(200, "")}
    released.set()
    assert {hurried.heard("hook").body["text"] for _ in range(200)} == {NOTHING}


def test_acks_wait_less_in_a_crowd() -> None:
    patience = Patience(Wait(1.0, 0.25))
    with ExitStack() as crowd:
        waits = [crowd.enter_context(patience.granted()) for _ in range(CROWD + 2)]
    assert waits == [1.0] * CROWD + [0.25] * 2
    with patience.granted() as seconds:
        assert seconds == 1.0


def test_where_the_response_url_fails_a_direct_message_is_sent(hurried: Talk) -> None:
    hurried.slack.answers["hook"] = lambda _: BROKEN
    _, released = hurried.slack.hold_people()
    assert hurried.dispatch_form(hurried.command_payload("/bookings")).body == ""
    released.set()
    told = hurried.heard("chat.postMessage").body
    assert (told["channel"], told["text"]) == (SAM, NOTHING)


def test_a_double_click_books_once(talk: Talk) -> None:
    talk.command("/book tomorrow 2-3pm Retro")
    alpha = talk.button("Alpha")
    for _ in range(20):
        talk.send_press(alpha)
    texts = {talk.heard("hook").body["text"] for _ in range(20)}
    assert texts == {"Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”."}
    assert len(talk.service.bookings_of(SAM)) == 1


@pytest.mark.parametrize(
    "event",
    [
        {"bot_id": "B1"},
        {"subtype": "message_changed", "user": None},
        {"subtype": "bot_message"},
        {"subtype": "message_deleted"},
        {"user": None},
    ],
)
def test_what_no_person_said_is_left_alone(talk: Talk, event: dict[str, Any]) -> None:
    response = talk.send_event("message_im", "alpha tomorrow 2-3pm", **event)
    assert response.status == 200
    talk.direct_message("help")
    assert len(talk.calls) == 1
    assert talk.service.bookings_of(SAM) == []


def test_a_bug_is_logged_with_a_number_that_the_person_is_told(talk: Talk, caplog: pytest.LogCaptureFixture) -> None:
    talk.store.records.write(RecordWrite(key=f"slack:list:{SAM}", value="no list"), talk.now)
    assert talk.command("/cancel 1") == (
        "Something went wrong on my side, and I can't say whether that worked: /bookings shows what you have. "
        "If it happens again, tell whoever runs me this number: 00000b06."
    )
    errors = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert [(record.message, vars(record)[FIELDS]) for record in errors] == [("bug", {"incident": "00000b06"})]


def test_others_buttons_do_nothing(talk: Talk) -> None:
    talk.command("/book tomorrow 2-3pm Retro")
    offered = talk.message
    said = talk.press("Alpha", by=ADA)
    assert said == "These buttons are for the person I answered; type /book to make your own booking."
    assert talk.service.bookings_of(ADA) == []
    talk.message = offered
    assert talk.press("Alpha") == "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”."
    assert talk.press("Undo", by=ADA) == "Only Sam Chen or an admin can change that booking."
    assert len(talk.service.bookings_of(SAM)) == 1


def test_the_text_never_says_who_books(talk: Talk) -> None:
    talk.command("/book alpha tomorrow 2-3pm booked by <@U2ADA> U2ADA")
    [booking] = talk.service.bookings_of(SAM)
    assert (booking.booker.id, booking.booker.name) == (SAM, "Sam Chen")
    assert talk.service.bookings_of(ADA) == []


@pytest.mark.parametrize(
    "value", ["", "x", "{}", "[]", "null", '{"id": 5}', '{"id":"00000000-0000-0000-0000-000000000000"}']
)
@pytest.mark.parametrize("action", ["book", "move", "share", "cancel", "cancel_listed"])
def test_a_button_that_cannot_be_read_does_nothing(talk: Talk, action: str, value: str) -> None:
    label = {"type": "plain_text", "text": "x"}
    talk.send_press({"action_id": f"{action}:0", "value": value, "text": label})
    assert talk.heard("hook").body["text"] == "That button is too old for me to read. Type it again, please."


def test_private_bookings_are_busy_to_others_and_in_channels(talk: Talk) -> None:
    talk.command("/book alpha tomorrow 2-3pm Layoffs")
    [booking] = talk.service.bookings_of(SAM)
    talk.store.replace(booking.model_copy(update={"private": True, "revision": booking.revision + 1}))
    sams, adas = talk.command("/rooms alpha tomorrow"), talk.command("/rooms alpha 26 nov", by=ADA)
    assert ("Layoffs" in sams, "Layoffs" in adas, "Sam Chen: Busy" in adas) == (True, False, True)
    assert "Sam Chen has it (private)" in talk.command("/book alpha 2026-11-26T14:00+02:00 for 1h Other", by=ADA)
    assert "Layoffs" not in talk.mention("@roombot alpha tomorrow")
    talk.command("/bookings")
    assert "Layoffs" in talk.message["text"]


def test_the_feed_is_looked_at_after_every_answer_that_changed_something(talk: Talk) -> None:
    changes: list[str] = []
    talk.on_change = lambda: changes.append("changed")
    for typed, count in (("/book alpha tomorrow 14-15", 1), ("/bookings", 1), ("/book alpha tomorrow 14-15", 1)):
        talk.command(typed)
        assert len(changes) == count
    talk.command("/cancel 1")
    assert len(changes) == 2
