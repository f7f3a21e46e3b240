"""Asks an ASGI app as a server does, with requests that may be anything, and judges what comes of it."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from random import Random
from typing import Any
from urllib.parse import unquote

from starlette.routing import BaseRoute, Match, Mount, Route
from starlette.types import ASGIApp, Message

Header = tuple[bytes, bytes]


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, as bytes; the path without the query."""

    method: str
    path: str
    query: bytes = b""
    headers: Sequence[Header] = ()
    body: bytes = b""


@dataclass(slots=True)
class Answer:
    """What the app sent."""

    status: int = 0
    headers: Sequence[Header] = ()
    body: bytes = b""

    async def take(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], message["headers"]
        elif message["type"] == "http.response.body":
            self.body += message.get("body", b"")


async def ask(app: ASGIApp, asked: Asked, chance: Random) -> Answer:
    """The app's answer, for which one in five doesn't wait; whatever the app raises is raised."""
    cut = chance.randrange(len(asked.body) + 1)
    parts = [asked.body[cut:], asked.body[:cut]]
    stays = chance.random() < 0.8

    async def receive() -> Message:
        if not parts and stays:
            await asyncio.Future()
        if not parts:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": parts.pop(), "more_body": bool(parts)}

    answer = Answer()
    await app(scope(asked), receive, answer.take)
    return answer


def scope(asked: Asked, kind: str = "http") -> dict[str, Any]:
    """The connection as a server describes it."""
    return {
        "type": kind,
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": asked.method,
        "scheme": "http" if kind == "http" else "ws",
        "path": unquote(asked.path),
        "raw_path": asked.path.encode(),
        "query_string": asked.query,
        "root_path": "",
        "headers": list(asked.headers),
        "client": ("127.0.0.1", 50000),
        "server": ("127.0.0.1", 8000),
        "subprotocols": [],
        "extensions": {},
    }


@dataclass
class Overheard(logging.Handler):
    """Listens to every logger while its `with` block runs: errors are kept, and lines that tell a secret."""

    secrets: Sequence[str]
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(logging.INFO)
        self.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))

    __hash__ = logging.Handler.__hash__

    def __enter__(self) -> Overheard:
        logging.getLogger().addHandler(self)
        self._level = logging.getLogger().level
        logging.getLogger().setLevel(logging.INFO)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger().removeHandler(self)
        logging.getLogger().setLevel(self._level)

    def emit(self, record: logging.LogRecord) -> None:
        line = self.format(record)
        if record.levelno >= logging.ERROR or record.exc_info or told(line, self.secrets):
            self.faults.append(line)


def told(words: str, secrets: Iterable[str]) -> list[str]:
    """The secrets that stand in the words."""
    return [secret for secret in secrets if secret in words]


class Judge:
    """Counts answers by status and questions by route, and stops at the first answer that may not be."""

    def __init__(self, surface: str, app: ASGIApp, routes: Sequence[BaseRoute], secrets: Sequence[str]) -> None:
        """`routes` are all that the app has; each must be asked."""
        self._surface = surface
        self._statuses: Counter[int] = Counter()
        self._asked: Counter[str] = Counter(dict.fromkeys(chain.from_iterable(map(names_of, routes)), 0))
        self._app = app
        self._routes = routes
        self._overheard = Overheard(secrets)
        self._secrets = secrets

    def ask_all(self, requests: Iterable[tuple[Asked, range]], chance: Random) -> None:
        """Ask everything; each answer's status must be in the range named beside the request."""
        with self._overheard:
            asyncio.run(self._ask_all(requests, chance))

    def tell(self, statuses: Collection[int]) -> None:
        """Say how often what was asked and answered: every route was, and those statuses are among the answers."""
        print(f"{self._surface}: {sum(self._statuses.values())} requests, {dict(sorted(self._statuses.items()))}")
        for route, times in sorted(self._asked.items()):
            print(f"  {times:6} {route}")
        assert self._statuses.keys() >= set(statuses)
        assert not [route for route, times in self._asked.items() if not times]

    async def _ask_all(self, requests: Iterable[tuple[Asked, range]], chance: Random) -> None:
        asyncio.get_running_loop().set_exception_handler(self._unhandled)
        for asked, allowed in requests:
            answer = await asyncio.wait_for(ask(self._app, asked, chance), 10)
            self._statuses[answer.status] += 1
            self._asked[route_of(self._routes, asked)] += 1
            assert answer.status in allowed, (asked, answer)
            assert not told(f"{answer.headers!r}{answer.body!r}", self._secrets), (asked, answer)
            assert not self._overheard.faults, (asked, self._overheard.faults)

    def _unhandled(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        self._overheard.faults.append(repr(context))


NOWHERE = "no route"


def names_of(route: BaseRoute) -> list[str]:
    """What the route answers, by method; nothing for websockets, which are talked to elsewhere."""
    if isinstance(route, Mount):
        return [f"{route.path}/*"]
    if isinstance(route, Route):
        return [f"{method} {route.path}" for method in route.methods or () if method != "HEAD"]
    return []


def route_of(routes: Iterable[BaseRoute], asked: Asked) -> str:
    """The route that answers, as `names_of` names it."""
    for route in routes:
        if route.matches(scope(asked))[0] is Match.FULL and (names := names_of(route)):
            return names[0] if isinstance(route, Mount) else f"{asked.method} {names[0].partition(' ')[2]}"
    return NOWHERE


ANYTHING = range(200, 500)
REFUSED = range(400, 500)
