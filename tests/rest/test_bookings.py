"""Moving, cancelling and repeating; private titles."""

from __future__ import annotations

import httpx
import pytest

from tests.rest.serving import KEYS, House, client_of, wish

ALPHA = "/rooms/alpha/bookings"


def booked(api: httpx.Client, start: str = "14:00", end: str = "15:00", title: str | None = None) -> str:
    """The address of a new booking in alpha."""
    answer = api.post(ALPHA, json=wish(start, end, title=title))
    assert answer.status_code == 201
    return answer.headers["location"]


def test_a_booking_moves_to_another_time_and_room(api: httpx.Client, house: House) -> None:
    one = booked(api, title="Sprint")
    house.clock.advance(minutes=5)
    moved = api.patch(one, json={"room_id": "bravo", "start": "2026-11-25T16:00Z", "end": "2026-11-25T17:00Z"})
    assert (moved.status_code, moved.headers["etag"]) == (200, '"2"')
    told = moved.json()
    assert (told["room_id"], told["start"], told["end"]) == ("bravo", "2026-11-25T16:00:00Z", "2026-11-25T17:00:00Z")
    assert (told["title"], told["revision"], told["updated_at"]) == ("Sprint", 2, "2026-11-24T09:35:00Z")
    assert api.get(one).json() == told
    assert (api.get(ALPHA).json(), api.get("/rooms/bravo/bookings").json()) == ([], [told])


@pytest.mark.parametrize(("given", "kept"), [("Review", "Review"), ("", None), (None, None)])
def test_a_title_is_changed_or_taken_away(api: httpx.Client, given: str | None, kept: str | None) -> None:
    assert api.patch(booked(api, title="Sprint"), json={"title": given}).json()["title"] == kept


@pytest.mark.parametrize("patch", [{}, {"start": None}, {"room_id": None}, {"private": None}, {"titel": "x"}])
def test_a_change_of_nothing_is_malformed(api: httpx.Client, patch: dict[str, object]) -> None:
    assert api.patch(booked(api), json=patch).status_code == 422


@pytest.mark.parametrize(
    ("if_match", "status"),
    [('"1"', 200), ('"7", "1"', 200), ("*", 200), (None, 200), ('"2"', 412), ('W/"1"', 412), ("1", 412), ("", 412)],
)
def test_a_change_may_expect_a_revision(api: httpx.Client, if_match: str | None, status: int) -> None:
    headers = {} if if_match is None else {"If-Match": if_match}
    assert api.patch(booked(api), json={"title": "x"}, headers=headers).status_code == status


def test_a_stale_change_tells_how_it_stands(api: httpx.Client) -> None:
    one = booked(api)
    api.patch(one, json={"title": "first"})
    stale = api.patch(one, json={"title": "second"}, headers={"If-Match": '"1"'}).json()["detail"]
    assert (stale["code"], stale["booking"]["title"], stale["booking"]["revision"]) == ("booking_stale", "first", 2)
    assert api.delete(one, headers={"If-Match": '"1"'}).status_code == 412
    assert api.delete(one, headers={"If-Match": '"2"'}).status_code == 204


def test_moving_onto_a_taken_slot_changes_nothing(api: httpx.Client) -> None:
    booked(api)
    other = booked(api, "15:00", "16:00")
    refused = api.patch(other, json={"start": "2026-11-25T14:30:00Z"})
    assert (refused.status_code, refused.json()["detail"]["code"]) == (409, "room_taken")
    assert api.get(other).json()["revision"] == 1


def test_what_is_over_or_cancelled_stays(api: httpx.Client, house: House) -> None:
    over, cancelled = booked(api), booked(api, "15:00", "16:00")
    api.delete(cancelled)
    house.clock.advance(days=2)
    assert api.patch(over, json={"title": "x"}).json()["detail"]["code"] == "booking_over"
    assert api.delete(over).status_code == 409
    assert [api.get(cancelled).status_code, api.patch(cancelled, json={"title": "x"}).status_code] == [404, 404]


