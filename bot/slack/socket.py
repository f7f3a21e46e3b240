"""Socket Mode: the bot connects to Slack, and comes back by itself when the connection is lost, or only seems alive."""

from __future__ import annotations

import logging
import time

from slack_bolt import App, BoltResponse
from slack_bolt.adapter.socket_mode.internals import send_response
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.client import BaseSocketModeClient
from slack_sdk.socket_mode.interval_runner import IntervalRunner
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.websocket_client import SocketModeClient
from websocket import WebSocket, WebSocketException

from bot.slack.desk import Desk
from bot.slack.intake import take
from bot.slack.workers import start_all

logger = logging.getLogger(__name__)

CONCURRENCY = 256
"""Payloads dispatched at once. Each waits for its answer up to the desk's patience, so it takes many."""

PING_EVERY = 5
"""Seconds between our pings."""

SILENCE = 15
"""Seconds without a pong after which a connection is given up as half-open."""


class SlackRefused(Exception):
    """Slack does not let the bot connect. Its text is one sentence for the operator, without any secret."""


class SocketMode:
    """One Socket Mode connection, kept up."""

    def __init__(self, app: App, desk: Desk, *, app_token: str, base_url: str) -> None:
        self._app = app
        self._desk = desk
        self._client = SocketModeClient(
            app_token,
            logger=_quiet_logger(),
            web_client=WebClient(base_url=base_url),
            ping_interval=PING_EVERY,
            concurrency=CONCURRENCY,
        )
        self._client.socket_mode_request_listeners.append(self._handle)
        self._client.on_open_listeners.append(self._note_opening)
        self._opened = 0.0
        self._watch = IntervalRunner(self._replace_if_silent, PING_EVERY)

    @property
    def connected(self) -> bool:
        """Whether there is a connection, as far as is known."""
        return self._client.is_connected()

    @property
    def _connection(self) -> WebSocket | None:
        session = self._client.current_session
        return session.sock if session else None

    def start(self) -> None:
        """Connect. Raises SlackRefused."""
        start_all(self._client.message_workers, CONCURRENCY)
        try:
            self._client.connect()
        except SlackApiError as error:
            self.close()
            raise SlackRefused(f"Slack does not accept SLACK_APP_TOKEN ({error.response['error']}).") from None
        except OSError as error:
            self.close()
            raise SlackRefused(f"Slack can't be reached: {getattr(error, 'reason', error)}.") from None
        self._watch.start()

    def close(self) -> None:
        """Take nothing new, finish and acknowledge what has arrived, then disconnect."""
        self._watch.shutdown()  # type: ignore[no-untyped-call]
        self._client.closed = True
        self._client.auto_reconnect_enabled = False
        self._client.message_workers.shutdown(wait=True)
        self._client.logger.setLevel(logging.CRITICAL)  # the end of the connection is no error now
        connection = self._connection
        self._hang_up()
        self._client.close()
        if connection is not None:
            connection.shutdown()  # type: ignore[no-untyped-call]

    def _handle(self, client: BaseSocketModeClient, request: SocketModeRequest) -> None:
        response: BoltResponse = take(self._app, request)
        try:
            send_response(client, request, response, time.time())
        except Exception as error:  # noqa: BLE001 - the connection was lost under the ack
            logger.warning("an ack could not be sent: %s", type(error).__name__)
            self._desk.undelivered(request.payload, response.body)

    def _note_opening(self, _: object) -> None:
        self._opened = time.time()

    def _hang_up(self) -> None:
        """Say goodbye, and wake the reading thread: merely closed under it, a socket leaves it waiting for ever."""
        connection = self._connection
        if connection is None:
            return
        try:
            connection.send_close()
            connection.abort()  # type: ignore[no-untyped-call]
        except (OSError, WebSocketException):
            logger.info("the connection was gone already")

    def _replace_if_silent(self) -> None:
        """A half-open connection looks alive to everybody but the pings."""
        session = self._client.current_session
        if session is None or session.sock is None or not session.last_ping_tm:
            return
        if session.last_ping_tm - max(session.last_pong_tm, self._opened) > SILENCE:
            logger.warning("no pong for %s s: connecting anew", SILENCE)
            self._hang_up()
            self._client.connect_to_new_endpoint(force=True)


def _quiet_logger() -> logging.Logger:
    """The client tells of every step; what matters is told by it at error level and by us."""
    quiet = logging.getLogger("bot.slack.socket.client")
    quiet.setLevel(logging.ERROR)
    return quiet
