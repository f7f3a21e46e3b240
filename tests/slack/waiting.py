"""The bot telling those who wait, in a test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from bot.slack.following import Following
from bot.slack.rounds import Round
from bot.slack.telling import Teller
from tests.slack.feeding import following, wait_until_followed
from tests.slack.talking import Talk


@contextmanager
def heeding(talk: Talk) -> Iterator[Following]:
    """The bot tells those who wait, while the block runs."""
    teller = Teller(talk.office, talk.people, talk.courier, talk.clock)
    rounds = (Round(timedelta(minutes=1), teller.sweep),)
    with following(talk.store, teller.heard, clock=talk.clock, rounds=rounds) as follower:
        wait_until_followed(talk.store)
        yield follower
