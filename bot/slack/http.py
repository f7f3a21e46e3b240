"""HTTP mode: an ASGI app that lets a request reach Bolt only if it is small, signed, fresh and of a known shape."""

from __future__ import annotations

import logging

from anyio import CapacityLimiter, to_thread
from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from slack_sdk.signature import Clock as SignatureClock
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.core.ports import Clock
from bot.slack.desk.desk import Desk
from bot.slack.shapes import is_payload

logger = logging.getLogger(__name__)

PATH = "/slack/events"
"""Where Slack sends everything: commands, buttons and events."""

LARGEST = 1_000_000
"""The largest body that is read, in bytes; Slack's own stay well below."""

_AT_ONCE = 256


class _OurClock(SignatureClock):
    """Our clock, as slack_sdk asks it for the age of a signature."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def now(self) -> float:
        return self._clock().timestamp()


def build_http(app: App, desk: Desk, signing_secret: str, clock: Clock) -> Starlette:
    """The ASGI app in front of a Bolt app: POST /slack/events. `clock` tells the age of signatures.

    The desk is told of an answer that nobody was there to take any more.
    """
    guard = _Guard(app, desk, SignatureVerifier(signing_secret, _OurClock(clock)))
    site = Starlette(routes=[Route(PATH, guard.receive, methods=["POST"])])
    site.router.redirect_slashes = False
    return site


class _Guard:
    def __init__(self, app: App, desk: Desk, verifier: SignatureVerifier) -> None:
        self._app = app
        self._desk = desk
        self._verifier = verifier
        self._limiter: CapacityLimiter | None = None

    async def receive(self, request: Request) -> Response:
        try:
            body = await _body(request)
        except ClientDisconnect:
            return _refusal(400, "incomplete")
        if body is None:
            return _refusal(413, "too large")
        if not self._is_signed(request, body):
            return _refusal(401, "not signed by Slack, or too old")
        if not is_payload(body.decode(), request.headers.get("content-type", "")):
            return _refusal(400, "not a payload of Slack's")
        taken = to_bolt_request(request, body)
        answer = await self._dispatched(taken)
        if await request.is_disconnected():
            self._desk.undelivered(taken.body, answer.body if answer.status == 200 else None)
        return to_starlette_response(answer)

    def _is_signed(self, request: Request, body: bytes) -> bool:
        """Checks what the verifier would raise at, and then the signature and its age."""
        timestamp = request.headers.get("x-slack-request-timestamp", "")
        signature = request.headers.get("x-slack-signature", "")
        if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12 and signature.isascii()):
            return False
        return _is_text(body) and self._verifier.is_valid(body, timestamp, signature)

    async def _dispatched(self, request: BoltRequest) -> BoltResponse:
        """Bolt is synchronous, so it runs in a thread; on the event loop one slow answer would hold up all others."""
        if self._limiter is None:
            self._limiter = CapacityLimiter(_AT_ONCE)
        answer: BoltResponse = await to_thread.run_sync(self._app.dispatch, request, limiter=self._limiter)
        return answer


async def _body(request: Request) -> bytes | None:
    """The body; None as soon as it proves too large."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            return None
    return bytes(body)


def _is_text(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


def _refusal(status: int, why: str) -> Response:
    logger.info("refused a request with %s: %s", status, why)
    return PlainTextResponse(why, status)
