"""Servers at real sockets, and callers who write bytes as they please."""

from __future__ import annotations

import socket
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from starlette.types import ASGIApp

from bot.listening import CALLERS, PATIENCE, server_of
from tests.serving import serving


@contextmanager
def listening(app: ASGIApp, *, patience: float = PATIENCE, callers: int = CALLERS) -> Iterator[int]:
    """Serve as roombot does while the block runs; the port."""
    with serving(server_of(app, patience=patience, callers=callers, port=0, timeout_graceful_shutdown=1)) as port:
        yield port


def opened(port: int, *parts: bytes) -> socket.socket:
    """A connection on which that was sent, as far as the server takes it."""
    connection = socket.create_connection(("127.0.0.1", port), timeout=10)
    send(connection, parts)
    return connection


def send(connection: socket.socket, parts: Iterable[bytes]) -> None:
    """Send until the server has had enough."""
    try:
        for part in parts:
            connection.sendall(part)
    except OSError:
        return


def heard(connection: socket.socket) -> bytes:
    """Everything that the server sends until it hangs up; it must do so within ten seconds."""
    answer = b""
    try:
        while received := connection.recv(65536):
            answer += received
    except ConnectionError:
        pass
    connection.close()
    return answer


def status(port: int, *parts: bytes) -> int:
    """The status of the answer to that, 0 where there is none; the server hangs up, or was asked to."""
    answer = heard(opened(port, *parts))
    return int(answer.split(b" ", 2)[1]) if answer else 0
