"""Calendar feeds, read back by two libraries."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import httpx
import pytest
import vobject  # type: ignore[import-untyped]
from icalendar import Calendar

from bot.rest.feed_keys import FeedKeys
from tests.rest.serving import FEED_SECRET, KEYS, House, client_of, wish

PATHS = FeedKeys(FEED_SECRET)
ALPHA = PATHS.room_path("alpha")
Event = dict[str, object]


def events(answer: httpx.Response) -> list[Event]:
    """What icalendar reads; vobject must read the same."""
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
    found = [
        {
            "uid": str(event["uid"]),
            "sequence": event["sequence"],
            "start": event.decoded("dtstart"),
            "end": event.decoded("dtend"),
            "summary": str(event["summary"]),
            "location": str(event["location"]),
            "status": str(event["status"]),
        }
        for event in Calendar.from_ical(answer.content).walk("VEVENT")
    ]
    assert found == _by_vobject(answer.text)
    return found


def _by_vobject(text: str) -> list[Event]:
    read = vobject.readOne(text)
    return [
        {
            "uid": event.uid.value,
            "sequence": int(event.sequence.value),
            "start": event.dtstart.value,
            "end": event.dtend.value,
            "summary": event.summary.value,
            "location": event.location.value,
            "status": event.status.value,
        }
        for event in getattr(read, "vevent_list", [])
    ]


def book(api: httpx.Client, start: str, end: str, **rest: object) -> str:
    """Book alpha from start to end, ISO; answers the address of the booking."""
    body = {"start": start, "end": end, "booker": {"id": "U1", "name": "Aino"}, **rest}
    answer = api.post("/rooms/alpha/bookings", json=body)
    assert answer.status_code == 201, answer.text
    return answer.headers["location"]


def test_a_move_and_a_cancel_reach_a_subscribed_copy(api: httpx.Client, house: House) -> None:
    one = book(api, "2026-11-25T14:00Z", "2026-11-25T15:00Z", title="Sprint planning; R&D, <all>\nhands")
    first = api.get(ALPHA)
    [made] = events(first)
    assert made == {
        "uid": f"{one.removeprefix('/bookings/')}@roombot",
        "sequence": 0,
        "start": datetime.fromisoformat("2026-11-25T14:00:00+00:00"),
        "end": datetime.fromisoformat("2026-11-25T15:00:00+00:00"),
        "summary": "Sprint planning; R&D, <all> hands",
        "location": "Alpha",
        "status": "CONFIRMED",
    }
    copy = {"If-None-Match": first.headers["etag"]}
    current = api.get(ALPHA, headers=copy)
    assert (current.status_code, current.content) == (304, b"")

    api.patch(one, json={"start": "2026-11-25T16:00Z", "end": "2026-11-25T17:00Z"})
    second = api.get(ALPHA, headers=copy)
    [moved] = events(second)
    assert (moved["uid"], moved["sequence"]) == (made["uid"], 1)
    assert moved["start"] == datetime.fromisoformat("2026-11-25T16:00:00+00:00")

    api.delete(one)
    third = api.get(ALPHA, headers={"If-None-Match": second.headers["etag"]})
    assert events(third) == [moved | {"sequence": 2, "status": "CANCELLED"}]
    house.clock.advance(days=31)
    assert events(api.get(ALPHA, headers={"If-None-Match": third.headers["etag"]})) == []


@pytest.mark.parametrize(
    ("zone", "wall_clocks"),
    [
        ("Europe/Helsinki", ["2027-03-28 02:30", "2027-03-28 04:30"]),
        ("America/New_York", ["2027-03-27 20:30", "2027-03-27 21:30"]),
        ("Asia/Kathmandu", ["2027-03-28 06:15", "2027-03-28 07:15"]),
    ],
)
def test_hours_stay_hours_over_the_night_clocks_change(api: httpx.Client, zone: str, wall_clocks: list[str]) -> None:
    start, end = (datetime.fromisoformat(clock).replace(tzinfo=ZoneInfo(zone)).isoformat() for clock in wall_clocks)
    book(api, start, end)
    [event] = events(api.get(ALPHA))
    instants = (event["start"], event["end"])
    assert [
        f"{instant.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}" for instant in instants if isinstance(instant, datetime)
    ] == wall_clocks
    assert instants == tuple(datetime.fromisoformat(f"2027-03-28T{hour}:30:00+00:00") for hour in ("00", "01"))


def test_a_person_reads_their_own_private_titles_and_others_busy(api: httpx.Client) -> None:
    book(api, "2026-11-25T14:00Z", "2026-11-25T15:00Z", title="Salary talk", private=True)
    api.post("/rooms/bravo/bookings", json=wish(booker={"id": "U2"}))
    assert [event["summary"] for event in events(api.get(PATHS.person_path("U1")))] == ["Salary talk"]
    assert [event["summary"] for event in events(api.get(ALPHA))] == ["Busy"]
    [others] = events(api.get(PATHS.person_path("U2")))
    assert (others["summary"], others["location"]) == ("U2", "Bravo")


def test_a_cancelled_booking_reaches_its_persons_copy(api: httpx.Client) -> None:
    api.delete(book(api, "2026-11-25T14:00Z", "2026-11-25T15:00Z", title="Sprint"))
    assert [event["status"] for event in events(api.get(PATHS.person_path("U1")))] == ["CANCELLED"]
    assert events(api.get(PATHS.person_path("U2"))) == []


def test_what_was_over_long_ago_is_left_out(api: httpx.Client, house: House) -> None:
    book(api, "2026-11-25T14:00Z", "2026-11-25T15:00Z")
    house.clock.advance(days=30)
    assert len(events(api.get(ALPHA))) == 1
    house.clock.advance(days=2)
    assert events(api.get(ALPHA)) == events(api.get(PATHS.person_path("U1"))) == []


@pytest.mark.parametrize(
    "path",
    [
        ALPHA.replace("alpha", "bravo"),
        PATHS.person_path("alpha").replace("people", "rooms"),
        FeedKeys("another-secret-012345").room_path("alpha"),
        PATHS.room_path("attic"),
        "/feeds/rooms/alpha/ü.ics",
        "/feeds/people/U1/.ics",
    ],
)
def test_an_address_with_another_key_is_nothing(idle: httpx.Client, path: str) -> None:
    answer = idle.get(path)
    assert (answer.status_code, answer.json()["detail"]["code"]) == (404, "no_such_route")


@pytest.mark.parametrize("person", ["U1", "a/b", "zoé@rooms.example", "a b?c#d"])
def test_any_person_has_an_address(idle: httpx.Client, person: str) -> None:
    assert events(idle.get(PATHS.person_path(person))) == []


def test_rooms_name_the_addresses_of_their_feeds() -> None:
    with client_of(House().api(keys=KEYS), "wall") as api:
        feed = api.get("/rooms").json()[0]["feed"]
        assert feed == str(api.base_url.join(ALPHA))
        assert httpx.get(feed).status_code == 200


def test_without_a_secret_there_are_no_feeds() -> None:
    with client_of(House().api(feed_secret=None)) as api:
        assert api.get(ALPHA).status_code == 404


def test_hostile_texts_make_no_second_event(api: httpx.Client) -> None:
    title = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y\u2028\x07" + "ü" * 90
    book(api, "2026-11-25T14:00Z", "2026-11-25T15:00Z", title=title)
    [event] = events(api.get(ALPHA))
    assert event["summary"] == "x  END:VEVENT  BEGIN:VEVENT  SUMMARY:y  " + "ü" * 90
