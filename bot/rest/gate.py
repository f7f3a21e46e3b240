"""The way in and out of every request: who may, how much at once, what went wrong, what is told about it."""

from __future__ import annotations

import logging
from collections import Counter
from dataclasses import dataclass
from math import ceil
from time import perf_counter

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.core.ports import NewId
from bot.operations.events import log_bug
from bot.operations.rates import RateLimit
from bot.rest.access import LOCAL, Caller, Keys, is_fetched_by_another_site, is_own_host, is_own_origin
from bot.rest.journal import Journal, Outcome
from bot.rest.problems import problem

_LOG = logging.getLogger(__name__)

OPEN_PATHS = ("/health", "/metrics", "/docs", "/openapi.json", "/static-offline-docs/", "/feeds/")
"""What needs no key: they tell nothing about bookings, or have keys of their own."""


LARGEST_BODY = 64 * 1024
"""The most bytes that a request may carry."""


BODILESS = ("GET", "HEAD")
"""Methods whose bodies nobody reads: while a file is sent they pass by, and are too late to be refused."""

STRICT = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
)
"""What every answer tells browsers: guess no types, show it in no frame, pass no address on (a feed's is its key)."""


class Doorkeeper:
    """Decides who may come in."""

    def __init__(self, keys: Keys, in_flight: int, rate: RateLimit | None = None) -> None:
        """`in_flight`: how many requests of one caller may wait for an answer at a time; `rate` limits each key."""
        self._keys = keys
        self._limit = in_flight
        self._rate = rate
        self._waiting: Counter[Caller] = Counter()

    def admit(self, scope: Scope) -> Caller | Response:
        """The caller, or why they may not come in. Whoever is let in must `leave`."""
        headers = Headers(scope=scope)
        caller = self._by_key(scope, headers) if self._keys else _from_here(headers)
        if not isinstance(caller, Caller):
            return caller
        if self._waiting[caller] >= self._limit:
            return _refuse_flood("Too many requests wait at once; let some finish first.", 1)
        if self._rate and caller != LOCAL and (seconds := self._rate.wait(caller.name)):
            return _refuse_flood(f"A key may ask {self._rate.per_minute} times a minute; this one does more.", seconds)
        self._waiting[caller] += 1
        return caller

    def leave(self, caller: Caller) -> None:
        """The caller's request is answered."""
        self._waiting[caller] -= 1

    def _by_key(self, scope: Scope, headers: Headers) -> Caller | Response:
        path: str = scope["path"]
        if path.startswith(OPEN_PATHS):
            return LOCAL
        caller = self._keys.caller_of(headers.get("authorization", ""))
        return caller or problem(
            401,
            "unauthorized",
            "Send the secret of a key as `Authorization: Bearer …`.",
            headers={"WWW-Authenticate": "Bearer"},
        )


def _from_here(headers: Headers) -> Caller | Response:
    """Without keys only programs and pages of this machine are served."""
    host = headers.get("host", "")
    if not is_own_host(host):
        return problem(403, "foreign_host", "Without API keys only requests to localhost are served.")
    if not is_own_origin(headers.get("origin"), host) or is_fetched_by_another_site(headers):
        return problem(403, "foreign_origin", "Without API keys pages of other sites are not served.")
    return LOCAL


def _refuse_flood(message: str, seconds: float) -> Response:
    return problem(429, "too_many_requests", message, headers={"Retry-After": str(ceil(seconds))})


@dataclass(slots=True)
class _Answer:
    """What is sent to the caller, as far as it is known."""

    send: Send
    status: int = 0

    async def pass_on(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message["headers"] = [*message["headers"], *STRICT]
        await self.send(message)


@dataclass(slots=True)
class _Body:
    """What the caller sends, as far as it is read."""

    receive: Receive
    size: int = 0

    async def read_on(self) -> Message:
        """The next part. Raises HTTPException where the whole is too large, whatever length it claimed to have."""
        message = await self.receive()
        self.size += len(message.get("body", b""))
        if self.size > LARGEST_BODY:
            raise HTTPException(413)
        return message


class Gate:
    """ASGI middleware around the whole API."""

    def __init__(self, app: ASGIApp, doorkeeper: Doorkeeper, journal: Journal, new_id: NewId) -> None:
        self._app = app
        self._doorkeeper = doorkeeper
        self._journal = journal
        self._new_id = new_id

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; other kinds of connections are the framework's."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = perf_counter()
        answer = _Answer(send)
        caller = self._doorkeeper.admit(scope)
        if isinstance(caller, Caller):
            await self._serve(caller, scope, receive, answer)
        else:
            await caller(scope, receive, answer.pass_on)
        key = caller.name if isinstance(caller, Caller) else None
        outcome = Outcome(answer.status, perf_counter() - began, key)
        self._journal.write(scope, outcome)

    async def _serve(self, caller: Caller, scope: Scope, receive: Receive, answer: _Answer) -> None:
        scope["roombot.caller"] = caller
        bounded = receive if scope["method"] in BODILESS else _Body(receive).read_on
        try:
            await self._app(scope, bounded, answer.pass_on)
        except Exception:  # noqa: BLE001 - whatever it is, the caller gets an answer and the log the trace
            await self._apologise(scope, receive, answer)
        finally:
            self._doorkeeper.leave(caller)

    async def _apologise(self, scope: Scope, receive: Receive, answer: _Answer) -> None:
        """A bug: the log gets the trace, the caller the id to ask about it."""
        error_id = log_bug(_LOG, self._new_id)
        scope["roombot.bug"] = error_id
        if not answer.status:
            message = f"Something went wrong here. Please report it with the id {error_id}."
            await problem(500, "internal_error", message, {"id": error_id})(scope, receive, answer.pass_on)
