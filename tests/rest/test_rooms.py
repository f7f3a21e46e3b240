"""Rooms, free rooms, and listings in pages."""

from __future__ import annotations

from itertools import chain

import httpx
import pytest

from bot.core.models import Room
from tests.rest.serving import House, client_of, wish

ROOMS = (
    Room(id="alpha", name="Alpha", capacity=4, equipment=("screen",)),
    Room(id="bravo", name="Bravo", capacity=12, aliases=("big room",)),
    Room(id="zoé 1", name="Zoé"),
)


def test_rooms_tell_how_they_stand() -> None:
    with client_of(House(rooms=ROOMS).api(feed_secret=None)) as api:
        for slot in (("09:30", "10:00"), ("10:00", "11:00")):
            assert api.post("/rooms/alpha/bookings", json=wish(*slot, day="2026-11-24")).status_code == 201
        api.post("/rooms/bravo/bookings", json=wish("12:00", "13:00", day="2026-11-24"))
        told = api.get("/rooms").json()
    assert told[0] == {
        "id": "alpha",
        "name": "Alpha",
        "aliases": [],
        "capacity": 4,
        "equipment": ["screen"],
        "free_now": False,
        "next_change": "2026-11-24T11:00:00Z",
        "feed": None,
    }
    assert [(room["free_now"], room["next_change"]) for room in told[1:]] == [
        (True, "2026-11-24T12:00:00Z"),
        (True, None),
    ]


def test_free_rooms_fit_the_people_the_tightest_first() -> None:
    def free(api: httpx.Client, **asked: int) -> list[str]:
        span = {"start": "2026-11-25T14:00:00Z", "end": "2026-11-25T15:00:00Z"}
        return [room["id"] for room in api.get("/rooms/free", params={**span, **asked}).json()]

    with client_of(House(rooms=ROOMS).api()) as api:
        assert free(api) == ["alpha", "bravo", "zoé 1"]
        assert free(api, people=5) == ["bravo", "zoé 1"]
        api.post("/rooms/bravo/bookings", json=wish("14:59", "16:00"))
        assert free(api, people=2) == ["alpha", "zoé 1"]


def test_too_many_people_are_offered_larger_rooms() -> None:
    with client_of(House(rooms=ROOMS).api()) as api:
        refused = api.post("/rooms/alpha/bookings", json=wish(people=9))
    told = refused.json()["detail"]
    assert (refused.status_code, told["code"], told["free_rooms"]) == (409, "too_many_people", ["bravo", "zoé 1"])


@pytest.fixture
def busy(api: httpx.Client) -> httpx.Client:
    """Five bookings each in alpha and bravo, the same hours."""
    for hour in range(10, 15):
        for room in ("alpha", "bravo"):
            assert api.post(f"/rooms/{room}/bookings", json=wish(f"{hour}:00", f"{hour + 1}:00")).status_code == 201
    return api


def pages(api: httpx.Client, url: str) -> list[httpx.Response]:
    """The page and all that its links lead to."""
    found = [api.get(url)]
    while "next" in found[-1].links:
        found.append(api.get(found[-1].links["next"]["url"]))
    return found


def test_pages_of_a_room(busy: httpx.Client) -> None:
    whole = busy.get("/rooms/alpha/bookings")
    parts = [page.json() for page in pages(busy, "/rooms/alpha/bookings?limit=2")]
    assert [len(part) for part in parts] == [2, 2, 1]
    assert [*chain(*parts)] == whole.json()
    assert whole.links == {}


@pytest.mark.parametrize("limit", [1, 3, 10])
def test_pages_of_all_rooms_repeat_nothing(busy: httpx.Client, limit: int) -> None:
    whole = busy.get("/rooms/bookings").json()
    parts = [page.json() for page in pages(busy, f"/rooms/bookings?limit={limit}")]
    assert {room: [*chain(*(part[room] for part in parts))] for room in whole} == whole
    assert all(len(part) == 5 for part in parts)


@pytest.mark.parametrize(
    ("since", "to", "hours"),
    [
        ("2026-11-25T11:00:00Z", "2026-11-25T13:00:00Z", ["11", "12"]),
        ("2026-11-25T11:30:00Z", "2026-11-25T12:00:01Z", ["11", "12"]),
        ("2026-11-25T13:30:00+02:00", "2026-11-25T14:00:00+02:00", ["11"]),
        ("2026-11-25T15:00:00Z", None, []),
        (None, "2026-11-25T11:00:00", ["10"]),
    ],
)
def test_a_listing_of_a_span(busy: httpx.Client, since: str | None, to: str | None, hours: list[str]) -> None:
    params = {name: value for name, value in (("from", since), ("to", to)) if value}
    listed = busy.get("/rooms/alpha/bookings", params=params).json()
    assert [booking["start"][11:13] for booking in listed] == hours


@pytest.mark.parametrize(
    "after", ["", "x", "2026-11-25 alpha", "9999-12-31T23:59:59+00:00 x", "0001-01-01T00:00:00+14:00 x"]
)
def test_any_place_is_answered(busy: httpx.Client, after: str) -> None:
    assert busy.get("/rooms/alpha/bookings", params={"after": after}).status_code == 200
