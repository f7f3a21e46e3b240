"""Many clients at once, over real sockets."""

from __future__ import annotations

import json
import threading
from contextlib import closing
from http.client import HTTPConnection

import httpx
import pytest

from tests.rest.serving import House, client_of, wish

CLIENTS = 64
SLOTS = [(f"{hour:02}:00", f"{hour + 1:02}:00") for hour in range(8, 12)]


def _post(connection: HTTPConnection, body: dict[str, object]) -> int:
    connection.request("POST", "/rooms/alpha/bookings", json.dumps(body), {"Content-Type": "application/json"})
    answer = connection.getresponse()
    answer.read()
    return answer.status


@pytest.mark.parametrize("blocking", [False, True])
def test_one_winner_a_slot(*, blocking: bool) -> None:
    together = threading.Barrier(CLIENTS)
    statuses: list[tuple[str, int]] = []

    def want_all(url: httpx.URL) -> None:
        with closing(HTTPConnection(url.host, url.port or 80, timeout=30)) as connection:
            together.wait(30)
            for start, end in SLOTS:
                statuses.append((start, _post(connection, wish(start, end))))

    with client_of(House().api(blocking=blocking)) as api:
        threads = [threading.Thread(target=want_all, args=(api.base_url,)) for _ in range(CLIENTS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        kept = api.get("/rooms/alpha/bookings").json()
    one_winner = [201] + [409] * (CLIENTS - 1)
    assert sorted(statuses) == sorted((start, status) for start, _ in SLOTS for status in one_winner)
    assert len(kept) == len(SLOTS)
