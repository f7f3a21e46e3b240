"""Calls of Slack's API, each noted with how long it took and why it failed, and its outages told of once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic, perf_counter
from typing import Any

from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

from bot.slack.delivery.failures import Failure, Outage
from bot.slack.journal import Journal


class NotedClient(WebClient):
    """A Web API client that tells a journal of every call, and the log of outages."""

    def __init__(self, journal: Journal, **settings: Any) -> None:
        super().__init__(**settings)
        self._journal = journal
        self._outage = Outage("Slack's API")

    def api_call(self, api_method: str, **arguments: Any) -> SlackResponse:
        """See WebClient; every method of it comes here."""
        with self.noted(api_method):
            return super().api_call(api_method, **arguments)

    @contextmanager
    def noted(self, method: str) -> Iterator[None]:
        """Note the call made in the block, which may be one of a response_url."""
        began, stopwatch = monotonic(), perf_counter()
        try:
            yield
        except Exception as error:
            self._note(method, error, began)
            raise
        else:
            self._outage.worked()
        finally:
            self._journal.called(method, perf_counter() - stopwatch)

    def _note(self, method: str, error: Exception, began: float) -> None:
        """Slack's own name for what went wrong where it answered, else the kind of error: one of few."""
        failure = Failure.of(error)
        self._journal.failed(method, failure.why if failure.answered else type(error).__name__)
        if failure.passes:
            self._outage.failed(f"{method}: {failure.why}", began)
