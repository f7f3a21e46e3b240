"""Facts of the drawn picture: what colour is where, and that it can be read."""

from __future__ import annotations

from datetime import date
from typing import cast

import pytest
from PIL import ImageChops

from bot.core.models import Room
from bot.picture import Day, palette, picture_of
from bot.picture.layout import HEAD, RULER
from bot.picture.lettering import drawable
from tests.picture.house import HELSINKI, at, booking, day
from tests.picture.seeing import EYES, Seen, contrast, is_like

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
NEW_YEAR = at("0:00", day=date(2026, 1, 1))


def crowd() -> Day:
    """Forty rooms with names of thirty letters, sixty bookings."""
    rooms = tuple(Room(id=f"r{number}", name=f"Meeting room {number:02}, east wing, 3") for number in range(40))
    held = [
        booking(
            (f"r{number % 40}", f"{9 + number // 40 * 3}:00>{10 + number // 40 * 3}:30", f"Planning {number} " * 20)
        )
        for number in range(60)
    ]
    return day(*held, rooms=rooms)


@pytest.fixture(scope="module")
def busy() -> Seen:
    """A Wednesday: over, running, ahead, private."""
    return Seen.of(
        day(
            booking(("alpha", "8:00>9:00", "Standup")),
            booking(("alpha", "10:00>11:30", "Sprint planning")),
            booking(("bravo", "9:00>12:00", "Hiring")),
            booking(("delta", "11:00>12:00", "Secret"), private=True),
        )
    )


@pytest.mark.parametrize(
    ("room", "clock", "colour"),
    [
        (0, "8:10", palette.OVER),
        (0, "9:10", palette.PAST),
        (0, "9:50", palette.FREE),
        (0, "10:01", palette.TAKEN),
        (0, "11:20", palette.TAKEN),
        (0, "11:31", palette.FREE),
        (1, "8:50", palette.PAST),
        (1, "9:10", palette.TAKEN),
        (1, "11:50", palette.TAKEN),
        (1, "12:10", palette.FREE),
        (3, "11:50", palette.PRIVATE),
        (4, "17:50", palette.FREE),
    ],
)
def test_the_ground_tells_what_is_there(busy: Seen, room: int, clock: str, colour: palette.Colour) -> None:
    assert is_like(busy.at(room, at(clock)), colour)


def test_private_is_hatched_and_taken_is_not(busy: Seen) -> None:
    def stripes(room: int, clock: str) -> set[bool]:
        x, (_, top, _, _) = busy.layout.x(at(clock)), busy.layout.lane(room)
        return {is_like(busy.pixel((x + step, top + 8)), palette.TAKEN) for step in range(24)}

    assert (stripes(3, "11:30"), stripes(0, "10:30")) == ({True, False}, {True})


def test_a_line_stands_where_now_is(busy: Seen) -> None:
    x = busy.layout.x(at("9:30"))
    assert all(is_like(busy.pixel((x, y)), palette.NOW) for y in (busy.layout.top + 2, busy.layout.bottom - 6))
    assert busy.has(palette.NOW, (x - 30, HEAD, x + 30, HEAD + RULER))


@pytest.mark.parametrize("shown", [day(on=date(2026, 11, 26)), day(now=at("20:00")), day(now=at("7:00"))])
def test_on_another_day_or_out_of_hours_there_is_no_line(shown: Day) -> None:
    seen = Seen.of(shown)
    assert not seen.has(palette.NOW, (seen.layout.left, seen.layout.top + 4, seen.layout.right, seen.layout.top + 5))


