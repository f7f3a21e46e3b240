"""Who may: keys, this machine, and how much at once; what the audit tells of it."""

from __future__ import annotations

import logging
import threading

import httpx
import pytest

from bot.operations.events import FIELDS
from bot.rest.access import Caller, Keys
from bot.rest.gate import Doorkeeper
from bot.rest.serving import refuse_open_address
from bot.settings import SettingsError
from tests.rest.serving import FEED_SECRET, KEYS, House, client_of, wish


@pytest.mark.parametrize(
    ("authorization", "status"),
    [
        (f"Bearer {KEYS['wall']}", 200),
        (f"bearer  {KEYS['anna']}", 200),
        (f"Basic {KEYS['wall']}", 401),
        (f"Bearer {KEYS['wall']}x", 401),
        ("Bearer", 401),
        ("Bearer ü", 401),
        ("", 401),
    ],
)
def test_a_key_opens(authorization: str, status: int) -> None:
    with client_of(House().api(keys=KEYS)) as api:
        answer = api.get("/rooms", headers=[(b"Authorization", authorization.encode("latin-1"))])
    assert answer.status_code == status
    if status == 401:
        assert (answer.json()["detail"]["code"], answer.headers["www-authenticate"]) == ("unauthorized", "Bearer")


def test_every_key_is_known_by_its_name() -> None:
    keys = Keys(KEYS)
    assert [keys.caller_of(f"Bearer {secret}") for secret in KEYS.values()] == [Caller("wall"), Caller("anna")]


@pytest.mark.parametrize(
    ("path", "status"),
    [("/health", 200), ("/docs", 200), ("/openapi.json", 200), ("/feeds/rooms/alpha/x.ics", 404), ("/metrics", 200)],
)
def test_what_is_open_without_a_key(path: str, status: int) -> None:
    with client_of(House().api(keys=KEYS)) as api:
        assert api.get(path).status_code == status


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({"Host": "localhost:8000"}, None),
        ({"Host": "[::1]:8000"}, None),
        ({"Host": "127.0.0.1"}, None),
        ({"Host": "evil.example"}, "foreign_host"),
        ({"Host": "127.0.0.1.evil.example:8000"}, "foreign_host"),
        ({"Host": "[::1"}, "foreign_host"),
        ({"Host": "localhost:8000", "Origin": "http://localhost:8000"}, None),
        ({"Host": "localhost:8000", "Origin": "http://localhost:3000"}, "foreign_origin"),
        ({"Host": "localhost:8000", "Origin": "http://evil.example"}, "foreign_origin"),
        ({"Host": "localhost:8000", "Origin": "null"}, "foreign_origin"),
        ({"Host": "localhost:8000", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "empty"}, "foreign_origin"),
        ({"Host": "localhost:8000", "Sec-Fetch-Site": "same-site", "Sec-Fetch-Dest": "image"}, "foreign_origin"),
        ({"Host": "localhost:8000", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "iframe"}, "foreign_origin"),
        ({"Host": "localhost:8000", "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Dest": "empty"}, None),
        ({"Host": "localhost:8000", "Sec-Fetch-Site": "none", "Sec-Fetch-Dest": "document"}, None),
    ],
)
def test_without_keys_only_this_machine_is_served(api: httpx.Client, headers: dict[str, str], code: str | None) -> None:
    answer = api.post("/rooms/alpha/bookings", json=wish(), headers=headers)
    assert (answer.status_code, answer.json().get("detail", {}).get("code")) == (403 if code else 201, code)
    assert len(api.get("/rooms/alpha/bookings").json()) == (0 if code else 1)


def test_a_link_from_elsewhere_may_be_followed(api: httpx.Client) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "document"}
    assert api.get("/docs", headers=headers).status_code == 200


@pytest.mark.parametrize("path", ["/rooms", "/docs", "/static-offline-docs/swagger-ui.css", "/nowhere"])
def test_browsers_are_kept_strict(api: httpx.Client, path: str) -> None:
    told = api.get(path).headers
    assert (told["x-content-type-options"], told["x-frame-options"], told["referrer-policy"]) == (
        "nosniff",
        "DENY",
        "no-referrer",
    )


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "rooms.example", ""])  # noqa: S104 - refused
def test_without_keys_no_open_address(host: str) -> None:
    with pytest.raises(SettingsError) as caught:
        refuse_open_address(host, keyed=False)
    assert str(caught.value) == (
        "Without ROOMBOT_API_KEYS the API serves this machine only: set keys, or use --host 127.0.0.1."
    )
    refuse_open_address(host, keyed=True)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_without_keys_loopback_is_fine(host: str) -> None:
    refuse_open_address(host, keyed=False)


def test_a_body_that_nobody_asked_for_spoils_no_file(api: httpx.Client) -> None:
    path = "/static-offline-docs/swagger-ui.css"
    whole = api.get(path)
    assert api.request("GET", path, content=b"x" * 200_000).content == whole.content
    assert api.get("/metrics").text.count('status="500"') == 0


