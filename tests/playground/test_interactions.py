"""Buttons, shortcuts, modals and Home tabs: payloads in Slack's shapes, triggers, and what an ack can do."""

from __future__ import annotations

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground import Limits
from tests.playground.conftest import Arrive, StartPlayground
from tests.playground.echo_bot import BUTTON, BUTTONS, FORM, EchoBot
from tests.playground.person import Person

Json = dict[str, Any]
AINO = {"id": "U0AINO", "username": "aino", "name": "aino", "team_id": "T0PLAY"}
ABOUT_AINO = {
    "user": AINO,
    "api_app_id": "A0ROOMBOT",
    "token": "playground",
    "team": {"id": "T0PLAY", "domain": "playground"},
    "enterprise": None,
    "is_enterprise_install": False,
}


def heard(bot: EchoBot, kind: str) -> Json:
    """The next payload of this type."""
    while True:
        payload = bot.heard.get(timeout=30)
        if payload.get("type") == kind:
            return payload


def test_a_press_in_a_lasting_message(echo_bot: EchoBot, api: WebClient, aino: Person) -> None:
    ts = api.chat_postMessage(channel="C0GENERAL", text="Here", blocks=BUTTONS)["ts"]
    aino.do("press", channel="C0GENERAL", ts=ts, block_id="buttons", action_id="press")
    payload = heard(echo_bot, "block_actions")
    aino.see("message", lambda change: change["message"]["text"] == "Pressed")
    (action,) = payload.pop("actions")
    assert action.pop("action_ts") > ts
    assert action == BUTTON | {"block_id": "buttons"}
    assert payload.pop("message")["blocks"] == BUTTONS
    assert payload.pop("response_url")
    assert payload.pop("trigger_id")
    assert payload == ABOUT_AINO | {
        "type": "block_actions",
        "container": {"type": "message", "message_ts": ts, "channel_id": "C0GENERAL", "is_ephemeral": False},
        "channel": {"id": "C0GENERAL", "name": "general"},
        "state": {"values": {}},
    }


def test_a_press_in_an_ephemeral_message_carries_no_message(echo_bot: EchoBot, aino: Person) -> None:
    aino.say("/buttons")
    ts = aino.see_message()["ts"]
    aino.do("press", channel="C0GENERAL", ts=ts, block_id="buttons", action_id="press")
    payload = heard(echo_bot, "block_actions")
    aino.see("message", lambda change: change["message"]["text"] == "Pressed")
    assert "message" not in payload
    assert payload["container"]["is_ephemeral"] is True


def test_a_choice_is_in_the_action_and_in_the_state(echo_bot: EchoBot, api: WebClient, aino: Person) -> None:
    option = {"text": {"type": "plain_text", "text": "Alpha"}, "value": "alpha"}
    elements = [
        {"type": "static_select", "action_id": "room", "options": [option]},
        {"type": "datepicker", "action_id": "day", "initial_date": "2026-11-25"},
    ]
    blocks = [{"type": "actions", "block_id": "b", "elements": elements}]
    ts = api.chat_postMessage(channel="C0GENERAL", text="Choose", blocks=blocks)["ts"]
    aino.do("press", channel="C0GENERAL", ts=ts, block_id="b", action_id="room", given="alpha")
    payload = heard(echo_bot, "block_actions")
    assert payload["actions"][0]["selected_option"] == option
    assert payload["state"]["values"] == {
        "b": {
            "room": {"type": "static_select", "selected_option": option},
            "day": {"type": "datepicker", "selected_date": "2026-11-25"},
        }
    }


def test_a_press_that_is_not_acknowledged_is_told(start_playground: StartPlayground, arrive: Arrive) -> None:
    playground = start_playground()
    api = WebClient(token=playground.bot_token, base_url=playground.api_url)
    ts = api.chat_postMessage(channel="C0GENERAL", text="Here", blocks=BUTTONS)["ts"]
    aino = arrive("U0AINO", playground)
    aino.do("press", channel="C0GENERAL", ts=ts, block_id="buttons", action_id="press")
    assert aino.see_message()["text"] == 'echobot did not answer in time: "dispatch_failed"'


@pytest.mark.parametrize(
    ("act", "told"),
    [
        ({"do": "press", "channel": "C0GENERAL", "ts": "1.0", "block_id": "b", "action_id": "a"}, "message_not_found"),
        ({"do": "say", "channel": "D0SAM", "text": "hi"}, "channel_not_found"),
        ({"do": "submit", "view_id": "V0", "entered": {}}, "not_found"),
        ({"do": "shortcut", "callback_id": "nope"}, "shortcut_not_found"),
        ({"do": "set_clock", "to": "0001-01-01T00:00"}, "invalid_act"),
        ({"do": "fly"}, "invalid_act"),
        ({"do": "say", "channel": "C0GENERAL", "text": "x" * 12_001}, "msg_too_long"),
    ],
)
def test_acts_that_are_not_possible(aino: Person, act: Json, told: str) -> None:
    aino.do(act.pop("do"), **act)
    assert aino.see("notice")["text"] == f"That didn't work: {told}"


def test_shortcuts(echo_bot: EchoBot, api: WebClient, aino: Person) -> None:
    aino.do("shortcut", callback_id="open_form")
    payload = heard(echo_bot, "shortcut")
    assert payload.pop("trigger_id")
    assert payload.pop("action_ts")
    assert payload == ABOUT_AINO | {"type": "shortcut", "callback_id": "open_form"}
    ts = api.chat_postMessage(channel="C0GENERAL", text="quotable")["ts"]
    aino.see_message()
    aino.do("shortcut", callback_id="quote", channel="C0GENERAL", ts=ts)
    assert aino.see_message()["text"] == "quotable"
    assert heard(echo_bot, "message_action")["message_ts"] == ts


