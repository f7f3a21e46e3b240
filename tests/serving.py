"""Apps at real sockets, each served by a thread."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import uvicorn

_leaving: list[Thread] = []


@contextmanager
def serving(server: uvicorn.Server, *, wait: bool = True) -> Iterator[int]:
    """Serve while the block runs; the port. Without `wait` the server ends 0.2 s later by itself.

    With `wait` the log of the block is whole at its end, and holds nothing of those servers.
    """
    if wait:
        while _leaving:
            _leaving.pop().join()
    thread = Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            thread.join(0.01)
            assert thread.is_alive()
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = True
        if wait:
            thread.join()
        else:
            _leaving.append(thread)
