"""A bot on the unmodified SDK that repeats what it hears and keeps every payload that reached it."""

from __future__ import annotations

import copy
import queue
import threading
from typing import Any

from slack_bolt import App
from slack_bolt.adapter.socket_mode.websocket_client import SocketModeHandler
from slack_sdk import WebClient

from bot.playground import Playground

Json = dict[str, Any]

BUTTON: Json = {
    "type": "button",
    "action_id": "press",
    "text": {"type": "plain_text", "text": "Press me"},
    "value": "pressed",
}
BUTTONS: list[Json] = [
    {"type": "section", "block_id": "words", "text": {"type": "mrkdwn", "text": "*Here*"}},
    {"type": "actions", "block_id": "buttons", "elements": [BUTTON]},
]
FORM: Json = {
    "type": "modal",
    "callback_id": "form",
    "private_metadata": "kept",
    "notify_on_close": True,
    "title": {"type": "plain_text", "text": "A form"},
    "submit": {"type": "plain_text", "text": "Send"},
    "blocks": [
        {
            "type": "input",
            "block_id": "title",
            "label": {"type": "plain_text", "text": "Title"},
            "element": {"type": "plain_text_input", "action_id": "title", "max_length": 20},
        },
        {
            "type": "input",
            "block_id": "day",
            "optional": True,
            "label": {"type": "plain_text", "text": "Day"},
            "element": {"type": "datepicker", "action_id": "day", "initial_date": "2026-11-26"},
        },
    ],
}
HOME: Json = {
    "type": "home",
    "blocks": [{"type": "section", "block_id": "welcome", "text": {"type": "mrkdwn", "text": "*Home*"}}],
}


class EchoBot:
    """`heard` holds the payloads in the order in which they came."""

    def __init__(self, playground: Playground) -> None:
        self.heard: queue.Queue[Json] = queue.Queue()
        client = WebClient(token=playground.bot_token, base_url=playground.api_url)
        self.app = App(client=client, token_verification_enabled=False)
        self._handler = SocketModeHandler(self.app, playground.app_token, web_client=client, concurrency=20)
        self._hello = threading.Event()
        self._handler.client.on_message_listeners.append(lambda *_: self._hello.set())
        self._register()

    def connect(self) -> None:
        self._handler.connect()  # type: ignore[no-untyped-call]
        assert self._hello.wait(10)

    def hang_up(self) -> None:
        """End the session at the next ping: one that is closed from outside may take ten seconds to notice."""
        client = self._handler.client
        assert client.current_session
        client.auto_reconnect_enabled = False
        client.current_session_runner.event.set()
        client.current_session.keep_running = False
        client.current_session_runner.thread.join()
        self._handler.close()  # type: ignore[no-untyped-call]

    def _register(self) -> None:
        app = self.app

        @app.use
        def keep(body: Json, next: Any) -> None:  # noqa: A002 - Bolt's name
            self.heard.put(copy.deepcopy(body))
            next()

        app.command("/echo")(lambda ack, body: ack(body["text"] or "nothing"))
        app.command("/escaped")(lambda ack, body: ack(body["text"]))
        app.command("/shout")(lambda ack, body: ack(text=body["text"], response_type="in_channel"))
        app.command("/buttons")(lambda ack: ack(text="Here", blocks=BUTTONS))

        @app.command("/form")
        def form(ack: Any, client: WebClient, body: Json) -> None:
            ack()
            client.views_open(trigger_id=body["trigger_id"], view=FORM)

        @app.view("form")
        def submitted(ack: Any, view: Json) -> None:
            title = view["state"]["values"]["title"]["title"]["value"]
            ack(response_action="errors", errors={"title": "No."}) if title == "bad" else ack()

        app.view_closed("form")(lambda ack: ack())
        app.action("press")(self._pressed)
        app.action("room")(lambda ack: ack())
        app.shortcut("open_form")(lambda ack: ack())
        app.shortcut("quote")(lambda ack, respond, body: (ack(), respond(body["message"]["text"])))
        app.event("app_mention")(lambda say, event: say(event["text"], thread_ts=event["ts"]))
        app.event("app_home_opened")(lambda client, event: client.views_publish(user_id=event["user"], view=HOME))
        app.event({"type": "message", "subtype": None})(lambda say, event: say(event["text"]))
        app.event("message")(lambda: None)

    @staticmethod
    def _pressed(ack: Any, respond: Any) -> None:
        ack("an ack body that Slack ignores")
        respond(text="Pressed", replace_original=True)
