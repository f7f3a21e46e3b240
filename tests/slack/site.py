"""The bot in HTTP mode at a real socket, and requests to it that may be anything."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Mapping
from http.client import HTTPConnection
from types import TracebackType
from typing import Self

from bot.listening import server_of
from bot.slack.http import PATH, build_http
from tests.serving import serving
from tests.slack.talking import WEDNESDAY, Talk

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
NOW = str(int(WEDNESDAY.timestamp()))

Headers = Callable[[bytes], Mapping[str, str]]


def sign(body: bytes, timestamp: str, secret: str = SECRET) -> str:
    """Slack's signature."""
    basis = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), basis, hashlib.sha256).hexdigest()


def signed(body: bytes) -> Mapping[str, str]:
    """The headers of a request that Slack signed just now."""
    return {"x-slack-request-timestamp": NOW, "x-slack-signature": sign(body, NOW)}


class Site:
    """Serves while its `with` block runs."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        app = build_http(talk.app, talk.desk, SECRET, talk.clock)
        self._serving = serving(server_of(app, port=0, lifespan="off"))

    def __enter__(self) -> Self:
        self._port = self._serving.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._serving.__exit__(kind, error, trace)
        self.talk.desk.close()

    def send(
        self, body: bytes, headers: Headers, kind: str = FORM, *, method: str = "POST", path: str = PATH
    ) -> tuple[int, bytes]:
        """A request, and the status and body of its answer."""
        connection = self.begun(body, headers, kind, method=method, path=path)
        answer = connection.getresponse()
        status, content = answer.status, answer.read()
        connection.close()
        return status, content

    def begun(
        self, body: bytes, headers: Headers, kind: str = FORM, *, method: str = "POST", path: str = PATH
    ) -> HTTPConnection:
        """A request that has been sent."""
        connection = HTTPConnection("127.0.0.1", self._port, timeout=30)
        connection.request(method, path, body, {"content-type": kind, **headers(body)})
        return connection
