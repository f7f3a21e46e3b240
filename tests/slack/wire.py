"""Slack's end of Socket Mode, as a script: every connection of the bot's is handed to the test."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection, serve

from bot.slack.socket import BOUNDS, Bounds, SocketMode
from bot.slack.socket.census import Census
from tests.slack.fake_slack import FakeSlack, Json
from tests.slack.talking import SAM, SOON, Talk

_PROCESSES = count(1)

NOTHING = "You have no bookings. To make one, type for example: /book alpha tomorrow 2-3pm Sprint planning"
"""What `/bookings` says to a newcomer."""


def trouble(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the log has of more than single requests: the socket's comings and goings, and whatever went wrong."""
    ours = ("bot.slack.socket", "bot.slack.delivery.failures")
    return [
        record.getMessage()
        for record in caplog.records
        if record.levelno >= logging.WARNING or record.name.startswith(ours)
    ]


def answer(ack: Json) -> str:
    """What a command's ack says."""
    text: str = ack["payload"]["text"]
    return text


class Line:
    """One connection of the bot's."""

    def __init__(self, connection: ServerConnection) -> None:
        self._connection = connection
        self._numbers = count(1)

    def greet(self, connections: int = 1) -> None:
        """Say hello, with how many connections the app has."""
        self.send({"type": "hello", "num_connections": connections})

    def send(self, message: object) -> None:
        self._connection.send(message if isinstance(message, str) else json.dumps(message))

    def envelope(self, payload: object, kind: str = "slash_commands", **more: Any) -> str:
        """Send a payload; its envelope's id."""
        envelope = f"{id(self)}-{next(self._numbers)}"
        self.send({"envelope_id": envelope, "type": kind, "payload": payload, **more})
        return envelope

    def heard(self) -> Json:
        """What the bot sends next."""
        message: Json = json.loads(self._connection.recv(SOON))
        return message

    def asked(self, talk: Talk, typed: str, by: str = SAM) -> str:
        """A command, and its answer."""
        envelope = self.envelope(talk.command_payload(typed, by))
        ack = self.heard()
        assert ack["envelope_id"] == envelope
        return answer(ack)

    def close(self) -> None:
        """Say goodbye in order."""
        self._connection.close()

    def reset(self) -> None:
        """End it without a word."""
        self._connection.close_socket()

    def wait_for_end(self) -> int:
        """Return once the bot has ended it; with the code of its goodbye, which is 1006 where it said none."""
        with suppress(ConnectionClosed):
            while True:
                self._connection.recv(SOON)
        code = self._connection.close_code
        assert code is not None
        return code


class Wire:
    """Where the bot connects."""

    def __init__(self, slack: FakeSlack) -> None:
        self._lines: SimpleQueue[Line] = SimpleQueue()
        self._over = Event()
        self._server = serve(self._attend, "127.0.0.1", 0)
        self.port = self._server.socket.getsockname()[1]
        self._thread = Thread(target=self._server.serve_forever)
        self._thread.start()
        slack.answers["apps.connections.open"] = lambda _: (200, {"ok": True, "url": self.url})

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self.port}/link/"

    def line(self) -> Line:
        """The bot's next connection."""
        return self._lines.get(timeout=SOON)

    def greeted(self) -> Line:
        """The bot's next connection, welcome."""
        line = self.line()
        line.greet()
        return line

    def close(self) -> None:
        self._over.set()
        self._server.shutdown()
        self._thread.join()

    def _attend(self, connection: ServerConnection) -> None:
        self._lines.put(Line(connection))
        self._over.wait()


def socket(talk: Talk, base_url: str = "", bounds: Bounds = BOUNDS) -> SocketMode:
    """A process of the bot's, which is not connected yet."""
    census = Census(talk.store.records, talk.clock, f"process {next(_PROCESSES)}")
    url = base_url or f"{talk.slack.url}api/"
    return SocketMode(talk.app, talk.desk, census, app_token="xapp-secret", base_url=url, bounds=bounds)


@contextmanager
def connected(talk: Talk, bounds: Bounds = BOUNDS) -> Iterator[SocketMode]:
    """The bot, connecting, until the block ends."""
    process = socket(talk, bounds=bounds)
    process.start()
    try:
        yield process
    finally:
        process.close(2)
