"""What is told about requests from Slack: a line for each, and figures for Prometheus."""

from __future__ import annotations

import logging
from typing import Protocol

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from bot.operations.events import Answered, tell_answered

logger = logging.getLogger(__name__)

SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30)
"""Bounds of the histograms: an answer takes milliseconds, Slack waits for three seconds."""


class Journal:
    """Writes down every request, and what Slack's API failed to do. May be used from any thread."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._requests = Counter(
            "roombot_slack_requests",
            "Requests from Slack, by what came of them.",
            ("kind", "what", "outcome"),
            registry=registry,
        )
        self._seconds = Histogram(
            "roombot_slack_answer_seconds",
            "From a request's arrival to its answer.",
            ("kind",),
            buckets=SECONDS,
            registry=registry,
        )
        self._late = Counter(
            "roombot_slack_late_answers", "Answers that did not ride on the ack.", ("kind",), registry=registry
        )
        self._calls = Histogram(
            "roombot_slack_api_seconds",
            "Calls of Slack's API, waiting out rate limits included.",
            ("method",),
            buckets=SECONDS,
            registry=registry,
        )
        self._failures = Counter(
            "roombot_slack_api_failures",
            "Calls of Slack's API that failed for good.",
            ("method", "reason"),
            registry=registry,
        )

    def answered(self, answered: Answered) -> None:
        """Note a request."""
        self._requests.labels(answered.kind, answered.what, answered.counted_as).inc()
        self._seconds.labels(answered.kind).observe(answered.seconds)
        tell_answered(logger, answered)

    def late(self, kind: str) -> None:
        """Note that an ack went out without its answer."""
        self._late.labels(kind).inc()

    def called(self, method: str, seconds: float) -> None:
        """Note a call of Slack's API, or of a response_url."""
        self._calls.labels(method).observe(seconds)

    def failed(self, method: str, reason: str) -> None:
        """Note that a call came to nothing."""
        self._failures.labels(method, reason).inc()


class Connected(Protocol):
    """A connection that comes back by itself: whether it is up, and how often it was opened."""

    @property
    def connected(self) -> bool: ...
    @property
    def connections(self) -> int: ...


def watch_socket(socket: Connected, registry: CollectorRegistry) -> None:
    """Show whether the socket is up, and how often it was opened, at the moment when somebody asks for the figures."""
    up = Gauge("roombot_slack_socket_up", "Whether the socket to Slack is connected: 1 or 0.", registry=registry)
    up.set_function(lambda: socket.connected)
    opened = Gauge("roombot_slack_socket_connections", "Connections opened since the start.", registry=registry)
    opened.set_function(lambda: socket.connections)
