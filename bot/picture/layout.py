"""Where everything stands in the picture, in pixels from its upper left corner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.core.models import TimeSlot

Box = tuple[int, int, int, int]
"""Left, top, right, bottom; right and bottom do not belong to it."""

MARGIN: Final = 32
HEAD: Final = 112
"""The height of what stands above the hours."""
RULER: Final = 44
"""The height of the hours."""
FOOT: Final = 56
"""The height of the legend."""

_WIDTH = 1600
_HOUR_AT_LEAST = 84
_ROW_AT_LEAST, _ROW_AT_MOST = 66, 124
_ROWS_AT_BEST = 640
"""The height of all rows together, unless they would be too low or too high to read."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The picture of so many rooms; `names` is how wide the column of their names is."""

    hours: TimeSlot
    rooms: int
    names: int

    @property
    def row(self) -> int:
        """The height of a room's row."""
        return max(_ROW_AT_LEAST, min(_ROW_AT_MOST, _ROWS_AT_BEST // self.rooms))

    @property
    def left(self) -> int:
        """Where the hours begin."""
        return MARGIN + self.names

    @property
    def right(self) -> int:
        """Where the hours end."""
        least = round(self.hours.duration.total_seconds() / 3600 * _HOUR_AT_LEAST)
        return max(_WIDTH - MARGIN, self.left + least)

    @property
    def top(self) -> int:
        """Where the first room begins."""
        return HEAD + RULER

    @property
    def bottom(self) -> int:
        """Where the last room ends."""
        return self.top + self.rooms * self.row

    @property
    def size(self) -> tuple[int, int]:
        """The size of the picture."""
        return self.right + MARGIN, self.bottom + FOOT

    def x(self, moment: datetime) -> int:
        """Where a moment stands; what lies outside the hours stands at their edge."""
        share = (moment - self.hours.start) / self.hours.duration
        return self.left + round(min(max(share, 0), 1) * (self.right - self.left))

    def lane(self, number: int) -> Box:
        """The hours of a room, by its number from 0."""
        top = self.top + number * self.row
        return self.left, top, self.right, top + self.row

    def name(self, number: int) -> Box:
        """Where a room's name stands."""
        _, top, _, bottom = self.lane(number)
        return MARGIN, top, self.left, bottom

    def span(self, number: int, slot: TimeSlot) -> Box:
        """A span of time in the row of a room."""
        _, top, _, bottom = self.lane(number)
        return self.x(slot.start), top, self.x(slot.end), bottom
