"""A playground, and a bot that is nothing but slack_bolt's own App and SocketModeHandler."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import httpx
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


@pytest.fixture(scope="module")
def shared_clock() -> PretendClock:
    return PretendClock()


@pytest.fixture
def clock(shared_clock: PretendClock) -> PretendClock:
    """The clock of the module's playground, back at noon."""
    shared_clock.set(NOON)
    return shared_clock


@pytest.fixture(scope="module")
def start_playground(shared_clock: PretendClock) -> Iterator[StartPlayground]:
    """Start playgrounds, with other limits or another manifest; all are stopped in the end."""
    with ExitStack() as stack:

        def start(limits: Limits | None = None, manifest: str | None = None) -> Playground:
            started = Playground(
                manifest or MANIFEST.read_text(), shared_clock, limits=limits or Limits(ping_seconds=0.2)
            ).start()
            stack.callback(started.stop)
            return started

        yield start


@pytest.fixture(scope="module")
def playground(start_playground: StartPlayground) -> Playground:
    """One for the module: a bot on the SDK takes a second to close."""
    return start_playground()


@pytest.fixture(scope="session")
def http() -> Iterator[httpx.Client]:
    """One client for all: making one costs more than a call."""
    with httpx.Client(trust_env=False) as client:
        yield client


@pytest.fixture
def api(playground: Playground) -> WebClient:
    """Slack's own client, with the bot's token."""
    return WebClient(token=playground.bot_token, base_url=playground.api_url)


@pytest.fixture(scope="module")
def connected_bot(playground: Playground) -> Iterator[EchoBot]:
    bot = EchoBot(playground)
    bot.connect()
    yield bot
    bot.hang_up()


@pytest.fixture
def echo_bot(connected_bot: EchoBot) -> EchoBot:
    """The module's bot, with nothing heard yet."""
    connected_bot.heard = queue.Queue()
    return connected_bot


Arrive = Callable[..., Person]


@pytest.fixture
def arrive(playground: Playground) -> Iterator[Arrive]:
    """Let people open the page, of this playground or another; all leave in the end."""
    with ExitStack() as stack:

        def come(person_id: str, at: Playground = playground) -> Person:
            return stack.enter_context(at_the_page(at, person_id))

        yield come


@pytest.fixture
def aino(arrive: Arrive) -> Person:
    return arrive("U0AINO")
