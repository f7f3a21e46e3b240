"""A playground, and a bot that is nothing but slack_bolt's own App and SocketModeHandler."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest
from slack_sdk import WebClient

from bot.playground import Limits, Playground
from tests.playground.echo_bot import EchoBot
from tests.playground.person import Person, at_the_page

MANIFEST = Path(__file__).parent / "manifest.yml"
NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)

StartPlayground = Callable[..., Playground]


class PretendClock:
    """Stands still until it is set."""

    def __init__(self, moment: datetime = NOON) -> None:
        self._moment = moment

    def now(self) -> datetime:
        return self._moment

    def set(self, moment: datetime) -> None:
        self._moment = moment


@pytest.fixture
def clock() -> PretendClock:
    return PretendClock()


@pytest.fixture
def start_playground(clock: PretendClock) -> Iterator[StartPlayground]:
    """Start playgrounds, with other limits or another manifest; all are stopped in the end."""
    with ExitStack() as stack:

        def start(limits: Limits | None = None, manifest: str | None = None) -> Playground:
            started = Playground(manifest or MANIFEST.read_text(), clock, limits=limits).start()
            stack.callback(started.stop)
            return started

        yield start


@pytest.fixture
def playground(start_playground: StartPlayground) -> Playground:
    return start_playground()


@pytest.fixture
def api(playground: Playground) -> WebClient:
    """Slack's own client, with the bot's token."""
    return WebClient(token=playground.bot_token, base_url=playground.api_url)


@pytest.fixture
def echo_bot(playground: Playground) -> Iterator[EchoBot]:
    bot = EchoBot(playground)
    bot.connect()
    yield bot
    bot.close()


Arrive = Callable[[str], Person]


@pytest.fixture
def arrive(playground: Playground) -> Iterator[Arrive]:
    """Let people open the page; all leave in the end."""
    with ExitStack() as stack:

        def come(person_id: str) -> Person:
            return stack.enter_context(at_the_page(playground, person_id))

        yield come


@pytest.fixture
def aino(arrive: Arrive) -> Person:
    return arrive("U0AINO")
