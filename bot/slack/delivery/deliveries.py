"""Answers on their way: by whichever way is open, and where none is, again until one is."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from threading import Event

from bot.slack.delivery.failures import Failure
from bot.slack.workers import Workers

logger = logging.getLogger(__name__)

PAUSES = (1.0, 2.0, 4.0, 8.0, 15.0) + 60 * (30.0,)
"""Seconds before each further round of trying every way: half an hour, as long as a response_url lives."""

WAITING = 16
"""How many answers are tried again at once; the others wait until one of those got through."""

Way = Callable[[], Failure | None]
"""One way to bring an answer; None is success."""


class Deliveries:
    """Brings answers. Who asks for it waits for the first round alone, as an outage may last."""

    def __init__(self, pauses: Sequence[float] = PAUSES) -> None:
        self._pauses = pauses
        self._patient = Workers(WAITING, "deliveries")
        self._hurry = Event()

    def open(self) -> None:
        """Be ready for an outage."""
        self._patient.start_all()

    def bring(self, user_id: str, *ways: Way) -> None:
        """Try each way in turn, and go on with those that may open another time, until one succeeds."""
        left = _tried(ways)
        if left is not None:
            self._patient.submit(self._go_on, user_id, left)

    def hurry(self) -> None:
        """From now on try everything once more, at once, and no longer."""
        self._hurry.set()

    def close(self, seconds: float) -> int:
        """Try the last time, as far as that goes in so many seconds; answers how many answers were not done with."""
        self.hurry()
        return self._patient.close(seconds)

    def _go_on(self, user_id: str, left: dict[Way, Failure]) -> None:
        for pause in self._pauses:
            if not left:
                break
            hurried = self._hurry.wait(max(pause, min(failure.seconds for failure in left.values())))
            tried = _tried(left)
            if tried is None:
                return
            left = {} if hurried else tried
        logger.error("an answer to %s was lost", user_id)


def _tried(ways: Iterable[Way]) -> dict[Way, Failure] | None:
    """The ways that may open another time, each with why it did not now; None where one succeeded."""
    left = {}
    for way in ways:
        failure = way()
        if failure is None:
            return None
        if failure.passes:
            left[way] = failure
    return left
