"""How long acks wait for answers to ride on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

PATIENCE = 0.25
"""Seconds that a command's ack waits for the answer."""

CROWD = 64
"""How many acks may wait so long at once."""

PATIENCE_IN_A_CROWD = 0.1
"""Seconds that an ack waits where more than a crowd wait: sending them all takes time too."""


class Patience:
    """Counts who waits. May be asked from any thread."""

    def __init__(self) -> None:
        self._waiting = 0
        self._lock = Lock()

    @contextmanager
    def granted(self) -> Iterator[float]:
        """The seconds that one more ack may wait, which it does inside the `with` block."""
        with self._lock:
            self._waiting += 1
            crowded = self._waiting > CROWD
        try:
            yield PATIENCE_IN_A_CROWD if crowded else PATIENCE
        finally:
            with self._lock:
                self._waiting -= 1
