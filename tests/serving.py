"""Apps at real sockets, each served by a thread."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import uvicorn


@contextmanager
def serving(server: uvicorn.Server, *, wait: bool = True) -> Iterator[int]:
    """Serve while the block runs; the port. Without `wait` the server ends 0.2 s later by itself."""
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
