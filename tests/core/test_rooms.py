import pytest

from bot.core.models import Room
from bot.core.rooms import DEFAULT_ROOMS, Rooms
from tests.core.house import ROOMS


@pytest.mark.parametrize(
    ("text", "room_id"),
    [
        ("alpha", "alpha"),
        (" ALPHA ", "alpha"),
        ("aquarium", "alpha"),
        ("a1", "alpha"),
        ("Bravo", "bravo"),
        ("zulu", None),
        ("", None),
    ],
)
def test_a_room_is_found_by_what_people_call_it(text: str, room_id: str | None) -> None:
    room = ROOMS.named(text)
    assert (room and room.id) == room_id


@pytest.mark.parametrize(
    ("text", "room_id"), [("aplha", "alpha"), ("charly", "charlie"), ("aquariun", "alpha"), ("zulu", None), ("", None)]
)
def test_the_nearest_room_is_the_closest_spelling(text: str, room_id: str | None) -> None:
    room = ROOMS.nearest(text)
    assert (room and room.id) == room_id


def test_rooms_that_seat_enough_people_come_tightest_first_and_unknown_sizes_last() -> None:
    assert [room.id for room in ROOMS.fitting(5)] == ["charlie", "bravo", "delta"]
    assert [room.id for room in ROOMS.fitting(None)] == ["alpha", "bravo", "charlie", "delta"]


def test_the_largest_room_where_no_room_is_large_enough() -> None:
    sized = Rooms([Room(id="nook", name="Nook", capacity=4), Room(id="hall", name="Hall", capacity=40)])
    assert [getattr(sized.largest_short_of(people), "id", None) for people in (None, 40, 41)] == [None, None, "hall"]
    assert ROOMS.largest_short_of(500) is None


def test_two_rooms_never_answer_to_one_name() -> None:
    with pytest.raises(ValueError, match="two rooms are called 'alpha'"):
        Rooms((Room(id="alpha", name="Alpha"), Room(id="bravo", name="Bravo", aliases=("ALPHA",))))


def test_a_house_has_a_room() -> None:
    with pytest.raises(ValueError, match="at least one room"):
        Rooms(())


def test_the_default_rooms() -> None:
    assert [room.id for room in DEFAULT_ROOMS] == ["alpha", "bravo", "charlie", "delta", "echo"]
