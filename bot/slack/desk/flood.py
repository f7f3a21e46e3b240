"""One person's haste must not slow down the others: so many requests a minute, then a kind sentence."""

from __future__ import annotations

import time
from collections.abc import Callable

from bot.operations.rates import RateLimit
from bot.slack.reply import LIMITED, Line, Reply
from bot.slack.request import Arrival
from bot.wording import troubles


class FloodGuard:
    """How much one person may ask of this process."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` counts seconds and never goes back."""
        self._requests = RateLimit(per_minute, clock)
        self._sentences = RateLimit(1, clock)

    def stopped(self, arrival: Arrival) -> Reply | None:
        """None where they may go on. Else the sentence: on every ack that can carry it, elsewhere once a minute."""
        if not self._requests.wait(arrival.user_id):
            return None
        said = troubles.too_fast(self._requests.per_minute)
        if arrival.kind == "form" and arrival.view and arrival.view.values:
            return Reply((Line(said),), errors={next(iter(arrival.view.values)): said}, outcome=LIMITED)
        if arrival.kind == "command" or not self._sentences.wait(arrival.user_id):
            return Reply((Line(said),), outcome=LIMITED)
        return Reply(outcome=LIMITED)
