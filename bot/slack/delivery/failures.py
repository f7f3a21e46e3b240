"""What went wrong with a call of Slack's, whether it will pass by itself, and one line in the log while it lasts."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from threading import Lock
from time import monotonic
from typing import Any

from slack_sdk.errors import SlackApiError

logger = logging.getLogger(__name__)

LONGEST_WAIT = 60.0
"""Seconds after which Slack is asked again, however long it would have us wait."""

_PASSING = frozenset(
    {"ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"}
)


def quiet_logger() -> logging.Logger:
    """The SDK tells of every failure; they are told once, by `Outage`."""
    quiet = logging.getLogger("bot.slack.sdk")
    quiet.setLevel(logging.CRITICAL)
    return quiet


@dataclass(frozen=True, slots=True)
class Failure:
    """`why` is Slack's name for it, a status, or what the network did, without any secret.

    `passes` is whether it may go well the next time; `seconds` is how long Slack would have us wait until then;
    `answered` is whether anybody answered at all.
    """

    why: str
    passes: bool
    seconds: float = 0.0
    answered: bool = True

    @classmethod
    def of(cls, error: Exception) -> Failure:
        """From what slack_sdk raised, or NotTaken."""
        if isinstance(error, NotTaken):
            return error.failure
        if not isinstance(error, SlackApiError):
            return cls(str(getattr(error, "reason", "")) or type(error).__name__, passes=True, answered=False)
        response: Any = error.response
        code = str(response.get("error") or "") if hasattr(response, "get") else ""
        return cls.of_answer(getattr(response, "status_code", 200), getattr(response, "headers", None) or {}, code=code)

    @classmethod
    def of_answer(cls, status: int, headers: Mapping[str, Any], code: str = "") -> Failure:
        """From what Slack answered; a `code` that is no name is somebody else's error page."""
        named = code if code.isidentifier() else str(status)
        passes = status == 429 or status >= 500 or named in _PASSING
        return cls(named, passes, _retry_after(headers))


def _retry_after(headers: Mapping[str, Any]) -> float:
    given = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    text = str(given[0] if isinstance(given, list) else given)
    return min(float(text), LONGEST_WAIT) if text.isascii() and text.isdigit() else 0.0


class NotTaken(Exception):
    """An answer to a call that slack_sdk does not raise at."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.why)
        self.failure = failure


class Outage:
    """Tells the log once that something fails, and once that it is back. May be used from any thread."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._since: float | None = None
        self._told = -inf
        self._lock = Lock()

    def failed(self, why: str, began: float = inf) -> None:
        """It failed just now. What was begun (by the monotonic clock) before an outage was told of is part of that."""
        now = monotonic()
        with self._lock:
            is_new = self._since is None and min(began, now) > self._told
            if is_new:
                self._since = self._told = now
        if is_new:
            logger.warning("%s fails (%s): trying again until it is back", self._what, why)

    def worked(self) -> None:
        """It worked just now."""
        with self._lock:
            since, self._since = self._since, None
        if since is not None:
            logger.info("%s is back after %.1f s", self._what, monotonic() - since)
