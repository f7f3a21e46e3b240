"""A person at the page, without the page: acts and sees over the page's websocket."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from websockets import Origin
from websockets.sync.client import ClientConnection, connect

from bot.playground import Playground

Json = dict[str, Any]
_PATIENCE_SECONDS = 30


class Person:
    """Sees what their page would see; `see` waits for a change and answers it."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self.world = self.see("world")

    def do(self, what: str, **details: Any) -> None:
        self._socket.send(json.dumps({"do": what, **details}))

    def say(self, text: str, channel: str = "C0GENERAL", thread_ts: str | None = None) -> None:
        self.do("say", text=text, channel=channel, thread_ts=thread_ts)

    def see(self, kind: str, fits: Callable[[Json], bool] = lambda _: True) -> Json:
        """The next change of this kind that fits."""
        while True:
            change: Json = json.loads(self._socket.recv(_PATIENCE_SECONDS))
            if change["type"] == kind and fits(change):
                return change

    def hear(self, seconds: float) -> Json | None:
        """The next change of any kind, or None where nothing changes for so long."""
        try:
            change: Json = json.loads(self._socket.recv(seconds))
        except TimeoutError:
            return None
        return change

    def see_message(self, by: str | None = None) -> Json:
        """The next new or changed message, of one author if `by` is given."""
        change = self.see("message", lambda change: by in (None, change["message"]["user"]))
        message: Json = change["message"]
        return message


@contextmanager
def at_the_page(playground: Playground, person_id: str) -> Iterator[Person]:
    """Open the page as a person, and close it."""
    origin = Origin(playground.url.rstrip("/"))
    with connect(f"ws://127.0.0.1:{playground.port}/page/socket?person={person_id}", origin=origin) as socket:
        yield Person(socket)