def test_one_caller_may_not_flood() -> None:
    doorkeeper = Doorkeeper(Keys({}), 2)
    scope = {"type": "http", "path": "/rooms", "headers": [(b"host", b"localhost")]}
    first, second, third = (doorkeeper.admit(scope) for _ in range(3))
    assert isinstance(first, Caller)
    assert isinstance(second, Caller)
    assert getattr(third, "status_code", None) == 429
    doorkeeper.leave(first)
    assert isinstance(doorkeeper.admit(scope), Caller)


def test_a_key_that_asks_too_often_waits_and_others_do_not() -> None:
    api = House().api(keys=KEYS, requests_per_minute=2)
    with client_of(api, "wall") as wall:
        answers = [wall.get("/rooms") for _ in range(3)]
        others = wall.get("/rooms", headers={"Authorization": f"Bearer {KEYS['anna']}"})
        health = wall.get("/health")
    assert [answer.status_code for answer in (*answers, others, health)] == [200, 200, 429, 200, 200]
    assert answers[2].headers["retry-after"] == "30"
    assert answers[2].json()["detail"] == {
        "code": "too_many_requests",
        "message": "A key may ask 2 times a minute; this one does more.",
    }


def test_waiting_requests_of_a_slow_store_are_bounded() -> None:
    asked, answered = threading.Event(), threading.Event()
    statuses: list[int] = []

    def slow() -> dict[str, bool]:
        asked.set()
        return {"store": answered.wait(20)}

    with client_of(House(health=slow).api(blocking=True, in_flight=1)) as api:
        waiting = threading.Thread(target=lambda: statuses.append(api.get("/health").status_code))
        waiting.start()
        assert asked.wait(20)
        flooded = api.get("/rooms")
        answered.set()
        waiting.join()
    assert (flooded.status_code, flooded.headers["retry-after"], statuses) == (429, "1", [200])


def audit_of(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    """The audit lines, without the time they took."""
    lines = [vars(record)[FIELDS] for record in caplog.records if record.name == "bot.rest.audit"]
    return [{name: value for name, value in line.items() if name != "ms"} for line in lines]


def test_the_audit_names_the_key_and_no_secret(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "bot"), client_of(House().api(keys=KEYS), "wall", wait=True) as api:
        made = api.post("/rooms/alpha/bookings", json=wish(title="Salary talk")).json()
        api.delete(f"/bookings/{made['id']}")
        feed = api.get("/rooms").json()[0]["feed"]
        api.get(feed)
        api.get("/rooms", headers={"Authorization": "Bearer guess"})
        api.get("/nowhere/with-a-secret")
    rooms = "/rooms/{room_id}/bookings"
    wall: dict[str, object] = {"kind": "http", "who": "wall"}
    alpha, booking = {"room_id": "alpha"}, {"booking_id": made["id"]}
    feeds = "GET /feeds/rooms/{room_id}/{key}.ics"
    assert audit_of(caplog) == [
        {**wall, "what": f"POST {rooms}", "outcome": "booked", "status": 201, **alpha, **booking},
        {**wall, "what": "DELETE /bookings/{booking_id}", "outcome": "cancelled", "status": 204, **booking},
        {**wall, "what": "GET /rooms", "outcome": "answered", "status": 200},
        {**wall, "what": feeds, "who": "local", "outcome": "answered", "status": 200, **alpha},
        {"kind": "http", "what": "GET none", "outcome": "refused:unauthorized", "status": 401},
        {**wall, "what": "GET none", "outcome": "refused:no_such_route", "status": 404},
    ]
    feed_key = feed.rsplit("/", 1)[1].removesuffix(".ics")
    for secret in (*KEYS.values(), FEED_SECRET, feed_key, "guess", "Salary", "with-a-secret"):
        assert secret not in caplog.text


def test_metrics_count_answers() -> None:
    with client_of(House().api()) as api:
        api.get("/rooms")
        api.get("/nowhere")
        figures = api.get("/metrics").text
    assert 'roombot_http_requests_total{method="GET",route="/rooms",status="200"} 1.0' in figures
    assert 'roombot_http_requests_total{method="any",route="none",status="404"} 1.0' in figures


def test_health_names_what_is_down() -> None:
    parts = {"store": True, "socket": True}
    with client_of(House(health=lambda: parts).api()) as api:
        well = api.get("/health")
        parts["socket"] = False
        unwell = api.get("/health")
    assert (well.status_code, well.json()) == (200, {"status": "ok", "parts": {"store": "ok", "socket": "ok"}})
    assert (unwell.status_code, unwell.json()) == (
        503,
        {
            "detail": {
                "code": "unhealthy",
                "message": "Not well: the socket can't be reached.",
                "parts": {"store": "ok", "socket": "down"},
            }
        },
    )
