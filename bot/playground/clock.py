"""The one clock that bot and playground share, as the playground sees it."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class SettableClock(Protocol):
    """Handed in by the assembly. Moments are aware."""

    def now(self) -> datetime:
        """The current pretend moment."""
        ...

    def set(self, moment: datetime) -> None:
        """Make this the current moment, for everyone who holds the clock."""
        ...


class Timestamps:
    """Makes Slack's message ids: the moment in seconds with six decimals, never the same one twice."""

    def __init__(self, clock: SettableClock) -> None:
        self._clock = clock
        self._used: set[int] = set()

    def new(self) -> str:
        microseconds = int(self._clock.now().timestamp() * 1_000_000)
        while microseconds in self._used:
            microseconds += 1
        self._used.add(microseconds)
        return f"{microseconds // 1_000_000}.{microseconds % 1_000_000:06d}"


def unix_seconds(clock: SettableClock) -> int:
    return int(clock.now().timestamp())
