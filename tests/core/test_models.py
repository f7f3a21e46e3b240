from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from bot.core.models import Booker, BookingChange, TimeSlot

HELSINKI = ZoneInfo("Europe/Helsinki")


def slot(start: int, end: int) -> TimeSlot:
    return TimeSlot(start=datetime(2026, 11, 25, start, tzinfo=UTC), end=datetime(2026, 11, 25, end, tzinfo=UTC))


def test_a_slot_is_kept_in_utc() -> None:
    typed = TimeSlot(start=datetime(2026, 11, 25, 14, tzinfo=HELSINKI), end=datetime(2026, 11, 25, 15, tzinfo=HELSINKI))
    assert typed == slot(12, 13)
    assert typed.start.tzinfo is UTC


def test_a_slot_counts_elapsed_time_on_the_night_the_clocks_change() -> None:
    night = TimeSlot(start=datetime(2026, 10, 25, 2, tzinfo=HELSINKI), end=datetime(2026, 10, 25, 5, tzinfo=HELSINKI))
    assert night.duration == timedelta(hours=4)


@pytest.mark.parametrize(("start", "end"), [(10, 10), (11, 10)])
def test_a_slot_that_does_not_run_forwards_does_not_exist(start: int, end: int) -> None:
    with pytest.raises(ValidationError, match="starts before it ends"):
        slot(start, end)


def test_a_slot_without_a_zone_does_not_exist() -> None:
    with pytest.raises(ValidationError, match="timezone"):
        TimeSlot(start=datetime(2026, 11, 25, 10), end=datetime(2026, 11, 25, 11))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ((10, 11), (11, 12), False),
        ((10, 12), (11, 12), True),
        ((10, 13), (11, 12), True),
        ((11, 12), (10, 11), False),
        ((10, 11), (10, 11), True),
    ],
)
def test_slots_that_only_touch_do_not_overlap(one: tuple[int, int], other: tuple[int, int], overlap: bool) -> None:
    assert slot(*one).overlaps(slot(*other)) is overlap


@pytest.mark.parametrize(
    ("booker", "known"),
    [
        (Booker(id="U1"), True),
        (Booker(name="Aino"), True),
        (Booker(), False),
        (Booker(id=" ", name=""), False),
    ],
)
def test_a_booker_is_known_by_an_id_or_a_name(booker: Booker, known: bool) -> None:
    assert booker.known is known


@pytest.mark.parametrize(("typed", "kept"), [("a\0b", "ab"), ("a\ud800b", "ab"), ("👩‍💻", "👩‍💻")])
def test_what_no_database_keeps_is_left_out(typed: str, kept: str) -> None:
    assert (BookingChange(title=typed).title, Booker(name=typed).name) == (kept, kept)


def test_errors_repeat_nobodys_words() -> None:
    with pytest.raises(ValidationError) as caught:
        BookingChange.model_validate({"title": ["Salary talk"], "Salary talk": 1})
    assert "title" in str(caught.value)
    assert "['Salary talk']" not in str(caught.value)
    assert "input_value" not in str(caught.value)
