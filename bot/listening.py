"""How this process listens, whatever it serves: heads are bounded, and so are the time and the number of callers."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

import h11
import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

LARGEST_HEAD = 32 * 1024
"""A request's line and headers, in bytes."""

PATIENCE = 30.0
"""Seconds from a caller's first byte to the last one of the answer, after which the connection is cut."""

CALLERS = 300
"""Connections at once; further ones are cut, so that files and Slack can still be opened (often 1,024 in all)."""

QUEUE = 256
"""Connections that may wait to be taken, and that are taken at one go before any of them can be cut."""


class _Guarded(H11Protocol):
    """uvicorn alone waits for ever for the end of a request, and for a caller to read its answer."""

    def __init__(self, *, patience: float, callers: int, **given: Any) -> None:
        super().__init__(**given)
        self._patience = patience
        self._callers = callers
        self._deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._wait()
        if len(self.connections) > self._callers:
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def on_response_complete(self) -> None:
        self._wait()
        super().on_response_complete()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        self._stop_waiting()
        super().handle_websocket_upgrade(event)

    def send_400_response(self, msg: str) -> None:
        """Where a body breaks off in nonsense the app may be about to answer: it is told that the caller is gone."""
        begun = self.cycle is not None and not self.cycle.response_complete
        if begun:
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            super().send_400_response(msg)
        else:
            self.transport.close()

    def _wait(self) -> None:
        self._stop_waiting()
        self._deadline = self.loop.call_later(self._patience, self.transport.abort)

    def _stop_waiting(self) -> None:
        if self._deadline:
            self._deadline.cancel()


def server_of(app: ASGIApp, *, patience: float = PATIENCE, callers: int = CALLERS, **settings: Any) -> uvicorn.Server:
    """A server of the app that logs nothing by itself but what is wrong. `settings` are further ones of uvicorn."""
    protocol: Any = partial(_Guarded, patience=patience, callers=callers)
    config = uvicorn.Config(
        app,
        http=protocol,
        h11_max_incomplete_event_size=LARGEST_HEAD,
        log_config=None,
        access_log=False,
        server_header=False,
        backlog=QUEUE,
        **settings,
    )
    return uvicorn.Server(config)
