"""A bug of the playground's is told with a number that is in the log too, and ends nothing."""

from __future__ import annotations

import asyncio
import logging

import httpx
import pytest

from bot.playground import Limits
from bot.playground.api import WebApi
from bot.playground.local_slack import LocalSlack
from bot.playground.manifest import Manifest
from bot.playground.site import site
from tests.playground.conftest import MANIFEST, PretendClock, StartPlayground
from tests.playground.echo_bot import FORM
from tests.playground.person import at_the_page

NONSENSE = Limits(trigger_seconds="soon", response_url_minutes="few")  # type: ignore[arg-type]
"""Numbers that can't be calculated with: a bug that strikes where they are used."""


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The numbers in the log, beside traces."""
    return [line.removeprefix("bug ") for line in caplog.messages if line.startswith("bug ")]


def test_at_the_page(start_playground: StartPlayground, caplog: pytest.LogCaptureFixture) -> None:
    with at_the_page(start_playground(NONSENSE), "U0AINO") as aino:
        aino.say("/echo hello")
        notice = aino.see("notice")["text"]
        aino.say("hello")
        assert aino.see_message()["text"] == "hello"
    assert [f"That didn't work, by a bug of the playground's: {incident}" for incident in told(caplog)] == [notice]


def test_in_a_call(caplog: pytest.LogCaptureFixture) -> None:
    slack = LocalSlack(Manifest.parse(MANIFEST.read_text()), PretendClock(), "http://127.0.0.1:3000/", NONSENSE, print)
    app = site(slack, WebApi(slack, {"bot": "xoxb-1"}), 3000, lambda: None)
    arguments = {"token": "xoxb-1", "trigger_id": slack.triggers.new("U0AINO"), "view": FORM}

    async def call() -> httpx.Response:
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:3000") as client:
            return await client.post("/api/views.open", json=arguments)

    with caplog.at_level(logging.ERROR):
        answer = asyncio.run(call())
    (incident,) = told(caplog)
    assert (answer.status_code, answer.json()) == (500, {"ok": False, "error": "fatal_error", "incident": incident})
