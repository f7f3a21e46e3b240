"""How long acks wait for answers to ride on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import NamedTuple

CROWD = 64
"""How many acks of a kind may wait long at once."""


class Wait(NamedTuple):
    """Seconds that an ack waits."""

    alone: float
    in_a_crowd: float
    """Where more than a crowd wait."""


class Patience:
    """Counts who waits. May be asked from any thread."""

    def __init__(self, wait: Wait) -> None:
        self._wait = wait
        self._waiting = 0
        self._lock = Lock()

    @contextmanager
    def granted(self) -> Iterator[float]:
        """The seconds that one more ack may wait, which it does inside the `with` block."""
        with self._lock:
            self._waiting += 1
            crowded = self._waiting > CROWD
        try:
            yield self._wait.in_a_crowd if crowded else self._wait.alone
        finally:
            with self._lock:
                self._waiting -= 1