def test_free_rooms_have_a_ring_and_taken_ones_a_square(busy: Seen) -> None:
    def mark(room: int) -> palette.Colour:
        left, top, _, bottom = busy.layout.name(room)
        return busy.pixel((left + 8, (top + bottom) // 2 - 14))

    assert (mark(0), is_like(mark(1), palette.TAKEN)) == (busy.pixel((4, 4)), True)


INKS = [
    (palette.INK, palette.PAPER),
    (palette.QUIET_INK, palette.PAPER),
    (palette.FREE_INK, palette.PAPER),
    (palette.TAKEN_INK, palette.TAKEN),
    (palette.PRIVATE_INK, palette.PRIVATE),
    (palette.OVER_INK, palette.OVER),
    (palette.NOW_INK, palette.NOW),
]


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize(("ink", "ground"), INKS)
def test_every_eye_reads_every_ink(ink: palette.Colour, ground: palette.Colour, eye: str) -> None:
    assert contrast(ink, ground, eye) >= 4.5


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("ground", [palette.FREE, palette.PAST, palette.PRIVATE])
def test_every_eye_tells_taken_and_now_from_what_lies_below(ground: palette.Colour, eye: str) -> None:
    assert contrast(palette.TAKEN, ground, eye) >= 3
    assert contrast(palette.NOW, ground, eye) >= 3


@pytest.mark.parametrize("theme", [(255, 255, 255), (26, 29, 33)], ids=["light", "dark"])
def test_the_edge_stands_out_on_either_theme(busy: Seen, theme: palette.Colour) -> None:
    edge, paper = busy.pixel((0, 0)), busy.pixel((4, 4))
    assert max(contrast(edge, theme), contrast(paper, theme)) >= 2


@pytest.mark.parametrize(
    ("shown", "size"),
    [
        (day(), (1600, 832)),
        (day(rooms=(Room(id="a", name="A"),)), (1600, 336)),
        (crowd(), (1600, 2852)),
    ],
    ids=["five", "one", "forty"],
)
def test_sizes(shown: Day, size: tuple[int, int]) -> None:
    assert Seen.of(shown).image.size == size


def test_forty_rooms_take_less_than_a_message_and_the_eye_finds_each() -> None:
    seen, shown = Seen.of(crowd()), crowd()
    assert len(picture_of(shown).png) < 500_000
    for room in range(40):
        left, top, right, bottom = seen.layout.name(room)
        assert seen.has(palette.INK, (left + 20, top + 6, right, bottom))


@pytest.mark.parametrize(
    ("on", "hours", "first", "last"),
    [
        (date(2026, 11, 25), "22:00>26:00", 8, 24),
        (date(2026, 11, 25), "-2:00>2:00", 0, 18),
        (SPRING, "0:00>24:00", 0, 23),
        (AUTUMN, "0:00>24:00", 0, 25),
    ],
    ids=["into the next day", "from the day before", "23 hours", "25 hours"],
)
def test_hours_are_widened_to_what_is_booked_within_the_day(on: date, hours: str, first: int, last: int) -> None:
    shown = day(booking(("alpha", hours, "Release"), day=on), on=on, now=NEW_YEAR)
    midnight = at("0:00", day=on)
    elapsed = [(moment - midnight).total_seconds() // 3600 for moment in (shown.hours.start, shown.hours.end)]
    assert (elapsed, len(list(shown.marks()))) == ([first, last], last - first)
    assert is_like(
        Seen.of(shown).at(0, midnight.replace(hour=23) if first else midnight.replace(hour=1)), palette.TAKEN
    )


@pytest.mark.parametrize("zone", [HELSINKI, "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"])
@pytest.mark.parametrize("on", [date(2026, 4, 5), SPRING, AUTUMN, date(2026, 10, 4), date(2026, 11, 1)])
def test_any_zone_on_any_day(zone: str, on: date) -> None:
    shown = day(booking(("alpha", "0:15>23:45", "All"), zone, on), zone=zone, on=on, now=NEW_YEAR)
    assert shown.hours == shown.schedules[0].span
    assert len(list(shown.marks())) in (23, 24, 25)


@pytest.mark.parametrize(
    "title", ["Zoë Kähkönen: año, façade, Straße", "Ćwierć łóżka", "Ελληνικά", "Привет", "Việt Nam"]
)
def test_letters_of_many_languages_are_drawn_as_they_are(title: str) -> None:
    assert drawable(title) == title


@pytest.mark.parametrize(
    ("title", "drawn"),
    [("Coffee ☕️ 🎉", "Coffee"), ("A\u0301b", "Áb"), ("東京 sync", None), ("🎉", None), (" \t ", None)],
)
def test_what_the_font_lacks_is_never_a_box(title: str, drawn: str | None) -> None:
    assert drawable(title) == drawn


@pytest.mark.parametrize(("room_id", "name", "like"), [("r1", "会議室", "r1"), ("会", "会議室", "Room 1")])
def test_a_room_whose_name_cannot_be_drawn_is_called_by_its_id_or_place(room_id: str, name: str, like: str) -> None:
    undrawable, plain = (Seen.of(day(rooms=(Room(id=room_id, name=said),))) for said in (name, like))
    names = plain.layout.name(0)
    differences = ImageChops.difference(undrawable.image.crop(names), plain.image.crop(names))
    assert max(high for _, high in cast(list[tuple[int, int]], differences.getextrema())) < 32


@pytest.mark.parametrize("title", ["", "W" * 200, "a " * 100, "東京" * 100, "x"])
@pytest.mark.parametrize("hours", ["9:00>9:05", "9:00>9:15", "9:00>9:30", "9:00>10:00", "8:00>18:00"])
def test_any_title_in_any_block(title: str, hours: str) -> None:
    assert picture_of(day(booking(("alpha", hours, title)))).png
