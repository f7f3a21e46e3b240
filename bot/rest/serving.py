"""Serving the API on a socket: which addresses it may listen on, and uvicorn's settings."""

from __future__ import annotations

import uvicorn
from starlette.types import ASGIApp

from bot.rest.access import is_own_host
from bot.settings import SettingsError


def refuse_open_address(host: str, *, keyed: bool) -> None:
    """Raises SettingsError if an API without keys would be reachable from other machines."""
    literal = f"[{host}]" if ":" in host else host
    if not keyed and not is_own_host(literal):
        raise SettingsError(
            "Without ROOMBOT_API_KEYS the API serves this machine only: set keys, or use --host 127.0.0.1."
        )


def api_server(app: ASGIApp, host: str, port: int) -> uvicorn.Server:
    """A server that is ready to `run()`. Its own lines about requests are off: the audit has them."""
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=4,
    )
    return uvicorn.Server(config)
