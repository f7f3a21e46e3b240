"""Somebody who books for others all day has more bookings than one message lists: all can be reached, by number too."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from bot.core.models import Booker, BookingRequest
from tests.slack.talking import SAM, WEDNESDAY, Talk
from tests.slack.test_home import opened

MORE = "And 5 more, later than these."


def how_to_type(number: int) -> str:
    return f"/cancel {number} gives back the first one, and /bookings move {number} to friday 4pm moves it."


def line(number: int) -> str:
    """The line of the booking with this number, at ten o'clock of the day so many days ahead."""
    day = WEDNESDAY + timedelta(days=number)
    return f"{number}. Alpha, {day:%a} {day.day} {day:%b}, 10:00–11:00"


FIRST = ["Your bookings:", *map(line, range(1, 21)), f"{MORE} {how_to_type(1)}"]
LATER = ["Your bookings:", *map(line, range(21, 26)), how_to_type(21)]


@pytest.fixture
def busy(talk: Talk) -> Talk:
    """Sam has twenty-five bookings, one a day, and sees the first ones."""
    for number in range(1, 26):
        start = WEDNESDAY.replace(hour=10, minute=0) + timedelta(days=number)
        booker, span = Booker(id=SAM, name="Sam Chen"), {"start": start, "end": start + timedelta(hours=1)}
        talk.service.book(BookingRequest(id=UUID(int=number), room_id="alpha", booker=booker, **span))
    assert talk.command("/bookings").splitlines() == FIRST
    return talk


def test_a_press_shows_the_later_and_the_earlier_ones(busy: Talk) -> None:
    assert busy.labels()[-1] == "Later ones"
    assert busy.press("Later ones").splitlines() == LATER
    assert busy.labels()[-1] == "Earlier ones"
    assert busy.press("Earlier ones").splitlines() == FIRST


def test_numbers_mean_the_part_that_was_shown_last(busy: Talk) -> None:
    busy.press("Later ones")
    assert busy.press("Change", nth=2).splitlines()[1].startswith("Or type after /bookings: move 23 to friday 4pm")
    assert busy.command("/bookings move 23 to 12:00") == "Changed to: Alpha, Fri 18 Dec, 12:00–13:00."
    assert busy.command("/cancel 25") == "Cancelled: Alpha, Sun 20 Dec, 10:00–11:00."


UNKNOWN = [
    ("25", "had 20", LATER),
    ("26", "had 20", LATER),
    ("41", "had 20", FIRST),
    ("0", "had 20", FIRST),
]
"""A number that was not shown, and what is: the part that has it, if one has."""


@pytest.mark.parametrize(("number", "had", "shown"), UNKNOWN)
def test_a_number_that_was_not_shown_changes_nothing_and_is_shown(
    busy: Talk, number: str, had: str, shown: list[str]
) -> None:
    said = f"There is no booking {number} in the list I showed you last; it {had}. Here is how it stands now:"
    assert busy.command(f"/cancel {number}").splitlines() == [said, *shown]


def test_a_number_of_the_first_part_is_not_meant_while_the_later_ones_are_shown(busy: Talk) -> None:
    busy.press("Later ones")
    said = "There is no booking 3 in the list I showed you last; it had 21 to 25. Here is how it stands now:"
    assert busy.command("/cancel 3").splitlines() == [said, *FIRST]


def test_what_is_cancelled_among_the_later_ones_leaves_them_shown(busy: Talk) -> None:
    busy.press("Later ones")
    assert busy.press("Cancel", nth=4).splitlines() == [
        "Cancelled: Alpha, Sun 20 Dec, 10:00–11:00.",
        *LATER[:-2],
        LATER[-1],
    ]


def test_later_ones_that_are_gone_give_way_to_the_first(busy: Talk) -> None:
    later = busy.button("Later ones")
    busy.now += timedelta(days=10)
    busy.send_press(later)
    assert busy.hear_update().splitlines()[1] == "1. Alpha, Sat 5 Dec, 10:00–11:00"


def test_the_home_tab_says_how_many_it_leaves_out(busy: Talk) -> None:
    opened(busy)
    notes = [block["elements"][0]["text"] for block in busy.message["blocks"] if block["type"] == "context"]
    assert notes[0] == "And 5 more, later than these: type /bookings to see them."
