"""Two `roombot slack` processes on one PostgreSQL, sharing the work of one Slack."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from itertools import cycle
from pathlib import Path

import pytest

from bot.assembly.clock import PretendClock
from bot.assembly.manifest import manifest_text
from bot.core.models import TimeSlot
from bot.playground import Playground
from bot.stores import open_store
from tests.playground.person import Person, at_the_page
from tests.stores.conftest import emptied
from tests.stores.postgres_server import PostgresServer

ROOMS = ("alpha", "bravo", "charlie", "delta", "echo")
PEOPLE = ("U0AINO", "U0SAM", "U0YUKI")
HOURS = range(20)
ROUNDS = 5
UNDER_WAY = 40


@pytest.fixture
def database() -> Iterator[str]:
    """An empty database."""
    server = PostgresServer(durable=False)
    yield emptied(server.url())
    server.close()


@pytest.fixture
def playground() -> Iterator[Playground]:
    """A local Slack, on the real clock."""
    slack = Playground(manifest_text(), PretendClock(), 0).start()
    yield slack
    slack.stop()


@contextmanager
def roombot_slack(slack: Playground, database: str, config: Path) -> Iterator[None]:
    """`roombot slack` in a process of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "ROOMBOT_"))}
    tokens = {"SLACK_BOT_TOKEN": slack.bot_token, "SLACK_APP_TOKEN": slack.app_token, "SLACK_API_URL": slack.api_url}
    settings = {"ROOMBOT_DATABASE_URL": database, "ROOMBOT_CONFIG": str(config)}
    command = [sys.executable, "-m", "bot", "slack"]
    with subprocess.Popen(command, env=kept | tokens | settings, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        try:
            assert any("connected to Slack" in line for line in process.stderr)
            yield
        finally:
            process.terminate()
            process.stderr.read()
    assert process.returncode == 0


def commands() -> list[str]:
    """Five times the same hundred slots of tomorrow, so that the same one comes from different people."""
    tomorrow = (PretendClock().now() + timedelta(days=1)).date()
    slots = [f"{room} {tomorrow}T{hour:02}:00Z for 1h" for hour in HOURS for room in ROOMS]
    return [f"/book {slot}" for slot in slots for _ in range(ROUNDS)]


def test_every_slot_has_one_winner_and_every_command_an_answer(
    playground: Playground, database: str, tmp_path: Path
) -> None:
    config = tmp_path / "rooms.toml"
    config.write_text("[limits]\nperson_requests_per_minute = 1000\n", encoding="utf-8")
    with ExitStack() as stack:
        stack.enter_context(roombot_slack(playground, database, config))
        stack.enter_context(roombot_slack(playground, database, config))
        people = [stack.enter_context(at_the_page(playground, person_id)) for person_id in PEOPLE]
        answers = list(conversation(people, commands()))
    assert Counter(answers) == {"Booked": 100, "taken": 400}
    assert len(_kept(database)) == 100


def conversation(people: list[Person], typed: list[str]) -> Iterator[str]:
    """Everybody types in turn, each with a few commands under way at a time; how each command was answered."""
    waiting: deque[Person] = deque()
    for person, command in zip(cycle(people), typed, strict=False):
        person.say(command)
        waiting.append(person)
        if len(waiting) > UNDER_WAY:
            yield _first_words(waiting.popleft().see_message()["text"])
    for person in waiting:
        yield _first_words(person.see_message()["text"])


def _first_words(answer: str) -> str:
    return "taken" if " is taken: " in answer else answer.partition(":")[0]


def _kept(database: str) -> list[TimeSlot]:
    store = open_store(database)
    slots = [booking.slot for booking in store.all()]
    store.close()
    return slots
