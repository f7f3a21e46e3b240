"""Waiters get in one at a time, in the order in which they came."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from bot.core.ports import StoreUnavailable
from bot.stores.sqlite.turnstile import Turnstile


def test_the_first_to_come_is_the_first_to_get_in() -> None:
    turnstile, order = Turnstile(patience=30), list[int]()

    def enter(number: int) -> None:
        with turnstile.turn():
            order.append(number)

    with ThreadPoolExecutor(8) as threads, turnstile.turn():
        for number in range(8):
            threads.submit(enter, number)
            while len(turnstile._queue) < number + 2:
                Event().wait(0.001)
    assert order == list(range(8))


def test_who_gives_up_leaves_the_queue() -> None:
    turnstile = Turnstile(patience=0.01)
    with turnstile.turn(), ThreadPoolExecutor(1) as thread, pytest.raises(StoreUnavailable):
        thread.submit(turnstile.turn().__enter__).result()
    with turnstile.turn():
        pass


def test_an_exception_inside_lets_the_next_in() -> None:
    turnstile = Turnstile(patience=0.01)
    with pytest.raises(ZeroDivisionError), turnstile.turn():
        raise ZeroDivisionError
    with turnstile.turn():
        pass