def test_a_repeated_key_is_the_same_booking(api: httpx.Client, house: House) -> None:
    def post(key: str, **change: object) -> httpx.Response:
        return api.post(ALPHA, json=wish() | change, headers={"Idempotency-Key": key})

    first = post("a")
    house.clock.advance(days=1, hours=5)
    again = post("a")
    assert (again.status_code, again.json()) == (201, first.json())
    for change in ({"title": "other"}, {"end": "2026-11-25T15:30:00Z"}, {"private": True}, {"booker": {"id": "U9"}}):
        refused = post("a", **change)
        assert (refused.status_code, refused.json()["detail"]["code"]) == (409, "id_reused")
    assert post("").status_code == 422
    api.patch(first.headers["location"], json={"title": "moved on"})
    assert post("a", title="x" * 201).status_code == 409


def test_a_key_means_one_booking_for_each_caller() -> None:
    house = House()
    with client_of(house.api(keys=KEYS), "wall") as wall:
        anna = {"Authorization": f"Bearer {KEYS['anna']}"}
        first = wall.post(ALPHA, json=wish(), headers={"Idempotency-Key": "a"})
        other = wall.post("/rooms/bravo/bookings", json=wish(), headers={"Idempotency-Key": "a", **anna})
    assert (first.status_code, other.status_code) == (201, 201)
    assert first.json()["id"] != other.json()["id"]


def test_its_booker_makes_a_booking_private_and_public() -> None:
    with client_of(House().api(keys=KEYS), "anna") as anna:
        one = anna.post(ALPHA, json=wish(title="Salary talk", booker={"id": "anna"})).headers["location"]
        wall = {"Authorization": f"Bearer {KEYS['wall']}"}
        for private, read in ((True, "Busy"), (False, "Salary talk")):
            changed = anna.patch(one, json={"private": private}).json()
            assert (changed["private"], changed["title"]) == (private, "Salary talk")
            assert (changed["start"], changed["end"]) == ("2026-11-25T14:00:00Z", "2026-11-25T15:00:00Z")
            assert anna.get(one, headers=wall).json()["title"] == read
        assert anna.get(one).json()["revision"] == 3


def test_another_key_makes_it_private_but_never_public() -> None:
    with client_of(House().api(keys=KEYS), "wall") as wall:
        anna = {"Authorization": f"Bearer {KEYS['anna']}"}
        made = wall.post(ALPHA, json=wish(title="Salary talk", booker={"id": "anna"}), headers=anna)
        one = made.headers["location"]
        assert wall.patch(one, json={"private": True}).json()["title"] == "Busy"
        refused = wall.patch(one, json={"private": False, "title": "Mine"})
        assert (refused.status_code, refused.json()["detail"]) == (
            403,
            {
                "code": "title_private",
                "message": "Only the booker may make this booking public.",
                "booking": wall.get(one).json(),
            },
        )
        assert wall.get(one, headers=anna).json()["title"] == "Salary talk"


def test_a_private_title_is_read_by_its_booker_alone() -> None:
    with client_of(House().api(keys=KEYS), "wall") as wall:
        anna = {"Authorization": f"Bearer {KEYS['anna']}"}
        made = wall.post(ALPHA, json=wish(title="Salary talk", private=True, booker={"id": "anna"}), headers=anna)
        one = made.headers["location"]
        assert made.json()["title"] == "Salary talk"
        assert [wall.get(one, headers=headers).json()["title"] for headers in (anna, {})] == ["Salary talk", "Busy"]
        assert wall.get(ALPHA).json()[0]["title"] == "Busy"
        assert wall.get("/rooms/bookings").json()["alpha"][0]["title"] == "Busy"
        assert wall.post(ALPHA, json=wish()).json()["detail"]["conflicts"][0]["title"] == "Busy"
        assert wall.patch(one, json={"end": "2026-11-25T15:30:00Z"}).json()["title"] == "Busy"
