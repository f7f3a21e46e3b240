"""Waiting to be told to stop, and stopping."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from time import monotonic

STOPPING = (signal.SIGINT, signal.SIGTERM)
"""Ctrl-C, and how a service is told to stop."""


def wait_until_stopped() -> None:
    """Return once somebody presses Ctrl-C or sends SIGTERM."""
    stopped = threading.Event()
    for number in STOPPING:
        signal.signal(number, lambda *_: stopped.set())
    stopped.wait()


def end_all(*endings: Callable[[], object], seconds: float) -> None:
    """Bring each to its end beside the others, and wait so long for all: one that hangs holds up nobody."""
    ends = monotonic() + seconds
    threads = [threading.Thread(target=ending, name="ending", daemon=True) for ending in endings]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, ends - monotonic()))
