"""Runs the local Slack in a thread, on the loopback interface alone."""

from __future__ import annotations

import secrets
import socket
import threading
from collections.abc import Mapping
from typing import Any

import uvicorn

from bot.listening import server_of
from bot.playground.api import WebApi
from bot.playground.bounds import LARGEST_MESSAGE
from bot.playground.clock import SettableClock
from bot.playground.limits import Limits
from bot.playground.local_slack import LocalSlack
from bot.playground.manifest import Manifest
from bot.playground.site import site

_START_SECONDS = 10.0


class Playground:
    """A local Slack for one app, from `start` to `stop`.

    `manifest` is the app's manifest, as YAML text or the mapping it holds; `clock` is the one the bot reads too.
    With port 0 a free one is taken. Raises OSError if the port is taken, ValueError if the manifest is none.
    """

    def __init__(
        self, manifest: str | Mapping[str, Any], clock: SettableClock, port: int = 0, limits: Limits | None = None
    ) -> None:
        self._manifest = Manifest.parse(manifest)
        self._clock = clock
        self._limits = limits or Limits()
        self.bot_token = f"xoxb-playground-{secrets.token_hex(16)}"
        self.app_token = f"xapp-playground-{secrets.token_hex(16)}"
        self.config_token = f"xoxe.xoxp-playground-{secrets.token_hex(16)}"
        self._listening = _listen(port)
        self.port: int = self._listening.getsockname()[1]
        self._bot_came = threading.Event()
        self._started = threading.Event()
        self._server = self._new_server()
        self._thread = threading.Thread(target=self._run, name="playground", daemon=True)

    @property
    def url(self) -> str:
        """Where the page is."""
        return f"http://127.0.0.1:{self.port}/"

    @property
    def api_url(self) -> str:
        """Where the Web API is: the bot's SLACK_API_URL."""
        return f"{self.url}api/"

    def start(self) -> Playground:
        """Serve, and return once requests are answered."""
        self._thread.start()
        if not self._started.wait(_START_SECONDS):
            raise RuntimeError("the playground did not start")
        return self

    def wait_for_bot(self, seconds: float) -> bool:
        """Wait until the bot has opened its first Socket Mode connection; whether it did."""
        return self._bot_came.wait(seconds)

    def stop(self) -> None:
        """Close every connection and end the thread."""
        self._server.should_exit = True
        if self._thread.ident is not None:
            self._thread.join()
        self._listening.close()

    def _run(self) -> None:
        self._server.run(sockets=[self._listening])

    def _new_server(self) -> uvicorn.Server:
        slack = LocalSlack(self._manifest, self._clock, self.url, self._limits, self._bot_came.set)
        web_api = WebApi(slack, {"bot": self.bot_token, "app": self.app_token, "config": self.config_token})
        return server_of(
            site(slack, web_api, self.port, self._started.set),
            ws="websockets-sansio",
            ws_max_size=LARGEST_MESSAGE,
            ws_ping_interval=self._limits.ping_seconds,
            timeout_graceful_shutdown=1,
        )


def _listen(port: int) -> socket.socket:
    # asyncio switches Nagle's algorithm off only on sockets that name TCP: without, answers wait 40 ms for an ACK.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        listening.listen(128)
    except OSError:
        listening.close()
        raise
    return listening
