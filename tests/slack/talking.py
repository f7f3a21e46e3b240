"""Talking to the bot through the real `App.dispatch`, as people do: commands, messages, mentions, presses."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from prometheus_client import CollectorRegistry
from slack_bolt import App, BoltRequest, BoltResponse

from bot.core.models import HouseRules, Room
from bot.core.ports import Store
from bot.core.rooms import DEFAULT_ROOMS, Rooms
from bot.core.service import BookingService
from bot.language.reading import Habits
from bot.slack.app import build_app
from bot.slack.delivery.courier import Courier, web_client
from bot.slack.desk.clerk import Clerk
from bot.slack.desk.desk import Desk
from bot.slack.desk.flood import FloodGuard
from bot.slack.desk.patience import Wait
from bot.slack.journal import Journal
from bot.slack.office import Office
from bot.slack.people import People
from bot.slack.reminders.moments import Leads
from bot.slack.sharing.sharing import Sharing
from bot.stores import open_store
from tests.slack.checks import check_message
from tests.slack.fake_slack import Call, FakeSlack, Json, payload

WEDNESDAY = datetime.fromisoformat("2026-11-25T09:30:00+02:00")
"""Now, unless a test says otherwise: half past nine in Helsinki."""

SAM, ADA, KEN = "U1SAM", "U2ADA", "U3KEN"
SOON = 30
"""Seconds after which what should come has not: a bound for tests that fail, and no measure of speed."""

UNHURRIED = Wait(SOON, SOON)
"""Every ack waits for its answer, so that it does not depend on the machine by which way an answer comes."""


def escaped(typed: str) -> str:
    """Typed text as Slack sends it."""
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@dataclass
class Talk:
    """A workspace with the bot in it. `message` is the last answer, whole; methods return its text."""

    slack: FakeSlack
    rooms: tuple[Room, ...] = DEFAULT_ROOMS
    rules: HouseRules = field(default_factory=HouseRules)
    leads: Leads = field(default_factory=Leads)
    now: datetime = WEDNESDAY
    message: Json = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    database: str = "memory:"
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    on_change: Callable[[], None] = lambda: None
    per_minute: int = 1000
    kept_in: Store | None = None
    waits: tuple[Wait, Wait] = (UNHURRIED, UNHURRIED)
    registry: CollectorRegistry = field(default_factory=CollectorRegistry)

    def __post_init__(self) -> None:
        self.store = self.kept_in or open_store(self.database)
        service = BookingService(self.store, Rooms(self.rooms), self.rules, self.clock)
        journal = Journal(self.registry)
        client = web_client("xoxb-fake", self.slack.url + "api/", journal)
        client.retry_handlers.clear()
        office = Office(service, self.store.records, self.rules, Habits(), leads=self.leads)
        self.service, self.office, self.people = service, office, People(client, self.clock)
        self.courier = Courier(client)
        self.sharing = Sharing(office, self.people, self.courier, self.clock)
        self.clerk = Clerk(
            office,
            self.people,
            self.clock,
            lambda: UUID(int=0xB06 << 96),
            self._changed,
            flood=FloodGuard(self.per_minute, self.seconds),
            journal=journal,
        )
        self.desk = Desk(self.clerk, self.courier, self.sharing, *self.waits)
        self.app: App = build_app(self.desk, token="xoxb-fake", base_url=self.slack.url + "api/")

    def clock(self) -> datetime:
        return self.now

    def seconds(self) -> float:
        return self.now.timestamp()

    def _changed(self) -> None:
        self.on_change()

    def wait(self, **delta: float) -> None:
        self.now += timedelta(**delta)

    def command(self, typed: str, by: str = SAM) -> str:
        """A slash command, answered on its ack, or after it where the ack is empty."""
        response = self.dispatch_form(self.command_payload(typed, by))
        assert response.status == 200
        return self._heard(json.loads(response.body)) if response.body else self.hear_update()

    def command_payload(self, typed: str, by: str = SAM) -> Json:
        name, _, text = typed.partition(" ")
        said = {"command": name, "text": escaped(text), "user_id": by, "user_name": by[2:].lower()}
        return {**payload("slash_command"), **said, "trigger_id": self._fresh(), "response_url": self._hook()}

    def direct_message(self, typed: str, by: str = SAM, **event: Any) -> str:
        """A message in the bot's direct message, answered there."""
        self.send_event("message_im", typed, by, **event)
        return self.hear_message()

    def send_marked(self, text: str) -> BoltResponse:
        """A direct message whose text is as Slack sends it."""
        return self.send_event("message_im", "", text=text)

    def hear_message(self) -> str:
        """The next message that the bot posts."""
        return self._heard(self.heard("chat.postMessage").body)

    def mention(self, typed: str, by: str = SAM) -> str:
        """A mention in a channel, answered in a thread."""
        self.send_event("app_mention", typed, by)
        return self.hear_message()

    def send_event(self, kind: str, typed: str, by: str = SAM, **event: Any) -> BoltResponse:
        return self.dispatch(self.event_payload(kind, typed, by, **event))

    def event_payload(self, kind: str, typed: str, by: str = SAM, **event: Any) -> Json:
        body = payload(kind)
        body["event"] |= {"text": escaped(typed).replace("@roombot", "<@U0BOT>"), "user": by} | event
        return {**body, "event_id": "Ev" + self._fresh()}

    def press(self, label: str, by: str = SAM, nth: int = 0) -> str:
        """Press a button of the last answer, which is updated then."""
        self.send_press(self.button(label, nth), by)
        return self.hear_update()

    def press_in_direct_message(self, label: str) -> str:
        """The same, where the message is one of the bot's to the person alone."""
        self.send_press(self.button(label), channel={"id": "D024BE91L", "name": "directmessage"})
        return self._heard(self.heard("hook").body)

    def send_press(self, button: Json, by: str = SAM, **outer: Any) -> BoltResponse:
        return self.dispatch(self.press_payload(button, by, **outer))

    def press_payload(self, button: Json, by: str = SAM, **outer: Any) -> Json:
        """A press, which may be sent more than once."""
        body = payload("block_actions") | outer
        body["user"] |= {"id": by, "name": by[2:].lower()}
        body["actions"][0] |= {key: button[key] for key in ("action_id", "value", "text")}
        return body | {"trigger_id": self._fresh(), "response_url": self._hook()}

    def button(self, label: str, nth: int = 0) -> Json:
        """A button of the last answer, by what it says."""
        found = [button for button in buttons(self.message) if button["text"]["text"] == label]
        assert len(found) > nth, f"{label!r} is not among {self.labels()}"
        return found[nth]

    def labels(self) -> list[str]:
        """What the buttons of the last answer say."""
        return [button["text"]["text"] for button in buttons(self.message)]

    def hear_update(self) -> str:
        """What is said by a response_url."""
        return self._heard(self.heard("hook").body)

    def heard(self, method: str) -> Call:
        """The bot's next call of the method, waiting for it."""
        while True:
            call = self.slack.calls.get(timeout=SOON)
            self.calls.append(call)
            if call.method == method:
                return call

    def dispatch(self, body: Json) -> BoltResponse:
        """A payload as the Socket Mode handler hands it in."""
        return self._looked_at(self.app.dispatch(BoltRequest(mode="socket_mode", body=body)))

    def dispatch_form(self, body: Json) -> BoltResponse:
        """A payload as HTTP mode hands it in."""
        headers = {"content-type": "application/x-www-form-urlencoded"}
        return self._looked_at(self.app.dispatch(BoltRequest(body=urlencode(body), headers=dict(headers))))

    def _looked_at(self, response: BoltResponse) -> BoltResponse:
        """The ack, after Slack has looked at the message on it."""
        if response.body.startswith("{"):
            self.slack.look_at(json.loads(response.body))
        return response

    def _heard(self, message: Json) -> str:
        check_message(message)
        self.message = message
        text: str = message["text"]
        return text

    def _fresh(self) -> str:
        return f"{next(self.numbers)}.738474920.8088930838d88f008e0"

    def _hook(self) -> str:
        return f"{self.slack.url}hooks/{next(self.numbers)}"


@contextmanager
def talking(slack: FakeSlack, **parts: Any) -> Iterator[Talk]:
    """A bot of one's own, until the block ends."""
    talk = Talk(slack, **parts)
    with closing(talk.store), closing(talk.desk):
        yield talk


def buttons(message: Json) -> Iterator[Json]:
    """Every button of a message, from top to bottom."""
    for block in message["blocks"]:
        inside = [*block.get("elements", ()), block.get("accessory", {})]
        yield from (element for element in inside if element.get("type") == "button")


def say(talk: Talk, typed: str) -> str:
    """One turn: a command, a mention, a press in brackets, or else a direct message."""
    if typed.startswith("/"):
        return talk.command(typed)
    if typed.startswith("@roombot"):
        return talk.mention(typed)
    if typed.startswith("["):
        return talk.press(typed.strip("[]"))
    return talk.direct_message(typed)
