"""What is told about requests: an audit line for each, and figures for Prometheus."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Counter, Histogram
from starlette.types import Scope

AUDIT = logging.getLogger("bot.rest.audit")
"""One JSON object a request: which key did what to which booking, with what outcome. No title, no secret."""

_TOLD = ("room_id", "booking_id", "person_id")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a request ended."""

    status: int
    seconds: float
    key: str | None
    booking_id: str | None


class Journal:
    """Writes down every request."""

    def __init__(self, registry: CollectorRegistry) -> None:
        labels = ("method", "route", "status")
        self._answers = Counter("roombot_http_requests", "Answered HTTP requests.", labels, registry=registry)
        self._seconds = Histogram(
            "roombot_http_request_seconds", "Time to answer, in seconds.", ("route",), registry=registry
        )

    def write(self, scope: Scope, outcome: Outcome) -> None:
        """Note one request. Routes stand for addresses, which may hold a feed's key."""
        route = _route_of(scope)
        method = scope["method"] if route != "none" else "any"
        self._answers.labels(method, route, outcome.status).inc()
        self._seconds.labels(route).observe(outcome.seconds)
        if AUDIT.isEnabledFor(logging.INFO):
            AUDIT.info("%s", json.dumps(_line(scope, route, outcome)))


def _route_of(scope: Scope) -> str:
    """The route's pattern, `none` for addresses that nothing answers: a bounded set, whatever is asked."""
    path = getattr(scope.get("route"), "path", None)
    return path if isinstance(path, str) else "none"


def _line(scope: Scope, route: str, outcome: Outcome) -> dict[str, object]:
    asked = scope.get("path_params", {})
    line = {
        "key": outcome.key,
        "method": scope["method"],
        "route": route,
        **{name: str(asked[name])[:200] for name in _TOLD if name in asked},
        "status": outcome.status,
        "ms": round(outcome.seconds * 1000, 1),
    }
    return line | ({"booking_id": outcome.booking_id} if outcome.booking_id else {})
