"""A Slack that sends many commands over real Socket Mode sockets, and times what comes back."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from tests.slack.fake_slack import Json, payload

_AT_ONCE = ("apps.connections.open", "auth.test")
"""What a bot needs to start; no delay is put on these."""


@dataclass(frozen=True, slots=True)
class Said:
    """A command as somebody typed it."""

    user_id: str
    typed: str


@dataclass
class Load:
    """What was sent to one bot: when each envelope left and was acknowledged, and how often it was answered."""

    sent: dict[str, float] = field(default_factory=dict)
    acked: dict[str, float] = field(default_factory=dict)
    acks: Counter[str] = field(default_factory=Counter)
    answers: Counter[str] = field(default_factory=Counter)

    @property
    def seconds(self) -> list[float]:
        """How long each ack took."""
        return [self.acked[envelope] - sent for envelope, sent in self.sent.items()]

    @property
    def is_acknowledged(self) -> bool:
        return self.acked.keys() == self.sent.keys()

    @property
    def is_answered(self) -> bool:
        return self.answers.keys() == self.sent.keys()


class BusySlack:
    """Serves while its `with` block runs. Bots are told apart by their app tokens."""

    def __init__(self) -> None:
        self.delay = 0.0
        """Seconds that a call of the Web API or of a response_url takes."""
        self._numbers = count(1)
        self._loads: dict[str, Load] = {}
        self._links: dict[str, WebSocket] = {}
        routes = [
            Route("/api/{method}", self._call, methods=["GET", "POST"]),
            Route("/hooks/{app}/{envelope}", self._hook, methods=["POST"]),
            WebSocketRoute("/link/{app}", self._link),
        ]
        config = uvicorn.Config(Starlette(routes=routes), port=0, log_config=None, access_log=False, lifespan="off")
        self._server = uvicorn.Server(config)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Self:
        self._thread.start()
        while not self._server.started:
            self._thread.join(0.01)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.should_exit = True
        self._thread.join()

    @property
    def port(self) -> int:
        port: int = self._server.servers[0].sockets[0].getsockname()[1]
        return port

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    def environ(self, app_token: str) -> dict[str, str]:
        """The settings of a bot that is to connect here."""
        tokens = {"SLACK_BOT_TOKEN": "xoxb-busy", "SLACK_APP_TOKEN": app_token}
        return {**tokens, "SLACK_API_URL": f"http://{self.address}/api/"}

    def wait_for_bot(self, app_token: str, seconds: float = 20) -> None:
        """Wait until the bot with this token is connected."""
        ends = time.monotonic() + seconds
        while app_token not in self._links:
            assert time.monotonic() < ends, f"{app_token} did not connect"
            self._thread.join(0.02)

    def send(self, app_token: str, commands: Sequence[Said], *, per_second: float, seconds: float = 30) -> Load:
        """Send the commands at this rate and wait for every ack; the load holds all that were sent to this bot."""
        sending = self._sending(app_token, commands, 1 / per_second, seconds)
        return asyncio.run_coroutine_threadsafe(sending, self._loop).result()

    def wait_for_commands(self, app_token: str, many: int, seconds: float = 10) -> None:
        """Wait until so many were sent to this bot."""
        ends = time.monotonic() + seconds
        while self.sent(app_token) < many and time.monotonic() < ends:
            self._thread.join(0.001)

    def sent(self, app_token: str) -> int:
        """How many commands were sent to this bot."""
        return len(self._loads[app_token].sent)

    def wait_for_answers(self, app_token: str, seconds: float) -> None:
        """Wait until everything was answered, on an ack or after it."""
        ends = time.monotonic() + seconds
        while not self._loads[app_token].is_answered and time.monotonic() < ends:
            self._thread.join(0.02)

    def _run(self) -> None:
        self._loop.run_until_complete(self._server.serve())
        self._loop.close()

    async def _sending(self, app_token: str, commands: Sequence[Said], gap: float, seconds: float) -> Load:
        load = self._loads.setdefault(app_token, Load())
        link = self._links[app_token]
        began = time.perf_counter()
        for index, said in enumerate(commands):
            await asyncio.sleep(max(0.0, began + index * gap - time.perf_counter()))
            envelope = f"{next(self._numbers)}"
            text = json.dumps(self._envelope(app_token, envelope, said))
            load.sent[envelope] = time.perf_counter()
            await link.send_text(text)
        ends = time.perf_counter() + seconds
        while not load.is_acknowledged and time.perf_counter() < ends:
            await asyncio.sleep(0.01)
        return load

    def _envelope(self, app_token: str, envelope: str, said: Said) -> Json:
        name, _, text = said.typed.partition(" ")
        body = payload("slash_command") | {"command": name, "text": text, "user_id": said.user_id}
        body |= {
            "trigger_id": f"{envelope}.738474920.8088930838d88f008e0",
            "response_url": f"http://{self.address}/hooks/{app_token}/{envelope}",
        }
        return {"envelope_id": envelope, "type": "slash_commands", "accepts_response_payload": True, "payload": body}

    async def _link(self, websocket: WebSocket) -> None:
        app_token = websocket.path_params["app"]
        load = self._loads.setdefault(app_token, Load())
        await websocket.accept()
        await websocket.send_text(json.dumps({"type": "hello", "num_connections": 1}))
        self._links[app_token] = websocket
        try:
            while True:
                _take(load, await websocket.receive_text(), time.perf_counter())
        except WebSocketDisconnect:
            del self._links[app_token]

    async def _call(self, request: Request) -> Response:
        method = request.path_params["method"]
        asked = {name: values[0] for name, values in parse_qs((await request.body()).decode()).items()}
        if method not in _AT_ONCE:
            await asyncio.sleep(self.delay)
        return JSONResponse({"ok": True, **self._answer(method, request, asked)})

    def _answer(self, method: str, request: Request, asked: dict[str, str]) -> Json:
        match method:
            case "apps.connections.open":
                app_token = request.headers["authorization"].removeprefix("Bearer ")
                return {"url": f"ws://{self.address}/link/{app_token}"}
            case "users.info":
                return {"user": payload("users_info")["user"] | {"id": asked["user"]}}
            case "auth.test":
                return {"user_id": "U0BOT", "bot_id": "B0BOT", "team_id": "T0001", "url": "https://example/"}
        return {"ts": "1764055800.000900"}

    async def _hook(self, request: Request) -> Response:
        await asyncio.sleep(self.delay)
        self._loads[request.path_params["app"]].answers[request.path_params["envelope"]] += 1
        return Response("ok")


def _take(load: Load, text: str, now: float) -> None:
    message: dict[str, Any] = json.loads(text)
    envelope = message["envelope_id"]
    load.acked.setdefault(envelope, now)
    load.acks[envelope] += 1
    if message.get("payload"):
        load.answers[envelope] += 1
