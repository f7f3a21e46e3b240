"""Threads that work things off: how many, which, in what order, and what becomes of work that fails or hangs."""

from __future__ import annotations

from queue import SimpleQueue
from threading import Event, Thread, current_thread

import pytest

from bot.slack.workers import Workers
from tests.slack.talking import SOON


def test_where_little_is_to_be_done_few_threads_do_it() -> None:
    workers, by = Workers(64, "test"), SimpleQueue[Thread]()
    workers.start_all()
    threads = set()
    for _ in range(200):
        workers.submit(lambda: by.put(current_thread()))
        threads.add(by.get(timeout=SOON))
    assert len(threads) <= 16
    assert workers.close(SOON) == 0


def test_what_comes_at_once_is_done_at_once_and_the_rest_in_turn() -> None:
    workers, begun, released = Workers(3, "test"), SimpleQueue[int](), Event()

    def work(number: int) -> None:
        begun.put(number)
        assert released.wait(SOON)

    for number in range(3):
        workers.submit(work, number)
    assert {begun.get(timeout=SOON) for _ in range(3)} == {0, 1, 2}
    for number in range(3, 6):
        workers.submit(begun.put, number)
    assert begun.empty()
    released.set()
    assert sorted(begun.get(timeout=SOON) for _ in range(3)) == [3, 4, 5]
    assert workers.close(SOON) == 0


def test_work_that_raises_is_told_of_and_holds_up_nothing(caplog: pytest.LogCaptureFixture) -> None:
    workers, done = Workers(1, "test"), Event()
    workers.submit(int, "x")
    workers.submit(done.set)
    assert done.wait(SOON)
    assert workers.close(SOON) == 0
    assert caplog.messages == ["a bug in a piece of work of test"]


def test_work_that_hangs_does_not_hold_up_the_end() -> None:
    workers, released, done = Workers(1, "test"), Event(), Event()
    workers.submit(released.wait, SOON)
    workers.submit(done.set)
    assert workers.close(0.01) == 2
    released.set()
    assert done.wait(SOON)
