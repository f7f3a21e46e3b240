"""An ASGI app on a socket."""

from __future__ import annotations

import socket

import uvicorn
from starlette.types import ASGIApp

from bot.settings import SettingsError


def serve(app: ASGIApp, host: str, port: int) -> None:
    """Serve until stopped by Ctrl-C or SIGTERM. Raises SettingsError if the address can't be listened on."""
    listening = _listen(host, port)
    config = uvicorn.Config(app, log_config=None, access_log=False, server_header=False, timeout_graceful_shutdown=4)
    print(f"Listening at http://{host}:{listening.getsockname()[1]}/ (Ctrl-C stops it).", flush=True)  # noqa: T201
    uvicorn.Server(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), backlog=128)
    except OSError as error:
        raise SettingsError(f"{host}:{port} can't be listened on ({error.strerror}): choose another.") from None
