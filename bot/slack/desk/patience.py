"""How long acks wait for answers to ride on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

CROWD = 64
"""How many acks of a kind may wait long at once."""


class Patience:
    """Counts who waits. May be asked from any thread."""

    def __init__(self, alone: float, in_a_crowd: float) -> None:
        """`alone` is how many seconds an ack waits, `in_a_crowd` how many where more than a crowd wait."""
        self._alone = alone
        self._in_a_crowd = in_a_crowd
        self._waiting = 0
        self._lock = Lock()

    @contextmanager
    def granted(self) -> Iterator[float]:
        """The seconds that one more ack may wait, which it does inside the `with` block."""
        with self._lock:
            self._waiting += 1
            crowded = self._waiting > CROWD
        try:
            yield self._in_a_crowd if crowded else self._alone
        finally:
            with self._lock:
                self._waiting -= 1
