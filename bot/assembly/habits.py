"""What the settings say of the house, in the words of the language."""

from __future__ import annotations

from datetime import timedelta

from bot.language.reading import Habits
from bot.settings import House


def habits_of(house: House) -> Habits:
    """What a sentence in this house takes for granted."""
    return Habits(
        default_duration=timedelta(minutes=house.default_minutes),
        office_opens=house.office_opens,
        office_closes=house.office_closes,
    )
