"""Waiting to be told to stop."""

from __future__ import annotations

import signal
import threading

STOPPING = (signal.SIGINT, signal.SIGTERM)
"""Ctrl-C, and how a service is told to stop."""


def wait_until_stopped() -> None:
    """Return once somebody presses Ctrl-C or sends SIGTERM."""
    stopped = threading.Event()
    for number in STOPPING:
        signal.signal(number, lambda *_: stopped.set())
    stopped.wait()
