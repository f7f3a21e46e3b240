"""The bot telling those who wait, in a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event

from bot.slack.feed.rounds import Round
from bot.slack.waits.telling import Teller
from bot.slack.workers import Workers
from tests.slack.feeding import SOON, following, wait_until_all_is_told
from tests.slack.talking import Talk


@contextmanager
def heeding(talk: Talk) -> Iterator[Callable[[], bool]]:
    """The bot tells those who wait, while the block runs; what it is given answers whether it told nobody so far."""
    worker = Workers(1, "telling")
    teller = Teller(talk.office, talk.people, talk.courier, talk.clock, worker)
    rounds = (Round(timedelta(minutes=1), teller.sweep),)

    def tells_nobody() -> bool:
        wait_until_all_is_told(talk.store)
        seen_to = Event()
        worker.submit(seen_to.set)
        assert seen_to.wait(SOON)
        heard = [talk.slack.calls.get() for _ in range(talk.slack.calls.qsize())]
        return all(call.method != "chat.postMessage" for call in heard)

    with following(talk.store, teller.heard, clock=talk.clock, rounds=rounds):
        yield tells_nobody
    teller.close()
