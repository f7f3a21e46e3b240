"""One websocket to Slack, from its opening to its end: what comes, what is sent, and whether that arrived."""

from __future__ import annotations

import json
import logging
import socket
from collections import deque
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from time import monotonic
from typing import Any

from websocket import ABNF, WebSocket, WebSocketException, WebSocketTimeoutException, create_connection

logger = logging.getLogger(__name__)

Json = dict[str, Any]

RETIRED_AFTER = 10.0
"""Seconds that a connection is still served once Slack has announced its end."""

_STALLED = 2.0
"""Seconds after which a send that makes no headway has failed."""

UNREACHABLE = (OSError, WebSocketException)
"""What opening a connection, or sending on it, may raise."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How a dead connection is told from a quiet one, in seconds.

    `trusted_after`: so long a connection must live on after a message, for it to count as delivered.
    """

    ping_every: float = 5.0
    silence: float = 15.0
    opening: float = 4.0
    trusted_after: float = 2.0


BOUNDS = Bounds()
"""Found dead in at most twenty seconds."""


class LinkLost(Exception):
    """The connection ended without our asking; its text says how."""


@dataclass(frozen=True, slots=True, eq=False)
class _Sent:
    at: float
    before_ping: int
    if_lost: Callable[[], None]

    def is_proven(self, answered: int) -> bool:
        """One ping more than it needs: the first may have overtaken it."""
        return self.before_ping + 1 < answered


class Link:
    """One connection. `messages` is read by one thread; the rest may be called from any.

    A half-open connection looks alive to everybody but the pings. A pong also proves that what was sent before its
    ping has arrived.
    """

    def __init__(self, url: str, bounds: Bounds) -> None:
        """Open it. Raises what is in UNREACHABLE."""
        self._bounds = bounds
        self._socket: WebSocket = create_connection(url, timeout=bounds.opening, enable_multithread=True)
        self._socket.settimeout(min(bounds.ping_every, _STALLED))
        self._lock = Lock()
        self._unproven: deque[_Sent] = deque()
        self._pings = 0
        self._heard = self._pinged = monotonic()
        self._ends: float | None = None
        self._closing = False
        self._doubtful = False
        self.open = True
        self.retired = False

    def messages(self) -> Generator[Json, None, None]:
        """What Slack sends, until the connection is closed. Raises LinkLost where that wasn't we who closed it."""
        try:
            while not self._is_over():
                yield from self._received()
        except (OSError, WebSocketException) as error:
            if not self._closing:
                raise LinkLost(str(error) or type(error).__name__) from None
        finally:
            self._end()

    def send(self, message: Json, if_lost: Callable[[], None] | None = None) -> None:
        """Send; `if_lost` is called where it turns out later that it may not have arrived.

        Raises what is in UNREACHABLE where it can't even be sent.
        """
        sent = _Sent(monotonic(), self._pings, if_lost) if if_lost else None
        if sent:
            self._unproven.append(sent)
        try:
            self._socket.send(json.dumps(message))
        except UNREACHABLE as error:
            self._doubtful |= isinstance(error, WebSocketTimeoutException)
            self.abandon()
            if sent is None or self._take(sent):
                raise

    def retire(self) -> None:
        """Serve it a little longer, then close it, unless Slack does that first."""
        self.retired = True
        self._ends = monotonic() + RETIRED_AFTER

    def close(self) -> None:
        """Say goodbye. The thread that reads hears Slack say so too, or gives up."""
        self._closing = True
        self._ends = monotonic() + self._bounds.opening
        try:
            self._socket.send_close()
        except UNREACHABLE:
            self.abandon()

    def abandon(self) -> None:
        """End it at once. It wakes the reading thread, which would else wait for what never comes."""
        sock = self._socket.sock
        if sock is not None:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def _received(self) -> Iterator[Json]:
        self._beat()
        try:
            kind, frame = self._socket.recv_data_frame(control_frame=True)
        except WebSocketTimeoutException:
            return
        self._heard = monotonic()
        if kind == ABNF.OPCODE_TEXT:
            yield from _objects(frame.data)
        elif kind == ABNF.OPCODE_PONG:
            self._prove(frame.data)
        elif kind == ABNF.OPCODE_CLOSE:
            if self._closing:
                self._unproven.clear()
            raise WebSocketException("closed by Slack")

    def _beat(self) -> None:
        now = monotonic()
        if now - self._heard > self._bounds.silence:
            self._doubtful = True
            raise WebSocketException(f"no sign of life for {self._bounds.silence:g} s")
        if now - self._pinged >= self._bounds.ping_every:
            self._pinged = now
            self._pings += 1
            self._socket.ping(str(self._pings))

    def _prove(self, pong: bytes) -> None:
        """All that was sent before that ping has arrived; what is very young is still watched."""
        answered = int(pong) if pong.isdigit() else 0
        with self._lock:
            while self._unproven and self._unproven[0].is_proven(answered) and not self._is_young(self._unproven[0]):
                self._unproven.popleft()

    def _is_over(self) -> bool:
        if self._ends is None or monotonic() < self._ends:
            return False
        if self._closing:
            return True
        self.close()
        return False

    def _take(self, sent: _Sent) -> bool:
        """Whether it is for the caller to say that this was lost."""
        with self._lock:
            if sent not in self._unproven:
                return False
            self._unproven.remove(sent)
            return True

    def _end(self) -> None:
        """Of a connection that fell silent nothing counts as delivered but what a pong has proven."""
        self.open = False
        self._socket.shutdown()  # type: ignore[no-untyped-call]
        with self._lock:
            lost, self._unproven = list(self._unproven), deque()
        for sent in lost:
            if self._doubtful or self._is_young(sent):
                sent.if_lost()

    def _is_young(self, sent: _Sent) -> bool:
        return monotonic() - sent.at <= self._bounds.trusted_after


def _objects(text: bytes) -> Iterator[Json]:
    """The object that it is; nothing where it is none, which Slack would not send."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        value = None
    if isinstance(value, dict):
        yield value
    else:
        logger.warning("left a message alone: it is no JSON object")
