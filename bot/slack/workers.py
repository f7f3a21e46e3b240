"""Threads that work things off. A piece of work that hangs holds up neither the others nor the end of the process."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from queue import SimpleQueue
from threading import Condition, Thread

logger = logging.getLogger(__name__)

Job = Callable[[], object]
Mailbox = SimpleQueue[Job | None]


class Workers:
    """At most so many threads, begun as they are needed. Python's own pool waits at its end for work that hangs.

    Work goes to the thread that became idle last: where all take turns, each keeps memory of its own of everything.
    """

    def __init__(self, most: int, name: str) -> None:
        self._most = most
        self._name = name
        self._changed = Condition()
        self._waiting: deque[Job] = deque()
        self._idle: list[Mailbox] = []
        self._threads = 0
        self._unfinished = 0
        self._closing = False

    def start_all(self) -> None:
        """Begin every thread now: in a burst, beginning them holds up everything behind it."""
        with self._changed:
            missing, self._threads = self._most - self._threads, self._most
        for _ in range(missing):
            self._start(None)

    def submit(self, work: Callable[..., object], *arguments: object) -> None:
        """Have the work done soon. What it raises is logged."""
        job: Job = lambda: work(*arguments)  # noqa: E731
        with self._changed:
            self._unfinished += 1
            mailbox = self._idle.pop() if self._idle else None
            needed = mailbox is None and self._threads < self._most
            self._threads += needed
            if mailbox is None and not needed:
                self._waiting.append(job)
        if mailbox is not None:
            mailbox.put(job)
        elif needed:
            self._start(job)

    def close(self, seconds: float) -> int:
        """Finish what was begun, as far as that goes in so many seconds; answers how much was not."""
        with self._changed:
            self._changed.wait_for(lambda: not self._unfinished, seconds)
            self._closing = True
            while self._idle:
                self._idle.pop().put(None)
            return self._unfinished

    def _start(self, job: Job | None) -> None:
        Thread(target=self._work, args=(job,), name=self._name, daemon=True).start()

    def _work(self, job: Job | None) -> None:
        mailbox: Mailbox = SimpleQueue()
        job = job or self._next(mailbox)
        while job:
            try:
                job()
            except Exception:
                logger.exception("a bug in a piece of work of %s", self._name)
            job = None  # what it holds is not to be held while there is nothing to do
            self._note_end()
            job = self._next(mailbox)

    def _next(self, mailbox: Mailbox) -> Job | None:
        """What is to be done next, however long that takes to come; None at the end."""
        with self._changed:
            if self._waiting:
                return self._waiting.popleft()
            if self._closing:
                return None
            self._idle.append(mailbox)
        return mailbox.get()

    def _note_end(self) -> None:
        with self._changed:
            self._unfinished -= 1
            if not self._unfinished:
                self._changed.notify_all()
