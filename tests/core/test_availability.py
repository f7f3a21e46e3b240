from datetime import timedelta
from uuid import UUID

import pytest

from bot.core.availability import free_gaps, next_free_slots, still_lacking
from bot.core.models import Booker, Booking, BookingRequest, TimeSlot
from tests.core.house import MORNING, at, wish

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
        ([("06:00", "07:00"), ("19:00", "20:00")], [("08:00", "18:00")]),
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


LACKING = [
    ("13:59", wish("14:00", "15:30"), ("14:00", "15:30")),
    ("14:00", wish("14:00", "15:30"), ("15:00", "15:30")),
    ("14:30", wish("14:00", "15:30"), ("15:00", "15:30")),
    ("14:30", wish("14:00", "14:45"), ("14:00", "14:45")),
    ("14:30", wish("14:00", "15:00"), ("14:00", "15:00")),
    ("14:30", wish("14:00", "15:30", room_id="bravo"), ("14:00", "15:30")),
    ("14:30", wish("14:30", "15:30"), ("14:30", "15:30")),
]


@pytest.mark.parametrize(("now", "asked", "lacking"), LACKING)
def test_only_a_meeting_that_runs_on_in_its_room_lacks_less_than_what_is_asked_for(
    now: str, asked: BookingRequest, lacking: tuple[str, str]
) -> None:
    [before] = bookings(("14:00", "15:00"))
    assert said((still_lacking(asked, before, at(now)),)) == [lacking]


def test_a_new_booking_lacks_all_that_is_asked_for() -> None:
    assert said((still_lacking(wish("14:00", "15:30"), None, at("14:30")),)) == [("14:00", "15:30")]
