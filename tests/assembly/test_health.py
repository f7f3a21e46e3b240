"""/health and /metrics of a bot: beside the API, and by themselves."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bot.assembly.clock import PretendClock
from bot.assembly.manifest import manifest_text
from bot.playground import Playground
from tests.assembly.test_serving import served, tomorrow
from tests.playground.person import at_the_page

WELL = {"status": "ok", "parts": {"store": "ok", "socket": "ok"}}
NO_SOCKET = {
    "detail": {
        "code": "unhealthy",
        "message": "Not well: the socket can't be reached.",
        "parts": {"store": "ok", "socket": "down"},
    }
}
NO_STORE = {
    "detail": {
        "code": "unhealthy",
        "message": "Not well: the store can't be reached.",
        "parts": {"store": "down"},
    }
}


@pytest.fixture
def slack() -> Iterator[Playground]:
    """A local Slack, on the real clock."""
    slack = Playground(manifest_text(), PretendClock(), 0).start()
    yield slack
    slack.stop()


def tokens(slack: Playground) -> dict[str, str]:
    return {"SLACK_BOT_TOKEN": slack.bot_token, "SLACK_APP_TOKEN": slack.app_token, "SLACK_API_URL": slack.api_url}


def health(url: str) -> tuple[int, object]:
    answer = httpx.get(f"{url}/health")
    return answer.status_code, answer.json()


def until(url: str, wanted: int) -> object:
    """What /health says once it has this status; how soon is for the probes of whoever runs it."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        status, body = health(url)
        if status == wanted:
            return body
    raise AssertionError(f"the status was never {wanted}")


def test_a_bot_alone_has_an_address_for_its_health(slack: Playground) -> None:
    with served("slack", "--health", "127.0.0.1:0", **tokens(slack)) as url, at_the_page(slack, "U0AINO") as aino:
        assert until(url, 200) == WELL
        aino.say("/book alpha tomorrow 2-3pm Top secret")
        aino.see_message()
        figures = httpx.get(f"{url}/metrics").text
        assert 'roombot_slack_requests_total{kind="command",outcome="booked",what="/book"} 1.0' in figures
        assert 'roombot_bookings_total{outcome="booked"} 1.0' in figures
        assert "roombot_slack_socket_up 1.0" in figures
        for secret in (slack.bot_token, slack.app_token, "secret", "U0AINO"):
            assert secret not in figures
        assert httpx.get(f"{url}/rooms").status_code == 404
        slack.stop()
        assert until(url, 503) == NO_SOCKET
        assert "roombot_slack_socket_up 0.0" in httpx.get(f"{url}/metrics").text


def test_beside_the_api_both_are_told_without_a_key(slack: Playground) -> None:
    keys = {"ROOMBOT_API_KEYS": "wall:wall-secret-0123456789"}
    with served("slack", "--http", "127.0.0.1:0", **tokens(slack), **keys) as url:
        assert until(url, 200) == WELL
        assert "roombot_slack_socket_up 1.0" in httpx.get(f"{url}/metrics").text
        assert httpx.get(f"{url}/rooms").status_code == 401


def test_a_store_that_is_gone_turns_health_red(tmp_path: Path) -> None:
    file = tmp_path / "bookings.db"
    with served("api", "--port", "0", ROOMBOT_DATABASE_URL=f"sqlite:///{file}") as url:
        assert health(url) == (200, {"status": "ok", "parts": {"store": "ok"}})
        file.unlink()
        assert health(url) == (503, NO_STORE)
        wish = {"start": tomorrow(10), "end": tomorrow(11), "booker": {"name": "Aino"}}
        assert httpx.post(f"{url}/rooms/alpha/bookings", json=wish).status_code == 503
