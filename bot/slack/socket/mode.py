"""Socket Mode: what Slack sends over its socket reaches Bolt, and every answer goes back, if need be by another way."""

from __future__ import annotations

import json
import logging

from slack_bolt import App
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.slack.desk.desk import Desk
from bot.slack.socket.census import Census
from bot.slack.socket.endpoint import Endpoints, NoEndpoint
from bot.slack.socket.intake import opened, take
from bot.slack.socket.keeper import Keeper
from bot.slack.socket.link import BOUNDS, UNREACHABLE, Bounds, Json, Link
from bot.slack.workers import Workers

logger = logging.getLogger(__name__)

CONCURRENCY = 256
"""Payloads dispatched at once. Each waits for its answer up to the desk's patience, so it takes many."""


class SlackRefused(Exception):
    """Slack does not let the bot connect. Its text is one sentence for the operator, without any secret."""


class SocketMode:
    """The bot on a socket to Slack, from `start` to `close`."""

    def __init__(
        self, app: App, desk: Desk, census: Census, *, app_token: str, base_url: str, bounds: Bounds = BOUNDS
    ) -> None:
        self._app = app
        self._desk = desk
        self._census = census
        self._workers = Workers(CONCURRENCY, "envelopes")
        self._keeper = Keeper(Endpoints(app_token, base_url), bounds, self._receive, self._greet)

    @property
    def connected(self) -> bool:
        """Whether there is a connection, as far as is known."""
        return self._keeper.connected

    @property
    def connections(self) -> int:
        """How many connections there have been."""
        return self._keeper.connections

    def start(self) -> None:
        """Connect, and stay connected. Raises SlackRefused."""
        self._workers.start_all()
        try:
            self._keeper.start()
        except NoEndpoint as refusal:
            raise SlackRefused(f"Slack {refusal}.") from None

    def close(self, seconds: float) -> None:
        """Acknowledge what has arrived, say goodbye, and see in the last quarter of the time how that went."""
        self._workers.submit(self._census.leave)
        self._workers.close(seconds * 0.75)
        self._keeper.close(seconds * 0.25)

    def _greet(self, counted: int, ours: int) -> None:
        self._workers.submit(self._census.count, counted, ours)

    def _receive(self, link: Link, message: Json) -> None:
        request = opened(message)
        if request is not None:
            self._workers.submit(self._handle, link, request)

    def _handle(self, link: Link, request: SocketModeRequest) -> None:
        response = take(self._app, request)
        if response.status != 200 and request.type != "events_api":
            return  # nobody listens for that: no ack, and Slack tells the person; an event would only come again
        said = str(response.body or "") if response.status == 200 else ""

        def say_otherwise() -> None:
            self._desk.undelivered(request.payload, said)

        ack = {"envelope_id": request.envelope_id, **({"payload": json.loads(said)} if said else {})}
        try:
            link.send(ack, say_otherwise if said else None)
        except UNREACHABLE as error:
            logger.info("an ack could not be sent (%s)", type(error).__name__)
            say_otherwise()
