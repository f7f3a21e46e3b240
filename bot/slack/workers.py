"""Threads that work things off. A piece of work that hangs holds up neither the others nor the end of the process."""

from __future__ import annotations

import logging
from collections.abc import Callable
from queue import SimpleQueue
from threading import Condition, Thread

logger = logging.getLogger(__name__)

Job = Callable[[], object]


class Workers:
    """At most so many threads, begun as they are needed. Python's own pool waits at its end for work that hangs."""

    def __init__(self, most: int, name: str) -> None:
        self._most = most
        self._name = name
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._changed = Condition()
        self._threads = 0
        self._unfinished = 0

    def start_all(self) -> None:
        """Begin every thread now: in a burst, beginning them holds up everything behind it."""
        with self._changed:
            missing, self._threads = self._most - self._threads, self._most
        for _ in range(missing):
            self._start()

    def submit(self, work: Callable[..., object], *arguments: object) -> None:
        """Have the work done soon. What it raises is logged."""
        with self._changed:
            self._unfinished += 1
            needed = self._threads < min(self._unfinished, self._most)
            self._threads += needed
        self._jobs.put(lambda: work(*arguments))
        if needed:
            self._start()

    def close(self, seconds: float) -> int:
        """Finish what was begun, as far as that goes in so many seconds; answers how much was not."""
        with self._changed:
            self._changed.wait_for(lambda: not self._unfinished, seconds)
            for _ in range(self._threads):
                self._jobs.put(None)
            return self._unfinished

    def _start(self) -> None:
        Thread(target=self._work, name=self._name, daemon=True).start()

    def _work(self) -> None:
        while job := self._jobs.get():
            try:
                job()
            except Exception:
                logger.exception("a bug in a piece of work of %s", self._name)
            self._note_end()

    def _note_end(self) -> None:
        with self._changed:
            self._unfinished -= 1
            if not self._unfinished:
                self._changed.notify_all()
