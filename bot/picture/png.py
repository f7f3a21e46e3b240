"""A day as a PNG, and as words for those who don't see it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.picture.day import Day
from bot.wording import picture as words


@dataclass(frozen=True, slots=True)
class Picture:
    """The PNG, and what it shows in words: `summary` is which rooms are free."""

    png: bytes
    alt: str
    title: str
    summary: str


def picture_of(day: Day) -> Picture:
    """The day, drawn."""
    from bot.picture.drawing import drawn  # noqa: PLC0415

    said = (say(day.schedules, day.reader) for say in (words.alt, words.heading, words.summary))
    return Picture(drawn(day), *said)
