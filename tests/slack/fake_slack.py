"""Slack's side of HTTP at a real socket: the Web API methods that the bot calls, and response_urls."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any
from urllib.parse import parse_qsl

from slack_sdk.errors import SlackObjectFormationError

from tests.slack.checks import check_body

Json = dict[str, Any]

PNG = b"\x89PNG\r\n\x1a\n"
_NUMBERS = count(1)

PAYLOADS = Path(__file__).parent / "payloads"


def payload(name: str) -> Json:
    """A real payload of Slack's, to be changed at will; each one's ids are its own, as a repeat is not answered."""
    content: Json = json.loads((PAYLOADS / f"{name}.json").read_text(encoding="utf-8"))
    number = next(_NUMBERS)
    fresh = {key: f"{content[key]}{number}" for key in ("trigger_id", "event_id") if key in content}
    return content | fresh


@dataclass
class Call:
    """One request of the bot's: the API method, or `hook`, and what it said."""

    method: str
    body: Json


@dataclass
class FakeSlack:
    """Answers as told in `answers` (method to a function of the body), and keeps what it was asked in `calls`.

    What Slack would refuse is among `faults`.
    """

    calls: SimpleQueue[Call] = field(default_factory=SimpleQueue)
    users: dict[str, Json] = field(default_factory=dict)
    answers: dict[str, Callable[[Json], tuple[int, Json]]] = field(default_factory=dict)
    url: str = ""
    faults: list[str] = field(default_factory=list)

    def person(self, user_id: str, name: str, zone: str | None, locale: str) -> None:
        user = copy.deepcopy(payload("users_info"))["user"]
        user |= {"id": user_id, "real_name": name, "tz": zone, "locale": locale}
        user["profile"] |= {"real_name": name, "display_name": name}
        self.users[user_id] = user

    def hold_people(self) -> tuple[Event, Event]:
        """From now on Slack says who somebody is once the second is set. The first tells that it was asked."""
        asked, released = Event(), Event()

        def answer(body: Json) -> tuple[int, Json]:
            asked.set()
            released.wait(10)
            return 200, {"ok": True, "user": self.users[body["user"]]}

        self.answers["users.info"] = answer
        return asked, released

    def hold(self, method: str) -> tuple[Event, Event]:
        """The next call of the method is answered once the second is set. The first tells that it came."""
        asked, released = Event(), Event()

        def answer(_: Json) -> tuple[int, Json]:
            del self.answers[method]
            asked.set()
            released.wait(10)
            return 200, {"ok": True}

        self.answers[method] = answer
        return asked, released

    def respond(self, method: str, body: Json) -> tuple[int, Json]:
        """What Slack answers; users.info is looked up here and not kept among the calls."""
        self.look_at(body)
        if method in self.answers:
            status, answer = self.answers[method](body)
        elif method == "users.info":
            user = self.users.get(body["user"])
            return 200, {"ok": True, "user": user} if user else {"ok": False, "error": "user_not_found"}
        else:
            status, answer = 200, {"ok": True, "ts": "1764055800.000900", "channel": body.get("channel")}
        if method != "users.info":
            self.calls.put(Call(method, body))
        return status, answer

    def look_at(self, body: Json) -> None:
        """Note what of a message or a view that the bot sends is beyond Slack's limits."""
        try:
            check_body(body)
        except (AssertionError, SlackObjectFormationError) as fault:
            self.faults.append(f"{fault} in {body}")


def serve(slack: FakeSlack) -> ThreadingHTTPServer:
    """Start serving on a free port of the loopback; `slack.url` says where."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            status, answer = slack.respond(_method(self.path), _parsed(body, self.headers.get("content-type", "")))
            content = json.dumps(answer).encode()
            self.send_response(status)
            if "retry_after" in answer:
                self.send_header("Retry-After", answer["retry_after"])
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            """Say nothing on the test's output."""

    server = _Server(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    slack.url = f"http://127.0.0.1:{server.server_address[1]}/"
    return server


class _Server(ThreadingHTTPServer):
    request_queue_size = 256


def _method(path: str) -> str:
    return "hook" if path.startswith("/hooks/") else path.removeprefix("/api/").partition("?")[0]


def _parsed(body: bytes, content_type: str) -> Json:
    if body and content_type.startswith("application/json"):
        content: Json = json.loads(body)
        return content
    if body.startswith(PNG):
        return {"png": body}
    form = dict(parse_qsl(body.decode(), keep_blank_values=True))
    return {key: json.loads(value) if key == "blocks" else value for key, value in form.items()}
