from datetime import timedelta
from uuid import UUID

import pytest

from bot.core.availability import free_gaps, next_free_slots
from bot.core.models import Booker, Booking, TimeSlot
from tests.core.house import MORNING, at

DAY = TimeSlot(start=at("08:00"), end=at("18:00"))
Spans = list[tuple[str, str]]


def bookings(*spans: tuple[str, str]) -> list[Booking]:
    return [
        Booking(
            id=UUID(int=number),
            room_id="alpha",
            slot=TimeSlot(start=at(start), end=at(end)),
            booker=Booker(id="U1"),
            created_at=MORNING,
            updated_at=MORNING,
        )
        for number, (start, end) in enumerate(spans)
    ]


def said(slots: tuple[TimeSlot, ...]) -> Spans:
    return [(f"{slot.start:%H:%M}", f"{slot.end:%H:%M}") for slot in slots]


@pytest.mark.parametrize(
    ("held", "free"),
    [
        ([], [("08:00", "18:00")]),
        ([("09:00", "10:00")], [("08:00", "09:00"), ("10:00", "18:00")]),
        ([("08:00", "09:00"), ("09:00", "10:00")], [("10:00", "18:00")]),
        ([("07:00", "09:00"), ("17:00", "19:00")], [("09:00", "17:00")]),
        ([("07:00", "19:00")], []),
        ([("17:00", "18:00")], [("08:00", "17:00")]),
    ],
)
def test_what_is_not_held_is_free(held: Spans, free: Spans) -> None:
    assert said(tuple(free_gaps(bookings(*held), DAY))) == free


@pytest.mark.parametrize(
    ("held", "minutes", "slots"),
    [
        ([], 60, [("08:00", "09:00")]),
        ([("08:30", "10:00"), ("10:30", "17:30")], 30, [("08:00", "08:30"), ("10:00", "10:30")]),
        ([("08:30", "10:00"), ("10:30", "17:30")], 31, []),
        ([("09:00", "10:00"), ("11:00", "12:00")], 60, [("08:00", "09:00"), ("10:00", "11:00")]),
    ],
)
def test_the_next_free_slots_are_at_the_start_of_gaps(held: Spans, minutes: int, slots: Spans) -> None:
    assert said(next_free_slots(bookings(*held), DAY, timedelta(minutes=minutes), count=2)) == slots
