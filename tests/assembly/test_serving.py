"""`roombot api` and `roombot slack --http` as processes: one house behind two fronts."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import httpx
import pytest

from bot.assembly.clock import PretendClock, utc_now
from bot.assembly.manifest import manifest_text
from bot.playground import Playground
from tests.assembly.command_line import roombot
from tests.playground.person import at_the_page

FEED_SECRET = "a feed secret of the tests"


@contextmanager
def served(*arguments: str, **environ: str) -> Iterator[str]:
    """A command that serves HTTP, in a process of its own; its address."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "ROOMBOT_"))}
    command = [sys.executable, "-m", "bot", *arguments]
    with subprocess.Popen(command, env=kept | environ, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            line = next(line for line in process.stdout if line.startswith(("Listening at", "Health at")))
            yield line.split()[2].rstrip("/")
        finally:
            process.terminate()
    assert process.returncode == 0


def tomorrow(hour: int) -> str:
    return (utc_now() + timedelta(days=1)).strftime(f"%Y-%m-%dT{hour:02}:00:00Z")


def test_the_api_reads_a_sentence_and_books_it() -> None:
    with served("api", "--port", "0") as url:
        asked = {"text": f"bravo {tomorrow(10)} for 1h Retro", "tz": "UTC", "locale": "en-GB"}
        reading = httpx.post(f"{url}/parse", json=asked).json()
        assert (reading["room"], reading["title"]) == ("bravo", "Retro")
        booking = {"start": reading["start"], "end": reading["end"], "booker": {"name": "Aino"}}
        assert httpx.post(f"{url}/rooms/bravo/bookings", json=booking).status_code == 201
        assert httpx.post(f"{url}/rooms/bravo/bookings", json=booking).status_code == 409
        assert httpx.get(f"{url}/health").status_code == 200


def test_an_api_without_keys_is_for_this_machine_alone() -> None:
    done = roombot("api", "--host", "192.0.2.1", "--port", "0")
    assert (done.returncode, done.stderr.strip()) == (
        2,
        "roombot: Without ROOMBOT_API_KEYS the API serves this machine only: set keys, or use --host 127.0.0.1.",
    )


def test_slack_and_the_api_share_bookings_and_feeds() -> None:
    slack = Playground(manifest_text(), PretendClock(), 0).start()
    tokens = {"SLACK_BOT_TOKEN": slack.bot_token, "SLACK_APP_TOKEN": slack.app_token, "SLACK_API_URL": slack.api_url}
    with (
        served("slack", "--http", "127.0.0.1:0", ROOMBOT_FEED_SECRET=FEED_SECRET, **tokens) as url,
        at_the_page(slack, "U0AINO") as aino,
    ):
        assert slack.wait_for_bot(5)
        aino.say(f"/book alpha {tomorrow(10)} for 1h Sprint planning")
        aino.see_message()
        (booking,) = httpx.get(f"{url}/rooms/alpha/bookings").json()
        assert (booking["title"], booking["booker"]) == ("Sprint planning", {"id": "U0AINO", "name": "Aino"})
        aino.say("/bookings")
        feed = aino.see_message()["text"].rpartition("subscribe to ")[2]
        path = feed.removeprefix("http://127.0.0.1:0")
        assert "SUMMARY:Sprint planning" in httpx.get(url + path).text
    slack.stop()


@pytest.mark.parametrize(("keys", "status"), [("", 404), ("wall:0123456789abcdef", 401)])
def test_where_slack_comes_by_a_proxy_there_is_no_api_without_keys(keys: str, status: int) -> None:
    environ = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "shh-signing", "ROOMBOT_API_KEYS": keys}
    with served("slack", "--http", "127.0.0.1:0", **environ) as url:
        assert [httpx.get(f"{url}{path}").status_code for path in ("/rooms", "/rooms/bookings")] == [status] * 2
        assert httpx.post(f"{url}/slack/events").status_code == 401
