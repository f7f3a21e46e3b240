"""Threads that are there before the burst comes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier


def start_all(pool: ThreadPoolExecutor, threads: int) -> None:
    """Start so many threads of a pool now.

    A pool starts a thread when something is handed in and nobody is idle, and waits until it runs: in a burst that
    holds up everything behind it.
    """
    together = Barrier(threads + 1)
    for _ in range(threads):
        pool.submit(together.wait)
    together.wait()
