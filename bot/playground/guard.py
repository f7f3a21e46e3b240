"""Who may talk to the playground: this machine's own browser page, and a bot; no other site through a browser."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from bot.playground.bounds import LARGEST_BODY, LARGEST_UPLOAD, Bounded

_FOR_THE_BOT = ("/api/", "/hooks/", "/upload/")
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' {sockets}; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class Guard:
    """Refuses wrong Host and Origin headers on every route, and sets the headers that keep a browser strict."""

    def __init__(self, app: Starlette, port: int) -> None:
        self._app = app
        self.routes = app.routes
        self._hosts = (f"127.0.0.1:{port}", f"localhost:{port}")
        self._origins = tuple(f"http://{host}" for host in self._hosts)
        policy = _POLICY.format(sockets=" ".join(f"ws://{host}" for host in self._hosts))
        self._headers = [
            (b"content-security-policy", policy.encode()),
            (b"x-content-type-options", b"nosniff"),
            (b"referrer-policy", b"no-referrer"),
            (b"cross-origin-opener-policy", b"same-origin"),
            (b"cross-origin-resource-policy", b"same-origin"),
            (b"cache-control", b"no-cache"),
        ]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            return await self._app(scope, receive, send)
        refusal = self._refusal(Headers(scope=scope), scope["path"])
        if refusal is None:
            largest = LARGEST_UPLOAD if scope["path"].startswith("/upload/") else LARGEST_BODY
            return await self._app(scope, Bounded(receive, largest).read_on, self._strict(send))
        if scope["type"] == "websocket":
            return await send({"type": "websocket.close", "code": 1008})
        return await PlainTextResponse(refusal, 403)(scope, receive, send)

    def _refusal(self, headers: Headers, path: str) -> str | None:
        if headers.get("host") not in self._hosts:
            return "This Host is not the playground."
        origin = headers.get("origin")
        if origin is None:
            return "The page's socket is for the page." if path == "/page/socket" else None
        if path.startswith(_FOR_THE_BOT):
            return "This is for the bot, not for a browser."
        return None if origin in self._origins else "This Origin is not the playground."

    def _strict(self, send: Send) -> Send:
        async def send_strictly(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *self._headers]
            await send(message)

        return send_strictly
