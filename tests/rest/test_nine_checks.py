"""The nine checks of the original test script."""

import httpx
import pytest

from bot.rest.times import iso
from tests.rest.serving import NOW, wish

ROOMS = ["alpha", "bravo", "charlie", "delta", "echo"]
ALPHA = "/rooms/alpha/bookings"


def test_unknown_room_names_the_five(api: httpx.Client) -> None:
    answer = api.post("/rooms/attic/bookings", json=wish())
    assert (answer.status_code, answer.json()["detail"]["allowed_rooms"]) == (404, ROOMS)


def test_start_equal_to_end(api: httpx.Client) -> None:
    answer = api.post(ALPHA, json=wish("14:00", "14:00"))
    assert answer.status_code == 400
    assert answer.json()["detail"]["message"] == "Start time must be before end time."


def test_past(api: httpx.Client) -> None:
    answer = api.post(ALPHA, json=wish(day="2026-11-23"))
    assert answer.status_code == 400
    assert "in the past" in answer.json()["detail"]["message"]


def test_booker_without_id_and_name(api: httpx.Client) -> None:
    answer = api.post(ALPHA, json=wish() | {"booker": {}})
    assert (answer.status_code, answer.json()["detail"]["code"]) == (422, "booker_unknown")


def test_created_and_listed(api: httpx.Client) -> None:
    made = api.post(ALPHA, json=wish(title="Sprint planning", booker={"id": "U1", "name": "Aino"}))
    assert made.status_code == 201
    assert made.json() == {
        "id": "00000000-0000-4000-8000-000000000001",
        "room_id": "alpha",
        "start": "2026-11-25T14:00:00Z",
        "end": "2026-11-25T15:00:00Z",
        "title": "Sprint planning",
        "booker": {"id": "U1", "name": "Aino"},
        "people": None,
        "private": False,
        "created_at": iso(NOW),
        "updated_at": iso(NOW),
        "revision": 1,
        "cancelled_at": None,
    }
    assert api.get(ALPHA).json() == [made.json()]


def test_overlap_names_what_is_in_the_way_and_the_ways_out(api: httpx.Client) -> None:
    kept = api.post(ALPHA, json=wish()).json()
    answer = api.post(ALPHA, json=wish("14:30", "15:30"))
    assert answer.status_code == 409
    assert answer.json()["detail"] == {
        "code": "room_taken",
        "message": "2026-11-25T14:30:00Z to 2026-11-25T15:30:00Z overlaps an existing booking of alpha.",
        "room_id": "alpha",
        "start": "2026-11-25T14:30:00Z",
        "end": "2026-11-25T15:30:00Z",
        "conflicts": [kept],
        "next_free": [{"start": "2026-11-25T15:00:00Z", "end": "2026-11-25T16:00:00Z"}],
        "free_rooms": ROOMS[1:],
    }


def test_adjacent(api: httpx.Client) -> None:
    slots = (("14:00", "15:00"), ("13:00", "14:00"), ("15:00", "16:00"))
    assert [api.post(ALPHA, json=wish(*slot)).status_code for slot in slots] == [201, 201, 201]
    assert [each["start"][11:16] for each in api.get(ALPHA).json()] == ["13:00", "14:00", "15:00"]


def test_deleted_once(api: httpx.Client) -> None:
    one = f"/bookings/{api.post(ALPHA, json=wish()).json()['id']}"
    first, second = api.delete(one), api.delete(one)
    assert (first.status_code, first.content) == (204, b"")
    assert (second.status_code, second.json()["detail"]["code"]) == (404, "booking_cancelled")
    assert api.get(ALPHA).json() == []


def test_every_room_is_listed(api: httpx.Client) -> None:
    made = api.post("/rooms/delta/bookings", json=wish()).json()
    assert api.get("/rooms/bookings").json() == {room: [made] if room == "delta" else [] for room in ROOMS}


@pytest.mark.parametrize("zone", ["", "Z", "+00:00"])
def test_without_a_zone_times_are_utc(api: httpx.Client, zone: str) -> None:
    body = wish() | {"start": f"2026-11-25T14:00:00{zone}"}
    assert api.post(ALPHA, json=body).json()["start"] == "2026-11-25T14:00:00Z"
