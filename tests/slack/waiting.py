"""Waiting for what somebody else has, and being told when it frees up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from threading import Event

from bot.core.models import Actor
from bot.slack.feed.rounds import Round
from bot.slack.waits.telling import Teller
from bot.slack.workers import Workers
from tests.slack.feeding import following, wait_until_all_is_told
from tests.slack.talking import ADA, SAM, SOON, Talk

TELL_ME = "Tell me if it frees up"
TWO_TO_THREE = "2026-11-26T14:00+02:00 for 1h"


def told(talk: Talk) -> tuple[str, str]:
    """To whom the bot writes next, and what."""
    text = talk.hear_message()
    return talk.calls[-1].body["channel"], text


def refuse(talk: Talk, by: str = ADA, title: str = "Demo") -> str:
    """Somebody asks for Alpha at two in Helsinki, which Sam has."""
    if not talk.service.bookings_of(SAM):
        talk.command("/book alpha tomorrow 14-15 Retro")
    return talk.command(f"/book alpha {TWO_TO_THREE} {title}", by)


def wait_for_alpha(talk: Talk, by: str = ADA) -> None:
    refuse(talk, by)
    talk.press(TELL_ME, by)


def wait_to_extend(talk: Talk) -> str:
    """By the last message that has Change, try to make a booking longer, and wait for that; what is answered."""
    for label in ("Change", "15 min longer"):
        talk.press(label)
    return talk.press(TELL_ME)


def cancel(talk: Talk, by: str) -> None:
    """Somebody gives back their first booking, over the API."""
    booking, *_ = talk.service.bookings_of(by)
    talk.service.cancel(booking.id, by=Actor(person_id=by))


@contextmanager
def heeding(talk: Talk, *, stands_by: bool = False) -> Iterator[Callable[[], bool]]:
    """The bot tells those who wait, while the block runs; what it is given answers whether it told nobody so far.

    What waits at the beginning is seen to before the block, so that what is told in it is told of what happens in it;
    by the process that follows: one that `stands_by`, as another follows the same store, sees to nothing yet.
    """
    worker, swept = Workers(1, "telling"), Event()
    teller = Teller(talk.office, talk.people, talk.courier, talk.clock, worker)

    def sweep(now: datetime) -> None:
        teller.sweep(now)
        swept.set()

    def wait_until_seen_to() -> None:
        seen_to = Event()
        worker.submit(seen_to.set)
        assert seen_to.wait(SOON)

    def tells_nobody() -> bool:
        wait_until_all_is_told(talk.store)
        wait_until_seen_to()
        heard = [talk.slack.calls.get() for _ in range(talk.slack.calls.qsize())]
        return all(call.method != "chat.postMessage" for call in heard)

    rounds = (Round(timedelta(minutes=1), sweep),)
    with closing(teller), following(talk.store, teller.heard, clock=talk.clock, rounds=rounds):
        assert stands_by or swept.wait(SOON)
        wait_until_seen_to()
        yield tells_nobody
