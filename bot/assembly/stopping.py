"""Waiting to be told to stop."""

from __future__ import annotations

import signal
import threading


def wait_until_stopped() -> None:
    """Return once somebody presses Ctrl-C or sends SIGTERM."""
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    stopped.wait()
