"""The REST API and its feeds, asked what no program asks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from random import Random
from typing import Any
from urllib.parse import quote

import pytest
from prometheus_client import CollectorRegistry

from bot.core.rooms import Rooms
from bot.language import read
from bot.language.reading import Habits, Question, Reading
from bot.operations.health import Health
from bot.operations.page import build_page
from bot.rest.feed_keys import FeedKeys
from tests.hostile import junk
from tests.hostile.asking import ANYTHING, REFUSED, Asked, Header, Judge
from tests.rest.serving import FEED_SECRET, KEYS, House, wish

SECRETS = (*KEYS.values(), FEED_SECRET)
HOST = (b"host", b"localhost:8000")
BEARER = (b"authorization", f"Bearer {KEYS['wall']}".encode())
JSON = (b"content-type", b"application/json")
FOREIGN = (
    ((b"host", b"evil.example"),),
    ((b"host", b"127.0.0.1.evil.example:8000"),),
    ((b"host", b"[::1"),),
    ((b"host", b"\xff"),),
    ((b"host", b""),),
    (),
    (HOST, (b"origin", b"https://evil.example")),
    (HOST, (b"origin", b"null")),
    (HOST, (b"origin", b"http://localhost:3000")),
    (HOST, (b"origin", b"")),
)
HOSTS = (b"evil.example", b"[::1", b"\xff", b"", b"a b:x", b"x" * 5000, b"[v1.a]:99999999")
"""Hosts that a proxy, or somebody, may name where there are keys."""

BOOKINGS = tuple(f"00000000-0000-4000-8000-{number:012}" for number in range(1, 13))
"""The ids of the bookings that are made in time."""


def paths(chance: Random) -> str:
    """An address of the API, with a part of it replaced now and then."""
    keys = FeedKeys(FEED_SECRET)
    asset = chance.choice(("swagger-ui.css", "%2e%2e/%2e%2e/app.py", "\0x"))
    room = chance.choice(("alpha", "bravo", quote(junk.text(chance)[:300], errors="replace")))
    booking = chance.choice((*BOOKINGS, "x", quote(junk.text(chance)[:300], errors="replace"), f"{chance.random()}"))
    feed = chance.choice((keys.room_path("alpha"), keys.person_path("U1"), f"/feeds/rooms/{room}/x.ics"))
    return chance.choice(
        (
            "/rooms",
            "/rooms/day.png",
            "/rooms/free",
            "/rooms/bookings",
            f"/rooms/{room}/bookings",
            f"/rooms/{room}/bookings",
            f"/bookings/{booking}",
            "/parse",
            feed,
            f"/feeds/people/{booking}/%00.ics",
            "/health",
            "/metrics",
            "/docs",
            "/openapi.json",
            f"/static-offline-docs/{asset}",
            f"/{booking}",
        )
    )


def method(path: str, chance: Random) -> str:
    """Mostly one that the address answers."""
    if chance.random() < 0.1:
        return chance.choice(("PUT", "OPTIONS", "HEAD", "TRACE", "X", ""))
    if path == "/parse":
        return "POST"
    if path.startswith("/bookings/"):
        return chance.choice(("GET", "GET", "PATCH", "PATCH", "PATCH", "PATCH", "DELETE"))
    return chance.choice(("GET", "POST", "POST")) if path.endswith("/bookings") else "GET"


def query(chance: Random) -> bytes:
    """Parameters of the listings, or what resembles them."""
    names = ("from", "to", "limit", "after", "start", "end", "people", "x", "date")
    values = (
        "2026-11-25",
        "2026-11-25T10:00:00Z",
        "2026-11-25T11:00:00+02:00",
        "10",
        "0",
        "9" * 400,
        junk.text(chance)[:2000],
    )
    pairs = [
        f"{chance.choice(names)}={quote(chance.choice(values), errors='replace')}" for _ in range(chance.randrange(4))
    ]
    return "&".join(pairs).encode() + chance.choice((b"", b"", b"", b"&%ff=%ff", b"=&=&", b"&" * 2000, b"%"))


def body(chance: Random) -> bytes:
    """A booking, a change, a sentence, spoilt."""
    sound: tuple[Any, ...] = (
        wish(title="Retro", people=4, private=False),
        wish(start=f"{chance.randrange(8, 18):02}:00", end=f"{chance.randrange(9, 20):02}:30", title=junk.text(chance)),
        {"room_id": "bravo", "start": "2026-11-25T10:00:00Z", "end": "2026-11-25T11:00:00Z", "title": None},
        {"text": junk.text(chance), "tz": "Europe/Helsinki", "locale": "en-GB"},
    )
    content = chance.choice(sound)
    return junk.encoded(content if chance.random() < 0.2 else junk.mutated(content, chance), chance)


def headers(chance: Random) -> list[Header]:
    """Headers that say what they like of the body and the booking."""
    names = (b"if-match", b"if-none-match", b"idempotency-key", b"content-length", b"accept", b"range", b"cookie")
    values = (b'"1"', b"*", b"W/", b"\xff", b"-1", BOOKINGS[0].encode(), b"x" * 8000, b"bytes=0-,", b'"' * 500)
    chosen = [(chance.choice(names), chance.choice(values)) for _ in range(chance.randrange(3))]
    kind = b"application/json" if chance.random() < 0.8 else chance.choice(junk.CONTENT_TYPES)
    return [(b"content-type", kind), *chosen]


def requests(many: int, chance: Random, *, keyed: bool) -> Iterator[tuple[Asked, range]]:
    for _ in range(many):
        path = paths(chance)
        asked = method(path, chance), path, query(chance)
        if keyed:
            host = HOST if chance.random() < 0.8 else (b"host", chance.choice(HOSTS))
            yield Asked(*asked, [host, BEARER, *headers(chance)], body(chance)), ANYTHING
        elif chance.random() < 0.8:
            yield Asked(*asked, [HOST, *headers(chance)], body(chance)), ANYTHING
        else:
            yield Asked(*asked, [*chance.choice(FOREIGN), *headers(chance)], body(chance)), REFUSED


def reader(text: str, now: datetime, locale: str, rooms: Rooms, habits: Habits) -> Reading | Question:
    return read(text, now=now, locale=locale, rooms=rooms.all, habits=habits)


def ask_api(many: int, seed: int, *, keyed: bool) -> None:
    chance, key = Random(seed), [BEARER] if keyed else []
    kept = Asked("POST", "/rooms/alpha/bookings", headers=[HOST, JSON, *key], body=json.dumps(wish()).encode())
    api = House().api(keys=KEYS if keyed else {}, read=reader)
    judge = Judge(f"REST API, {'keyed' if keyed else 'key-less'}", api, api.routes, SECRETS)
    judge.ask_all(chain([(kept, range(201, 202))], requests(many, chance, keyed=keyed)), chance)
    judge.tell({200, 404, 405, 422})


@pytest.mark.parametrize("keyed", [True, False])
def test_hundreds(*, keyed: bool) -> None:
    ask_api(300, seed=5, keyed=keyed)


def ask_page(many: int, seed: int) -> None:
    """`/health` and `/metrics` alone, which read nothing of what is asked but the address."""
    chance, page = Random(seed), build_page(Health(), CollectorRegistry())
    judge = Judge("Health by itself", page, page.routes, SECRETS)
    judge.ask_all(
        ((Asked(method(path, chance), path, query(chance), headers(chance), body(chance)), ANYTHING)
         for path in (chance.choice(("/health", "/metrics", "/", "/%00", "/rooms")) for _ in range(many))),
        chance,
    )  # fmt: skip
    judge.tell({200, 404, 405})


def test_a_hundred_of_the_page() -> None:
    ask_page(100, seed=11)


@pytest.mark.soak
def test_thousands_of_the_page() -> None:
    ask_page(1_000, seed=12)


@pytest.mark.soak
@pytest.mark.parametrize("keyed", [True, False])
def test_thousands(*, keyed: bool) -> None:
    ask_api(10_000, seed=6, keyed=keyed)
