"""How often somebody may ask: a token bucket for each, in this process's memory."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

REMEMBERED = 10_000
"""How many are remembered at most; whoever has not asked for longest is forgotten first, and may ask at will again."""


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class RateLimit:
    """So many requests a minute for each, which may all come at once. May be asked from any thread."""

    def __init__(
        self, per_minute: int, clock: Callable[[], float] = time.monotonic, remembered: int = REMEMBERED
    ) -> None:
        """`clock` counts seconds and never goes back."""
        self.per_minute = per_minute
        self._clock = clock
        self._remembered = remembered
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()
        self._lock = Lock()

    def wait(self, who: str) -> float:
        """0.0 if they may go on now, which counts; else the seconds until they may, and nothing is counted."""
        now = self._clock()
        with self._lock:
            bucket = self._refilled(who, now)
            if bucket.tokens >= 1:
                bucket.tokens -= 1
                return 0.0
            return (1 - bucket.tokens) * 60 / self.per_minute

    def _refilled(self, who: str, now: float) -> _Bucket:
        bucket = self._buckets.get(who)
        if bucket is None:
            bucket = self._buckets[who] = _Bucket(self.per_minute, now)
            if len(self._buckets) > self._remembered:
                self._buckets.popitem(last=False)
        self._buckets.move_to_end(who)
        bucket.tokens = min(self.per_minute, bucket.tokens + (now - bucket.at) * self.per_minute / 60)
        bucket.at = now
        return bucket
