"""Work that comes round, such as sweeping out what is over."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.ports import StoreUnavailable

logger = logging.getLogger(__name__)

AGAIN = timedelta(minutes=1)
"""After how long failed work is tried again, unless its round is shorter."""


@dataclass(frozen=True, slots=True)
class Round:
    """Work to be done every so often, by the house's clock, and first when this process begins to follow.

    It is handed the moment. It may come more often, after a restart, so that doing it twice must do no harm.
    """

    every: timedelta
    work: Callable[[datetime], object]


class Rounds:
    """When each round is due. Used by one thread."""

    def __init__(self, rounds: Sequence[Round]) -> None:
        self._rounds = rounds
        self._due: dict[Round, datetime] = {}

    def go(self, now: datetime) -> None:
        """Do what is due; what fails is logged. May raise StoreUnavailable, and the rest is done the next time."""
        for one in self._rounds:
            due = self._due.get(one, now)
            was_set_back = due > now + one.every
            if due <= now or was_set_back:
                self._due[one] = now + (one.every if _is_done(one, now) else min(one.every, AGAIN))


def _is_done(one: Round, now: datetime) -> bool:
    try:
        one.work(now)
    except StoreUnavailable:
        raise
    except Exception as error:  # noqa: BLE001 - other work goes on
        logger.error("%s failed: %r", _name(one), error)
        return False
    return True


def _name(one: Round) -> str:
    return getattr(one.work, "__qualname__", repr(one.work))
