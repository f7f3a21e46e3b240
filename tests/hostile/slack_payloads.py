"""Every kind of payload that Slack sends, true to life and then spoilt."""

from __future__ import annotations

import copy
from random import Random
from typing import Any

from bot.slack.listeners import LISTENERS
from bot.slack.listeners.listener import Input, Press, Submission
from tests.hostile.junk import mutated, text
from tests.slack.fake_slack import Json, payload
from tests.slack.talking import Talk, buttons

COMMANDS = ("/book", "/rooms", "/bookings", "/cancel", "/nothing")
KINDS = (
    "slash_command",
    "block_actions",
    "view_submission",
    "shortcut",
    "message_im",
    "app_mention",
    "app_home_opened",
)
PRESSES = [listener.action for listener in LISTENERS if isinstance(listener, Press)]
INPUTS = [listener.action_id for listener in LISTENERS if isinstance(listener, Input)]
FORMS = [listener.callback_id for listener in LISTENERS if isinstance(listener, Submission)]


class Payloads:
    """Makes them; `values` are those of buttons that the bot has shown."""

    def __init__(self, talk: Talk, chance: Random) -> None:
        self._chance = chance
        self._values: list[str] = [""]
        self._number = 0
        self._hook = f"{talk.slack.url}hooks/1"
        for typed in (
            "/book alpha tomorrow 2-3pm Retro",
            "/bookings",
            "/book alpha tomorrow 2pm",
            "/book tomorrow 9am",
        ):
            talk.command(typed)
            self._values += [button["value"] for button in buttons(talk.message)]

    def one(self) -> Any:
        """A payload; one in eight is as Slack sends it."""
        body = self.sound()
        return body if self._chance.random() < 0.125 else mutated(body, self._chance)

    def sound(self) -> Json:
        """A payload as Slack sends it, but for what people write in it."""
        chance = self._chance
        self._number += 1
        kind = chance.choice(KINDS)
        body = payload(kind)
        if kind == "slash_command":
            body |= {"command": chance.choice(COMMANDS), "text": text(chance)}
        elif kind == "block_actions":
            self._act(body)
        elif kind == "view_submission":
            body["type"] = chance.choice(("view_submission", "view_submission", "view_closed"))
            body["view"] |= self._filled_in()
        elif kind == "shortcut":
            body["type"] = chance.choice(("shortcut", "message_action"))
        else:
            body["event_id"] = f"Ev{self._number}"
            body["event"] |= {"text": text(chance)} if kind != "app_home_opened" else {}
        body["trigger_id"] = f"{self._number}.2.3"
        if "response_url" in body:
            body["response_url"] = self._hook
        return body

    def _act(self, body: Json) -> None:
        chance = self._chance
        action = chance.choice([f"{chance.choice(PRESSES)}:{chance.randrange(3)}", chance.choice(INPUTS), "nothing:0"])
        value = chance.choice(self._values)
        body["actions"][0] |= {"action_id": action, "value": value if chance.random() < 0.7 else text(chance)}
        if action in INPUTS or chance.random() < 0.3:
            body["view"] = {**payload("view_submission")["view"], **self._filled_in()}
            body["view"]["type"] = chance.choice(("modal", "home"))
            body["container"] = {"type": "view", "view_id": "V0FORM"}

    def _filled_in(self) -> Json:
        chance = self._chance
        option = {"value": chance.choice(("alpha", "*any*", "60", text(chance)))}
        values = {
            "room": {"room": {"type": "static_select", "selected_option": copy.deepcopy(option)}},
            "day": {"day": {"type": "datepicker", "selected_date": chance.choice(("2026-11-26", text(chance)))}},
            "start": {"start": {"type": "timepicker", "selected_time": chance.choice(("14:00", text(chance)))}},
            "length": {"length": {"type": "static_select", "selected_option": {"value": chance.choice(("60", "x"))}}},
            "title": {"title": {"type": "plain_text_input", "value": text(chance)}},
            "people": {"people": {"type": "number_input", "value": chance.choice(("6", text(chance)))}},
            "private": {"private": {"type": "checkboxes", "selected_options": [option]}},
        }
        metadata = chance.choice(("", '{"channel":"C1","response_url":""}', text(chance)))
        return {"callback_id": chance.choice(FORMS), "private_metadata": metadata, "state": {"values": values}}
