"""Threads that work things off. A piece of work that hangs holds up neither the others nor the end of the process."""

from __future__ import annotations

import logging
from collections.abc import Callable
from queue import SimpleQueue
from threading import Condition, Thread

logger = logging.getLogger(__name__)

Job = Callable[[], object]

FEW = 16
"""How many threads do everything while that is enough: where all take turns, each keeps memory of its own."""


class _Crew:
    """Threads that take turns. The lock of `Workers` guards the numbers."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.jobs: SimpleQueue[Job | None] = SimpleQueue()
        self.threads = 0
        self.unfinished = 0


class Workers:
    """At most so many threads, begun as they are needed. Python's own pool waits at its end for work that hangs."""

    def __init__(self, most: int, name: str) -> None:
        self._name = name
        self._few = _Crew(min(most, FEW))
        self._rest = _Crew(most - self._few.most)
        self._crews = (self._few, self._rest)
        self._changed = Condition()

    def start_all(self) -> None:
        """Begin every thread now: in a burst, beginning them holds up everything behind it."""
        for crew in self._crews:
            with self._changed:
                missing, crew.threads = crew.most - crew.threads, crew.most
            for _ in range(missing):
                self._start(crew)

    def submit(self, work: Callable[..., object], *arguments: object) -> None:
        """Have the work done soon. What it raises is logged."""
        with self._changed:
            crew = self._rest if self._rest.most and self._few.unfinished >= self._few.most else self._few
            crew.unfinished += 1
            needed = crew.threads < min(crew.unfinished, crew.most)
            crew.threads += needed
        crew.jobs.put(lambda: work(*arguments))
        if needed:
            self._start(crew)

    def close(self, seconds: float) -> int:
        """Finish what was begun, as far as that goes in so many seconds; answers how much was not."""
        with self._changed:
            self._changed.wait_for(lambda: not self._unfinished, seconds)
            for crew in self._crews:
                for _ in range(crew.threads):
                    crew.jobs.put(None)
            return self._unfinished

    @property
    def _unfinished(self) -> int:
        return self._few.unfinished + self._rest.unfinished

    def _start(self, crew: _Crew) -> None:
        Thread(target=self._work, args=(crew,), name=self._name, daemon=True).start()

    def _work(self, crew: _Crew) -> None:
        while job := crew.jobs.get():
            try:
                job()
            except Exception:
                logger.exception("a bug in a piece of work of %s", self._name)
            del job  # what it holds is not to be held while there is nothing to do
            self._note_end(crew)

    def _note_end(self, crew: _Crew) -> None:
        with self._changed:
            crew.unfinished -= 1
            if not self._unfinished:
                self._changed.notify_all()