def open_form(person: Person) -> Json:
    person.say("/form")
    view: Json = person.see("views", lambda change: bool(change["modals"]))["modals"][-1]
    return view


def test_a_modal_is_checked_by_slack_and_then_by_the_bot(echo_bot: EchoBot, aino: Person) -> None:
    view_id = open_form(aino)["id"]
    aino.do("submit", view_id=view_id, entered={"title": {"title": ""}})
    assert aino.see("view_errors")["errors"] == {"title": "Please complete this required field."}
    aino.do("submit", view_id=view_id, entered={"title": {"title": "x" * 21}})
    assert aino.see("view_errors")["errors"] == {"title": "Please enter at most 20 characters."}
    aino.do("submit", view_id=view_id, entered={"title": {"title": "bad"}})
    assert aino.see("view_errors")["errors"] == {"title": "No."}
    aino.do("submit", view_id=view_id, entered={"title": {"title": "good"}, "day": {"day": "2026-11-26"}})
    assert aino.see("views")["modals"] == []


def test_a_submission_is_slacks(echo_bot: EchoBot, aino: Person) -> None:
    view_id = open_form(aino)["id"]
    aino.do("submit", view_id=view_id, entered={"title": {"title": "good"}})
    assert aino.see("views")["modals"] == []
    payload = heard(echo_bot, "view_submission")
    view = payload.pop("view")
    assert payload.pop("trigger_id")
    assert payload == ABOUT_AINO | {"type": "view_submission", "response_urls": []}
    assert view["state"]["values"] == {
        "title": {"title": {"type": "plain_text_input", "value": "good"}},
        "day": {"day": {"type": "datepicker", "selected_date": "2026-11-26"}},
    }
    assert (view["private_metadata"], view["callback_id"], view["root_view_id"]) == ("kept", "form", view_id)


def test_a_closed_modal_is_told_if_asked_for(echo_bot: EchoBot, aino: Person) -> None:
    view_id = open_form(aino)["id"]
    aino.do("dismiss", view_id=view_id)
    assert aino.see("views")["modals"] == []
    payload = heard(echo_bot, "view_closed")
    assert (payload["is_cleared"], payload["view"]["id"]) == (False, view_id)


def trigger(bot: EchoBot, person: Person) -> str:
    person.say("/echo hi")
    person.see_message()
    return str(bot.heard.get(timeout=30)["trigger_id"])


def refused(api: WebClient, method: str, **arguments: Any) -> str:
    with pytest.raises(SlackApiError) as problem:
        api.api_call(method, json=arguments)
    return str(problem.value.response["error"])


def test_a_trigger_works_once(echo_bot: EchoBot, api: WebClient, aino: Person) -> None:
    trigger_id = trigger(echo_bot, aino)
    api.views_open(trigger_id=trigger_id, view=FORM)
    assert refused(api, "views.open", trigger_id=trigger_id, view=FORM) == "exchanged_trigger_id"
    assert refused(api, "views.open", trigger_id="1.2.3", view=FORM) == "invalid_trigger_id"


def test_a_trigger_expires(start_playground: StartPlayground, arrive: Arrive) -> None:
    playground = start_playground(Limits(trigger_seconds=0.0, ping_seconds=0.2))
    bot = EchoBot(playground)
    bot.connect()
    trigger_id = trigger(bot, arrive("U0AINO", playground))
    api = WebClient(token=playground.bot_token, base_url=playground.api_url)
    assert refused(api, "views.open", trigger_id=trigger_id, view=FORM) == "expired_trigger_id"
    bot.hang_up()


def test_a_stack_holds_three_views(echo_bot: EchoBot, api: WebClient, aino: Person) -> None:
    first = api.views_open(trigger_id=trigger(echo_bot, aino), view=FORM)["view"]
    second = api.views_push(trigger_id=trigger(echo_bot, aino), view=FORM)["view"]
    assert (second["root_view_id"], second["previous_view_id"]) == (first["id"], first["id"])
    api.views_push(trigger_id=trigger(echo_bot, aino), view=FORM)
    assert refused(api, "views.push", trigger_id=trigger(echo_bot, aino), view=FORM) == "push_limit_reached"
    aino.do("dismiss", view_id=first["id"], everything=True)
    assert aino.see("views", lambda change: not change["modals"])["modals"] == []


def test_an_update_can_insist_on_what_it_saw(echo_bot: EchoBot, api: WebClient, aino: Person) -> None:
    view = open_form(aino)
    arguments = {"view_id": view["id"], "view": FORM | {"title": {"type": "plain_text", "text": "New"}}}
    assert refused(api, "views.update", hash="0.old", **arguments) == "hash_conflict"
    api.views_update(hash=view["hash"], **arguments)
    assert aino.see("views")["modals"][0]["title"]["text"] == "New"
    assert refused(api, "views.update", view_id="V0NONE", view=FORM) == "not_found"


def test_the_home_tab_is_published_when_it_is_opened(echo_bot: EchoBot, arrive: Arrive) -> None:
    yuki = arrive("U0YUKI")
    yuki.do("open_tab", tab="home")
    event = heard(echo_bot, "event_callback")["event"]
    assert event.pop("event_ts")
    assert event == {"type": "app_home_opened", "user": "U0YUKI", "channel": "D0YUKI", "tab": "home"}
    assert yuki.see("views")["home"]["blocks"][0]["text"]["text"] == "*Home*"
