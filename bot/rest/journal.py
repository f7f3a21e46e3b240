"""What is told about requests: an audit line for each, and figures for Prometheus."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Counter, Histogram
from starlette.types import Scope

from bot.operations.events import Answered, tell_answered

AUDIT = logging.getLogger("bot.rest.audit")
"""A line a request: which key did what to which booking, with what outcome. No title, no secret."""

_TOLD = ("room_id", "booking_id", "person_id")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a request ended."""

    status: int
    seconds: float
    key: str | None


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
            came = Answered(
                "http", f"{scope['method']} {route}", outcome.key, _word_for(scope, outcome.status), outcome.seconds
            )
            tell_answered(AUDIT, came, status=outcome.status, **_told(scope))


def _route_of(scope: Scope) -> str:
    """The route's pattern, `none` for addresses that nothing answers: a bounded set, whatever is asked."""
    path = getattr(scope.get("route"), "path", None)
    return path if isinstance(path, str) else "none"


def _word_for(scope: Scope, status: int) -> str:
    """What became of it, in the words of every front."""
    if bug := scope.get("roombot.bug"):
        return f"bug:{bug}"
    if status == 503:
        return str(scope.get("roombot.refused", "unhealthy"))
    if status >= 400:
        return f"refused:{scope.get('roombot.refused', status)}"
    return str(scope.get("roombot.done", "answered"))


def _told(scope: Scope) -> dict[str, str]:
    """What was asked about, by the names of the route's parts."""
    asked = {"booking_id": scope.get("roombot.booking"), **scope.get("path_params", {})}
    return {name: str(asked[name])[:200] for name in _TOLD if asked.get(name)}
