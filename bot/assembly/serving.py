"""An ASGI app on a socket."""

from __future__ import annotations

import asyncio
import logging
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.assembly.stopping import STOPPING
from bot.listening import server_of
from bot.settings import SettingsError

logger = logging.getLogger(__name__)

LAST_ANSWERS = 1
"""Seconds at the end for requests that are being answered; whoever sends theirs slowly must not hold up the end."""


class Address(NamedTuple):
    """Where to listen."""

    host: str
    port: int


def serve(app: ASGIApp, address: Address) -> None:
    """Serve until stopped by Ctrl-C or SIGTERM. Raises SettingsError if the address can't be listened on."""
    listening = listening_at(address)
    port = listening.getsockname()[1]
    print(f"Listening at http://{address.host}:{port}/ (Ctrl-C stops it).", flush=True)  # noqa: T201
    for number in STOPPING:  # uvicorn raises the signal once more when it has stopped, which then must not kill us
        signal.signal(number, lambda *_: None)
    _server(app).run(sockets=[listening])


@contextmanager
def beside(app: ASGIApp, address: Address) -> Iterator[None]:
    """Serve in a thread until the block ends. Raises SettingsError if the address can't be listened on."""
    listening = listening_at(address)
    print(f"Health at http://{address.host}:{listening.getsockname()[1]}/ (/health, /metrics).", flush=True)  # noqa: T201
    server = _server(app)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, name="health", daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.should_exit = True
        thread.join()


def _server(app: ASGIApp) -> uvicorn.Server:
    return server_of(_ended_quietly(app), timeout_graceful_shutdown=LAST_ANSWERS)


def _ended_quietly(app: ASGIApp) -> ASGIApp:
    """The app; of a request that is cut short at the end uvicorn would log the trace of a bug."""

    async def quiet(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await app(scope, receive, send)
        except asyncio.CancelledError:
            logger.info("a request was cut short, as the bot was stopped")

    return quiet


def listening_at(address: Address) -> socket.socket:
    """A socket that listens at the address. Raises SettingsError."""
    try:
        listening = socket.create_server(address, backlog=128)
    except OSError as error:
        raise SettingsError(
            f"{address.host}:{address.port} can't be listened on ({error.strerror}): choose another."
        ) from None
    # asyncio sets this only on sockets it opens itself; without it an answer to a POST waits 40 ms for an ACK.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening
