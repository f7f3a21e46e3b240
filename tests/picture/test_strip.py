"""A day in characters."""

from __future__ import annotations

from datetime import date

import pytest

from bot.core.models import Room
from bot.picture import strip_of
from bot.picture.strip import LINE
from tests.picture.house import at, booking, day

ONE = (Room(id="alpha", name="Alpha"),)


def test_every_mark() -> None:
    held = [
        ("alpha", "8:00>9:00", ""),
        ("alpha", "9:15>9:45", ""),
        ("alpha", "10:00>11:00", ""),
        ("alpha", "17:50>18:00", ""),
    ]
    assert strip_of(day(*map(booking, held), rooms=ONE)) == ["      8   10  12  14  16", "Alpha    +##·············+"]


@pytest.mark.parametrize(
    ("hours", "mark"),
    [("9:00>9:40", "·"), ("9:40>10:00", "#"), ("9:50>10:00", "+"), ("9:00>9:55", "+"), ("9:45>11:00", "#")],
)
def test_of_the_stretch_that_has_begun_what_is_left_counts(hours: str, mark: str) -> None:
    line = strip_of(day(booking(("alpha", hours, "")), rooms=ONE, now=at("9:45")))[1]
    assert line[len("Alpha    ")] == mark


def test_many_hours_take_a_character_each() -> None:
    night = booking(("alpha", "22:00>26:00", ""))
    ruler, line = strip_of(day(night, rooms=ONE, now=at("0:00")))
    assert (ruler, line) == ("       9  12 15 18 21", "Alpha " + "·" * 14 + "##")


@pytest.mark.parametrize(
    ("on", "line"),
    [(date(2026, 3, 29), "Alpha ###" + "·" * 18 + "##"), (date(2026, 10, 25), "Alpha #####" + "·" * 18 + "##")],
    ids=["23 hours", "25 hours"],
)
def test_days_on_which_clocks_change(on: date, line: str) -> None:
    held = [booking(("alpha", "0:00>4:00", ""), day=on), booking(("alpha", "22:00>24:00", ""), day=on)]
    assert strip_of(day(*held, rooms=ONE, on=on, now=at("0:00", day=date(2026, 1, 1))))[1] == line


def test_an_hour_that_comes_twice_stands_above_it_once() -> None:
    on = date(2026, 10, 25)
    night = booking(("alpha", "0:00>24:00", ""), day=on)
    assert (
        strip_of(day(night, rooms=ONE, on=on, now=at("0:00", day=date(2026, 1, 1))))[0]
        == "      0  3   6  9  12 15 18 21"
    )


def test_twelve_hours() -> None:
    assert strip_of(day(rooms=ONE, twelve_hours=True))[0] == "      8   10  12  2   4"


@pytest.mark.parametrize("length", [1, 11, 12, 30, 60])
@pytest.mark.parametrize("hours", ["9:00>10:00", "6:00>20:00", "0:00>24:00"])
def test_no_line_is_wider_than_a_phone(length: int, hours: str) -> None:
    rooms = tuple(Room(id=str(number), name=f"{number:0{length}}") for number in range(9))
    lines = strip_of(day(booking(("3", hours, "")), rooms=rooms))
    assert max(map(len, lines)) <= LINE


def test_when_all_of_it_is_over_there_is_none() -> None:
    assert strip_of(day(now=at("18:00"))) == ()
