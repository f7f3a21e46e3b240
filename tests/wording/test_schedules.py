"""A day of the rooms in words: yesterday, what is left of today, and tomorrow. Now is Wednesday, 09:30."""

from __future__ import annotations

import pytest

from bot.core.models import Room, RoomSchedule, TimeSlot
from bot.wording.schedules import day_lines
from tests.wording.people import ROOMS, booking, reader, slot

MANY = [Room(id=f"r{number}", name=f"R{number}") for number in range(1, 13)]


def day(span: TimeSlot, *rooms: Room) -> list[RoomSchedule]:
    """Nobody has any of the rooms in the span."""
    return [RoomSchedule(room=room, span=span, bookings=(), free=(span,)) for room in rooms]


def with_alpha_taken(date: str, span: TimeSlot) -> list[RoomSchedule]:
    """Sam has Alpha from 14 to 15, and nobody has Bravo and Charlie."""
    retro = booking(f"{date}T14:00", f"{date}T15:00")
    gaps = (TimeSlot(start=span.start, end=retro.slot.start), TimeSlot(start=retro.slot.end, end=span.end))
    alpha, bravo, charlie, *_ = ROOMS.all
    return [RoomSchedule(room=alpha, span=span, bookings=(retro,), free=gaps), *day(span, bravo, charlie)]


YESTERDAY = slot("2026-11-24T00:00", "2026-11-25T00:00")
TODAY = slot("2026-11-25T09:30", "2026-11-26T00:00")
TOMORROW = slot("2026-11-26T00:00", "2026-11-27T00:00")

DAYS = [
    (
        with_alpha_taken("2026-11-24", YESTERDAY),
        [
            "Alpha: was free until 14:00 and from 15:00",
            "• 14:00–15:00 Sam Chen: Retro",
            "Were free all day: Bravo and Charlie",
        ],
    ),
    (
        with_alpha_taken("2026-11-25", TODAY),
        [
            "Alpha: free until 14:00 and from 15:00",
            "• 14:00–15:00 Sam Chen: Retro",
            "Free for the rest of the day: Bravo and Charlie",
        ],
    ),
    (
        with_alpha_taken("2026-11-26", TOMORROW),
        [
            "Alpha: free until 14:00 and from 15:00",
            "• 14:00–15:00 Sam Chen: Retro",
            "Free all day: Bravo and Charlie",
        ],
    ),
    (
        with_alpha_taken("2026-11-24", YESTERDAY)[:2],
        [
            "Alpha: was free until 14:00 and from 15:00",
            "• 14:00–15:00 Sam Chen: Retro",
            "Was free all day: Bravo",
        ],
    ),
    (day(YESTERDAY, MANY[0]), ["R1: was free all day"]),
    (day(YESTERDAY, *MANY[:2]), ["Were free all day: R1 and R2"]),
    (day(TODAY, MANY[0]), ["R1: free for the rest of the day"]),
    (day(TOMORROW, MANY[0]), ["R1: free all day"]),
    (day(TOMORROW, *MANY[:10]), ["Free all day: R1, R2, R3, R4, R5, R6, R7, R8, R9 and R10"]),
    (day(TOMORROW, *MANY), ["Free all day: R1, R2, R3, R4, R5, R6, R7, R8, R9 and 3 more"]),
]


@pytest.mark.parametrize(("schedules", "said"), DAYS)
def test_a_day(schedules: list[RoomSchedule], said: list[str]) -> None:
    assert day_lines(schedules, reader()) == said
