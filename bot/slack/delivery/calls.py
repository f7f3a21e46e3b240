"""Calls of Slack's Web API, each noted with how long it took and why it failed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

from bot.slack.delivery.failures import Failure
from bot.slack.journal import Journal


class NotedClient(WebClient):
    """A Web API client that tells a journal of every call."""

    def __init__(self, journal: Journal, **settings: Any) -> None:
        super().__init__(**settings)
        self.journal = journal

    def api_call(self, api_method: str, **arguments: Any) -> SlackResponse:
        """See WebClient; every method of it comes here."""
        with noted(self.journal, api_method):
            return super().api_call(api_method, **arguments)


@contextmanager
def noted(journal: Journal, method: str) -> Iterator[None]:
    """Note the call made in the block."""
    began = time.perf_counter()
    try:
        yield
    except Exception as error:
        journal.failed(method, _reason(error))
        raise
    finally:
        journal.called(method, time.perf_counter() - began)


def _reason(error: Exception) -> str:
    """Slack's own name for what went wrong where it answered, else the kind of error: one of few."""
    failure = Failure.of(error)
    return failure.why if failure.answered else type(error).__name__
