"""The picture of a day, as a display on a wall asks for it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import httpx
import pytest
from PIL import Image

from tests.rest.serving import KEYS, House, client_of, wish

DAY = "/rooms/day.png"


def described(answer: httpx.Response) -> str:
    """What the picture says of itself."""
    with Image.open(BytesIO(answer.content)) as image:
        assert image.format == "PNG"
        return str(image.info["Description"])


def test_today_on_the_clock_of_the_house(api: httpx.Client) -> None:
    api.post("/rooms/alpha/bookings", json=wish("12:00", "13:00", day="2026-11-24", title="Secret", private=True))
    answer = api.get(DAY)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")
    assert described(answer) == (
        "Rooms, Tue 24 Nov, as of Tue 24 Nov, 11:30, Europe/Helsinki. Free now: Alpha, Bravo, Charlie, Delta and Echo. "
        "Alpha: free until 14:00 and from 15:00."
    )


def test_another_day(api: httpx.Client) -> None:
    api.post("/rooms/alpha/bookings", json=wish())
    assert described(api.get(DAY, params={"date": "2026-11-25"})) == (
        "Rooms, Wed 25 Nov, as of Tue 24 Nov, 11:30, Europe/Helsinki. Free all day: Bravo, Charlie, Delta and Echo. "
        "Alpha: free until 16:00 and from 17:00."
    )


def test_a_display_polls(api: httpx.Client, house: House) -> None:
    first = api.get(DAY)
    tag = {"If-None-Match": first.headers["etag"]}
    house.clock.advance(seconds=20)
    same = api.get(DAY, headers=tag)
    assert (same.status_code, same.content, same.headers["cache-control"]) == (304, b"", "private, no-cache")
    assert api.get(DAY).content == first.content
    api.post("/rooms/alpha/bookings", json=wish(day="2026-11-24"))
    booked = api.get(DAY, headers=tag)
    assert (booked.status_code, booked.content != first.content) == (200, True)
    house.clock.advance(seconds=60)
    assert api.get(DAY, headers={"If-None-Match": booked.headers["etag"]}).status_code == 200


@pytest.mark.parametrize(("copies", "status"), [("*", 304), ("W/{}", 304), ('"other", {}', 304), ('"other"', 200)])
def test_which_copies_are_still_current(api: httpx.Client, copies: str, status: int) -> None:
    tag = api.get(DAY).headers["etag"]
    assert api.get(DAY, headers={"If-None-Match": copies.format(tag)}).status_code == status


@pytest.mark.parametrize(
    ("day", "status", "code"),
    [
        ("0001-01-01", 400, "day_out_of_reach"),
        ("9999-12-31", 400, "day_out_of_reach"),
        ("2026-02-30", 422, "malformed"),
        ("tomorrow", 422, "malformed"),
        ("1764028800", 422, "malformed"),
        ("2026-11-25T00:00:00", 422, "malformed"),
        ("", 422, "malformed"),
    ],
)
def test_days_that_there_are_not(idle: httpx.Client, day: str, status: int, code: str) -> None:
    answer = idle.get(DAY, params={"date": day})
    assert (answer.status_code, answer.json()["detail"]["code"]) == (status, code)


@pytest.mark.parametrize("day", ["1970-01-02", "9998-12-30", "2026-03-29", "2026-10-25"])
def test_the_ends_of_time_and_days_on_which_clocks_change(idle: httpx.Client, day: str) -> None:
    assert described(idle.get(DAY, params={"date": day})).startswith("Rooms, ")


def test_with_keys_it_takes_one() -> None:
    api = House().api(keys=KEYS)
    with client_of(api) as stranger:
        assert stranger.get(DAY).status_code == 401
    with client_of(api, "wall") as wall:
        assert wall.get(DAY).status_code == 200


def test_many_who_ask_for_many_days_at_once_get_each_their_own(idle: httpx.Client) -> None:
    addresses = [f"/rooms/day.png?date=2026-12-{day:02}" for day in range(1, 5)]
    alone = {address: idle.get(address).content for address in addresses}
    with ThreadPoolExecutor(16) as crowd:
        pictures = list(crowd.map(lambda address: (address, idle.get(address).content), addresses * 8))
    assert all(alone[address] == picture for address, picture in pictures)
    assert len(set(alone.values())) == len(addresses)
