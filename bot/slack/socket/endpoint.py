"""Where Slack wants a socket to be opened, and why it sometimes won't say."""

from __future__ import annotations

from dataclasses import dataclass

from slack_sdk import WebClient

from bot.slack.delivery.failures import Failure, quiet_logger

PATIENCE = 4
"""Seconds that Slack may take to name a URL."""


@dataclass(eq=False)
class NoEndpoint(Exception):
    """Slack names no URL; the text of the error goes on after "Slack", and has no secret."""

    failure: Failure

    def __str__(self) -> str:
        if not self.failure.answered:
            return f"can't be reached: {self.failure.why}"
        if self.failure.passes:
            return f"does not connect now ({self.failure.why})"
        return f"does not accept SLACK_APP_TOKEN ({self.failure.why})"


class Endpoints:
    """Asks Slack for the URL of each connection."""

    def __init__(self, app_token: str, base_url: str) -> None:
        self._app_token = app_token
        self._client = WebClient(base_url=base_url, timeout=PATIENCE, retry_handlers=[], logger=quiet_logger())

    def url(self) -> str:
        """A URL that is good for one connection. Raises NoEndpoint."""
        try:
            return str(self._client.apps_connections_open(app_token=self._app_token)["url"])
        except Exception as error:  # noqa: BLE001 - whatever a network or a proxy answers in Slack's stead
            raise NoEndpoint(Failure.of(error)) from None
