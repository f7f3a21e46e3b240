"""Keeps a connection to Slack up: replaces it before Slack ends it, and whenever it is lost."""

from __future__ import annotations

import logging
import random
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import chain, repeat
from threading import Event, Lock, Thread
from time import monotonic

from bot.slack.delivery.failures import Outage
from bot.slack.socket.endpoint import Endpoints, NoEndpoint
from bot.slack.socket.link import Bounds, Json, Link, LinkLost

logger = logging.getLogger(__name__)

PAUSES = (0.0, 0.25, 0.5, 1.0, 2.0)
"""Seconds before each attempt to connect; the last goes on. A random part is left out, so that bots don't march."""

GHOST_FOR = 300.0
"""Seconds for which Slack may count a connection that was lost."""

Receive = Callable[[Link, Json], None]
"""What is called with each envelope, by the thread that reads, which it must not keep."""

Greet = Callable[[int, int], None]
"""What is called with how many connections of the app Slack counts, and how many of those may be ours."""


class Keeper:
    """One connection; two while an old one is being replaced."""

    def __init__(self, endpoints: Endpoints, bounds: Bounds, receive: Receive, greet: Greet) -> None:
        self._endpoints = endpoints
        self._bounds = bounds
        self._receive = receive
        self._greet = greet
        self._outage = Outage("the socket to Slack")
        self._lock = Lock()
        self._links: set[Link] = set()
        self._readers: set[Thread] = set()
        self._lost: deque[float] = deque(maxlen=10)
        self._closing = Event()
        self.connections = 0
        """How many connections Slack has greeted us on."""

    @property
    def connected(self) -> bool:
        """Whether there is a connection, as far as is known."""
        with self._lock:
            return any(link.open for link in self._links)

    def start(self) -> None:
        """Connect; where Slack is only busy, go on trying. Raises NoEndpoint where that would not help."""
        try:
            url = self._endpoints.url()
        except NoEndpoint as refusal:
            if not (refusal.failure.answered and refusal.failure.passes):
                raise
            url = None
            self._outage.failed(str(refusal))
        self._begin(url)

    def close(self, seconds: float) -> None:
        """Say goodbye, and wait so long for Slack to say so too."""
        deadline = monotonic() + seconds
        self._closing.set()
        with self._lock:
            links, readers = tuple(self._links), tuple(self._readers)
        for link in links:
            link.close()
        for reader in readers:
            reader.join(max(0.0, deadline - monotonic()))
        for link in links:
            link.abandon()

    def _begin(self, url: str | None) -> None:
        """Keep up one more connection, the first at `url`."""
        reader = Thread(target=self._keep_up, args=(url,), name="socket", daemon=True)
        with self._lock:
            self._readers = {each for each in self._readers if each.is_alive()} | {reader}
            reader.start()

    def _keep_up(self, url: str | None) -> None:
        pauses = _pauses()
        while link := self._opened(url, pauses):
            if self._attend(link):
                pauses = _pauses()
            if link.retired:
                return
            url = None

    def _opened(self, url: str | None, pauses: Iterator[float]) -> Link | None:
        """A new connection, however long that takes; None where none is wanted any more."""
        wait = 0.0
        while not self._closing.wait(max(wait, next(pauses) * random.uniform(0.5, 1.0))):  # noqa: S311 - no secret
            try:
                return Link(url or self._endpoints.url(), self._bounds)
            except NoEndpoint as refusal:
                self._outage.failed(str(refusal))
                wait = refusal.failure.seconds
            except Exception as error:  # noqa: BLE001 - whatever stands in the way, it is tried again
                self._outage.failed(type(error).__name__)
            url = None
        return None

    def _attend(self, link: Link) -> bool:
        """Take what comes until the connection ends; whether Slack has greeted us on it."""
        greeted = False
        with self._lock:
            self._links.add(link)
        if self._closing.is_set():
            link.close()
        try:
            with closing(link.messages()) as messages:
                for message in messages:
                    greeted = self._take(link, message, greeted)
        except LinkLost as lost:
            self._note_loss(link, str(lost))
        except Exception:
            logger.exception("a bug in reading from Slack")
        finally:
            with self._lock:
                self._links.discard(link)
        return greeted

    def _take(self, link: Link, message: Json, greeted: bool) -> bool:
        match message.get("type"):
            case "hello":
                self._outage.worked()
                self.connections += 1
                counted = message.get("num_connections")
                self._greet(counted if isinstance(counted, int) else 0, self._ours())
                return True
            case "disconnect":
                self._replace(link, str(message.get("reason")), greeted)
            case _:
                self._receive(link, message)
        return greeted

    def _replace(self, link: Link, reason: str, greeted: bool) -> None:
        """Slack is about to end the connection: have another before that, but don't hurry where it wants none."""
        if not greeted:
            self._outage.failed(reason)
            link.close()
        elif not link.retired:
            logger.info("Slack is about to end the connection (%s): opening another", reason)
            link.retire()
            self._begin(None)

    def _note_loss(self, link: Link, reason: str) -> None:
        if not (link.retired or self._closing.is_set()):
            self._lost.append(monotonic())
            self._outage.failed(reason)

    def _ours(self) -> int:
        """How many connections Slack may count as this process's."""
        lately = monotonic() - GHOST_FOR
        with self._lock:
            return len(self._links) + sum(lost > lately for lost in self._lost)


def _pauses() -> Iterator[float]:
    return chain(PAUSES, repeat(PAUSES[-1]))
