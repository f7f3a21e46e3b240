"""A lock whose waiters get it in the order in which they came.

Python's own locks let whoever is quickest in, and under load somebody can wait for seconds.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock

from bot.core.ports import StoreUnavailable


class Turnstile:
    """Lets one thread in at a time. The first ticket in the queue is the one that is in."""

    def __init__(self, patience: float) -> None:
        """`patience` is how long somebody waits, in seconds."""
        self._patience = patience
        self._mutex = Lock()
        self._queue: deque[Event] = deque()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for one's turn, and keep it. Raises StoreUnavailable if it doesn't come in time."""
        ticket = self._queue_up()
        if not ticket.wait(self._patience) and self._gives_up(ticket):
            raise StoreUnavailable
        try:
            yield
        finally:
            self._leave()

    def _queue_up(self) -> Event:
        ticket = Event()
        with self._mutex:
            if not self._queue:
                ticket.set()
            self._queue.append(ticket)
        return ticket

    def _gives_up(self, ticket: Event) -> bool:
        with self._mutex:
            if ticket.is_set():
                return False
            self._queue.remove(ticket)
            return True

    def _leave(self) -> None:
        with self._mutex:
            self._queue.popleft()
            if self._queue:
                self._queue[0].set()
