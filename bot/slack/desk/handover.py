"""One answer, two who could deliver it: whoever waits for it, or, where that took too long, whoever made it."""

from __future__ import annotations

from queue import Empty, SimpleQueue
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Handover(Generic[T]):
    """Exactly one side gets to deliver: `offer` answers False to the maker, or `wait` answers None to the waiter."""

    def __init__(self) -> None:
        self._ready: SimpleQueue[T] = SimpleQueue()
        self._decided = Lock()

    def offer(self, answer: T) -> bool:
        """Hand the answer over. False: nobody waits any more, deliver it yourself."""
        if not self._decided.acquire(blocking=False):
            return False
        self._ready.put(answer)
        return True

    def wait(self, seconds: float) -> T | None:
        """The answer, if it comes in time; else the maker will deliver it."""
        try:
            return self._ready.get(timeout=seconds)
        except Empty:
            return None if self._decided.acquire(blocking=False) else self._ready.get()
