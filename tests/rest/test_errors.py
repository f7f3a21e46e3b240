"""One shape for every error, the framework's and the unexpected too."""

from __future__ import annotations

import logging
from collections.abc import Sequence

import httpx
import pytest

from bot.core.models import Booking, RoomId, TimeSlot
from bot.core.ports import StoreUnavailable
from bot.operations.events import FIELDS
from bot.rest.journal import AUDIT
from bot.stores.memory import MemoryStore
from tests.rest.serving import House, client_of, wish

ALPHA = "/rooms/alpha/bookings"


def detail(answer: httpx.Response) -> tuple[int, str]:
    """The status and code; the answer must hold both and a message."""
    told = answer.json()["detail"]
    assert answer.headers["content-type"] == "application/json"
    assert isinstance(told["message"], str)
    return answer.status_code, told["code"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", (422, "malformed")),
        (b"{", (422, "malformed")),
        (b"\xff\xfe", (422, "malformed")),
        (b"[]", (422, "malformed")),
        (b"null", (422, "malformed")),
        (b'{"start": 0, "end": 1, "booker": {"name": "A"}}', (422, "malformed")),
        (b'{"start": "2026-11-25", "end": "2026-11-26", "booker": {"name": "A"}}', (422, "malformed")),
        (
            b'{"start": "0001-01-01T00:00:00+14:00", "end": "2026-11-26T00:00", "booker": {"name": "A"}}',
            (422, "malformed"),
        ),
        (b'{"title": "\\ud800"}', (422, "malformed")),
        (b'{"\\ud800": 1}', (422, "malformed")),
        (b"[" * 30_000, (422, "malformed")),
        (b" " * 70_000, (413, "too_large")),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_bodies_that_are_no_booking(idle: httpx.Client, body: bytes, expected: tuple[int, str]) -> None:
    answer = idle.post(ALPHA, content=body, headers={"Content-Type": "application/json"})
    assert detail(answer) == expected


def test_a_large_body_without_a_length(idle: httpx.Client) -> None:
    chunks = (b" " * 1024 for _ in range(100))
    assert detail(idle.post(ALPHA, content=chunks, headers={"Content-Type": "application/json"})) == (413, "too_large")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"titel": "Sprint"}, (422, "malformed")),
        ({"title": "x" * 201}, (422, "title_too_long")),
        ({"title": "a\0b"}, (422, "malformed")),
        ({"booker": {"name": "   "}}, (422, "booker_unknown")),
        ({"booker": {"id": "x" * 201}}, (422, "malformed")),
        ({"people": "4"}, (422, "malformed")),
        ({"people": 0}, (422, "malformed")),
        ({"end": "2026-11-26T14:00:00Z"}, (400, "too_long_booking")),
        ({"start": "2029-11-25T14:00:00Z", "end": "2029-11-25T15:00:00Z"}, (400, "too_far_ahead")),
        ({"start": "9999-12-31T23:00:00Z", "end": "9999-12-31T23:59:59Z"}, (400, "too_far_ahead")),
    ],
    ids=str,
)
def test_wishes_that_are_refused(idle: httpx.Client, change: dict[str, object], expected: tuple[int, str]) -> None:
    assert detail(idle.post(ALPHA, json=wish() | change)) == expected
    assert idle.get(ALPHA).json() == []


def test_what_was_sent_is_not_repeated(idle: httpx.Client) -> None:
    answer = idle.post(ALPHA, json=wish(title={"secret": "tell-no-one"}))
    assert answer.json() == {
        "detail": {
            "code": "malformed",
            "message": "body.title: Input should be a valid string.",
            "errors": [{"where": ["body", "title"], "message": "Input should be a valid string"}],
        }
    }


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/rooms/day.png?date=foo", "query.date: write a date in ISO 8601, such as 2030-01-31."),
        ("/rooms/alpha/bookings?from=foo", "query.from: write a date and a time in ISO 8601, such as "
         "2030-01-31T09:00:00Z."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_our_own_words(idle: httpx.Client, path: str, message: str) -> None:
    assert idle.get(path).json()["detail"]["message"] == message


def test_all_broken_rules_are_told_the_malformed_first(idle: httpx.Client) -> None:
    told = idle.post("/rooms/attic/bookings", json=wish(day="2026-11-23", title="x" * 201)).json()["detail"]
    assert [reason["code"] for reason in told["reasons"]] == ["title_too_long", "unknown_room", "in_the_past"]
    assert told["code"] == "title_too_long"
    assert told["message"] == " ".join(reason["message"] for reason in told["reasons"])


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "/", (404, "no_such_route")),
        ("GET", "/rooms/", (404, "no_such_route")),
        ("GET", "/rooms/alpha", (404, "no_such_route")),
        ("GET", "/bookings/5", (422, "malformed")),
        ("GET", "/bookings/00000000-0000-4000-8000-000000000000", (404, "booking_not_found")),
        ("GET", "/rooms/%00/bookings", (404, "unknown_room")),
        ("GET", "/rooms/attic/bookings", (404, "unknown_room")),
        ("GET", "/rooms/alpha/bookings?limit=0", (422, "malformed")),
        ("GET", "/rooms/alpha/bookings?limit=1001", (422, "malformed")),
        ("GET", "/rooms/alpha/bookings?form=2026-11-25T09:00", (422, "malformed")),
        ("GET", "/rooms/alpha/bookings?from=2026-11-25T09:00Z&to=2026-11-25T09:00Z", (400, "start_not_before_end")),
        ("GET", "/rooms/free?start=2026-11-25T09:00Z&end=2026-11-25T08:00Z", (400, "start_not_before_end")),
        ("GET", "/rooms/free", (422, "malformed")),
        ("GET", "/static-offline-docs/none.js", (404, "no_such_route")),
        ("PUT", "/rooms", (405, "method_not_allowed")),
    ],
)
def test_addresses_that_are_refused(idle: httpx.Client, method: str, path: str, expected: tuple[int, str]) -> None:
    assert detail(idle.request(method, path)) == expected


def test_405_names_every_method_of_the_address(idle: httpx.Client) -> None:
    assert idle.put("/bookings/00000000-0000-4000-8000-000000000000").headers["allow"] == "DELETE, GET, PATCH"


class BrokenStore(MemoryStore):
    """A store whose code has a bug."""

    def in_span(self, room_ids: Sequence[RoomId], span: TimeSlot) -> list[Booking]:
        raise ZeroDivisionError("no such secret")


class AwayStore(MemoryStore):
    """A store whose database is away."""

    def in_span(self, room_ids: Sequence[RoomId], span: TimeSlot) -> list[Booking]:
        raise StoreUnavailable


def test_a_bug_has_an_id_and_no_trace(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO), client_of(House(store=BrokenStore()).api(), wait=True) as api:
        answer = api.get(ALPHA)
    assert detail(answer) == (500, "internal_error")
    error_id = answer.json()["detail"]["id"]
    assert error_id in answer.json()["detail"]["message"]
    assert "secret" not in answer.text
    logged = [record for record in caplog.records if record.getMessage() == "bug"]
    assert [(vars(record)[FIELDS], record.exc_info is not None) for record in logged] == [
        ({"incident": error_id}, True)
    ]
    assert f"bug:{error_id}" in [
        vars(record)[FIELDS]["outcome"] for record in caplog.records if record.name == AUDIT.name
    ]


def test_a_store_that_is_away_asks_to_try_again() -> None:
    with client_of(House(store=AwayStore()).api()) as api:
        answer = api.get(ALPHA)
    assert detail(answer) == (503, "store_unavailable")
    assert answer.headers["retry-after"] == "1"
