"""Beside the original list-backed API, each in a process of its own: what a booking and a day's listing take."""

from __future__ import annotations

import json
import logging
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import timedelta
from http.client import HTTPConnection
from multiprocessing import get_context
from multiprocessing.connection import Connection
from statistics import median
from time import perf_counter

import pytest
from starlette.types import ASGIApp
from uvicorn import Config, Server

from bot.core.models import Booker, Booking, TimeSlot
from tests.rest.original import BookedBy, Kept, original_api
from tests.rest.serving import KEYS, NOW, Clock, House, Ids

FIRST = NOW + timedelta(days=1)
LENGTH = timedelta(minutes=30)
HEADERS = {"Content-Type": "application/json", "Authorization": f"Bearer {KEYS['wall']}"}
ROUND = 32
ROUNDS = 15


def slot(number: int) -> TimeSlot:
    """Every second half hour; the others stay free for what is measured."""
    start = FIRST + number * LENGTH
    return TimeSlot(start=start, end=start + LENGTH)


def ours(kept: int) -> ASGIApp:
    """Our API with the key check and the audit line on."""
    logging.basicConfig(filename="/dev/null", level=logging.INFO)
    house, new_id = House(), Ids()
    for number in range(kept):
        house.store.add(
            Booking(
                id=new_id(),
                room_id="alpha",
                slot=slot(2 * number),
                booker=Booker(name="Aino"),
                title="Sprint planning",
                created_at=NOW,
                updated_at=NOW,
            )
        )
    return house.api(keys=KEYS, new_id=new_id)


def original(kept: int) -> ASGIApp:
    """The original API."""
    new_id = Ids()
    alpha = [
        Kept(
            id=new_id(),
            room_id="alpha",
            start=slot(2 * number).start,
            end=slot(2 * number).end,
            title="Sprint planning",
            booker=BookedBy(name="Aino"),
            created_at=NOW,
        )
        for number in range(kept)
    ]
    return original_api(Clock(), new_id, alpha)


def run(make: Callable[[int], ASGIApp], kept: int, told: Connection) -> None:
    """The life of a serving process; tells its port once it listens."""
    app = make(kept)
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    told.send(listener.getsockname()[1])
    Server(Config(app, log_config=None, access_log=False)).run([listener])


@contextmanager
def process(make: Callable[[int], ASGIApp], kept: int) -> Iterator[int]:
    """The port of an API with so many bookings in alpha."""
    spawning = get_context("spawn")
    here, there = spawning.Pipe()
    serving = spawning.Process(target=run, args=(make, kept, there), daemon=True)
    serving.start()
    try:
        yield here.recv()
    finally:
        serving.terminate()
        serving.join()


def ask(connection: HTTPConnection, method: str, path: str, body: object = None) -> tuple[int, bytes]:
    connection.request(method, path, json.dumps(body) if body else None, HEADERS)
    answer = connection.getresponse()
    return answer.status, answer.read()


def book_round(port: int, clients: int) -> float:
    """Milliseconds a booking, as one client sees it, while so many book; what was booked is then cancelled."""
    each = ROUND // clients

    def book(client: int) -> list[str]:
        made = []
        with closing(HTTPConnection("127.0.0.1", port)) as connection:
            for number in range(client * each, (client + 1) * each):
                span = slot(2 * number + 1)
                body = {"start": span.start.isoformat(), "end": span.end.isoformat(), "booker": {"name": "Sam"}}
                status, answer = ask(connection, "POST", "/rooms/alpha/bookings", body)
                assert status == 201, answer
                made.append(json.loads(answer)["id"])
        return made

    with ThreadPoolExecutor(clients) as pool:
        began = perf_counter()
        made = [booking for client in pool.map(book, range(clients)) for booking in client]
        took = perf_counter() - began
    with closing(HTTPConnection("127.0.0.1", port)) as connection:
        assert {ask(connection, "DELETE", f"/bookings/{booking}")[0] for booking in made} == {204}
    return took / each * 1000


def list_once(port: int, query: str = "") -> float:
    """Milliseconds of a listing of alpha."""
    with closing(HTTPConnection("127.0.0.1", port)) as connection:
        connection.connect()
        began = perf_counter()
        assert ask(connection, "GET", f"/rooms/alpha/bookings{query}")[0] == 200
        return (perf_counter() - began) * 1000


@pytest.mark.benchmarks
@pytest.mark.parametrize(("kept", "most"), [(10, 1.5), (10_000, 0.5)])
@pytest.mark.parametrize("clients", [1, 16])
def test_a_booking_beside_the_original(kept: int, most: float, clients: int) -> None:
    with process(ours, kept) as here, process(original, kept) as there:
        pairs = [(book_round(here, clients), book_round(there, clients)) for _ in range(ROUNDS)][2:]
    mine, theirs = (median(side) for side in zip(*pairs, strict=True))
    ratio = median(own / other for own, other in pairs)
    print(
        f"\nPOST at {kept:,}, {clients} clients: {mine:.2f} ms, original {theirs:.2f} ms, ratio {ratio:.2f} (≤ {most})"
    )


@pytest.mark.benchmarks
def test_a_days_listing_beside_the_originals_full_one() -> None:
    day = "?from=2026-12-24T00:00:00Z&to=2026-12-25T00:00:00Z"
    with process(ours, 10_000) as here, process(original, 10_000) as there:
        pairs = [(list_once(here, day), list_once(there)) for _ in range(7)][1:]
    mine, theirs = (median(side) for side in zip(*pairs, strict=True))
    print(
        f"\nA day of 10,000: {mine:.2f} ms, original's full listing {theirs:.1f} ms, ratio {mine / theirs:.3f} (≤ 0.1)"
    )
