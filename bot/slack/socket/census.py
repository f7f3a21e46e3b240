"""Who else is connected with the same app token: our other processes, and anybody who should not be."""

from __future__ import annotations

import logging
from datetime import timedelta

from bot.core.ports import Clock, Records, RecordWrite, StoreUnavailable

logger = logging.getLogger(__name__)

MOST = 10
"""Connections that Slack allows an app."""

NEARLY = 8
"""Connections at which a warning is due: ghosts behind a NAT fill the rest soon."""

KNOWN_FOR = timedelta(hours=6)
"""How long a process is counted after it last connected. Slack has every connection renewed after about five hours."""

_PREFIX = "slack:connected:"


class Census:
    """Compares the connections that Slack counts with those of the processes that share our store."""

    def __init__(self, records: Records, clock: Clock, process: str) -> None:
        self._records = records
        self._clock = clock
        self._key = _PREFIX + process

    def count(self, counted: int, ours: int) -> None:
        """Slack has counted so many connections, of which this process holds `ours`. Tells the log what is odd."""
        known = self._known(ours)
        if counted >= NEARLY:
            logger.warning("Slack counts %d connections of this app and allows %d", counted, MOST)
        if counted > known:
            logger.warning(
                "Slack counts %d connections of this app, but %d are known: another environment may use the same app "
                "token, and Slack splits events between them; or an old connection has not been missed yet",
                counted,
                known,
            )

    def leave(self) -> None:
        """This process is connected no more."""
        try:
            self._records.write(RecordWrite(key=self._key, value=None), self._clock())
        except StoreUnavailable:
            logger.info("the store was away at the end: this process is counted as connected a while longer")

    def _known(self, ours: int) -> int:
        """The connections of all processes that share the store."""
        now = self._clock()
        write = RecordWrite(key=self._key, value=str(ours), expires_at=now + KNOWN_FOR)
        try:
            self._records.write(write, now)
            return sum(int(record.value) for record in self._records.under(_PREFIX, now))
        except StoreUnavailable:
            return ours
