"""Fault after fault at random, under load that cancels what it books: nothing lost, nothing twice, and nothing grows.

python -m pytest -m soak -s tests/faults/test_weather.py    # ten minutes
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from statistics import mean, median
from time import monotonic

import pytest

from bot.assembly.clock import PretendClock
from bot.assembly.manifest import manifest_text
from bot.core.models import Booking
from bot.playground import Limits, Playground
from bot.stores import open_store
from tests.faults.processes import BotProcess, bot_process
from tests.faults.proxy import Proxy
from tests.faults.visitors import PATIENCE, Ledger, Visitor, visiting
from tests.faults.weather import API, SOCKET, STORE, Weather
from tests.playground.person import at_the_page
from tests.stores.postgres_server import PostgresServer

SEED = 7
CALM = 3
"""Bookings that are made and taken back between one fault and the next."""

SETTLED = 80.0
"""Seconds within which the last answer has come: the courier tries for a minute."""


@pytest.fixture
def slack() -> Iterator[Playground]:
    """A local Slack that sends events again soon."""
    limits = Limits(retry_seconds=(0.0, 1.0, 2.0))
    slack = Playground(manifest_text(), PretendClock(), 0, limits).start()
    yield slack
    slack.stop()


@pytest.fixture
def server() -> Iterator[PostgresServer]:
    """A PostgreSQL that the weather may strike; it keeps its word through a crash."""
    server = PostgresServer()
    yield server
    server.close()


@pytest.fixture
def proxy(slack: Playground) -> Iterator[Proxy]:
    proxy = Proxy(slack.port)
    yield proxy
    proxy.close()


def test_every_fault_once(slack: Playground, server: PostgresServer, proxy: Proxy, tmp_path: Path) -> None:
    pulse = ("0.5", "2.5")
    with (
        bot_process(slack, tmp_path, "tests.faults.bot", *pulse, api_url=proxy.api_url, database=server.url()) as bot,
        at_the_page(slack, "U0AINO") as observer,
        visiting(slack, first_day()) as (ledger, visitors),
    ):
        weather = Weather(proxy, server, observer, SEED)
        threads = bot.threads
        for fault in weather.faults(half_open_within=10):
            if fault.name != "API hangs":  # a call is given ten seconds
                weather.strike(fault)
                ledger.wait_for_more(CALM, PATIENCE)
        finish(visitors, ledger, server)
        assert bot.threads <= threads + 1
        assert not [line for line in bot.logged() if "Traceback" in line or line.endswith(" was lost")]
        report(ledger, weather)
        assert is_told_once(bot, weather)


@pytest.mark.soak
def test_ten_minutes_of_faults(slack: Playground, server: PostgresServer, proxy: Proxy, tmp_path: Path) -> None:
    pulse = ("5", "15")
    with (
        bot_process(slack, tmp_path, "tests.faults.bot", *pulse, api_url=proxy.api_url, database=server.url()) as bot,
        at_the_page(slack, "U0AINO") as observer,
        visiting(slack, first_day()) as (ledger, visitors),
    ):
        weather = Weather(proxy, server, observer, SEED)
        faults = weather.faults(half_open_within=30)
        began, taken = monotonic(), list[tuple[float, int, int]]()
        while (minute := (monotonic() - began) / 60) < 10:
            weather.any_of(faults)
            ledger.wait_for_more(CALM, PATIENCE)
            taken.append((minute, bot.kilobytes, bot.threads))
        finish(visitors, ledger, server)
        report(ledger, weather)
        told_of(bot, taken)
        assert is_told_once(bot, weather)
        assert not [line for line in bot.logged() if "Traceback" in line]
    early = mean(kilobytes for minute, kilobytes, _ in taken if 1 <= minute < 2)
    late = mean(kilobytes for minute, kilobytes, _ in taken if minute >= 9)
    assert late <= 1.1 * early
    assert taken[-1][2] <= taken[0][2] + 1


def is_told_once(bot: BotProcess, weather: Weather) -> bool:
    """Whether the log tells of no outage more often than there were faults, and of every one of the socket's."""
    ways = {SOCKET: f"{SOCKET} fails (", API: f"{API} fails (", STORE: f"{STORE} can't be reached"}
    told = Counter(what for line in bot.logged() for what, way in ways.items() if way in line)
    print(f"faults {dict(weather.struck)}, told of {dict(told)}")
    return told <= weather.struck and told[SOCKET] == weather.struck[SOCKET]


def first_day() -> date:
    """Tomorrow, so that every hour of it is to come."""
    return (PretendClock().now() + timedelta(days=1)).date()


def finish(visitors: list[Visitor], ledger: Ledger, server: PostgresServer) -> None:
    """Let everybody finish, and compare what they were told with what is kept."""
    for visitor in visitors:
        visitor.finish()
    bookings = kept(server)
    assert max(Counter(booking.title for booking in bookings).values()) == 1, "nothing is booked twice"
    titles = {str(booking.title) for booking in bookings}
    assert not ledger.unanswered
    assert set(ledger.booked) <= titles, "what was told is kept"
    deadline = monotonic() + SETTLED
    while (secrets := titles - set(ledger.booked) - ledger.doubtful) and monotonic() < deadline:
        visitors[0].wait(0.2)
    assert not secrets, "what is kept was told"
    cancelled = {str(booking.title) for booking in bookings if not booking.active}
    assert ledger.cancelled <= cancelled
    assert cancelled <= ledger.cancelled | ledger.doubtful, "nothing was cancelled in secret"
    assert len(ledger.cancelled) > CALM


def kept(server: PostgresServer) -> list[Booking]:
    with closing(open_store(server.url())) as store:
        return list(store.all())


def report(ledger: Ledger, weather: Weather) -> None:
    """For whoever runs it with -s."""
    told = Counter(len(messages) for messages in ledger.booked.values())
    print(f"\n{len(ledger.typed)} typed, {len(ledger.booked)} booked, {len(ledger.cancelled)} cancelled,", end=" ")
    print(
        f"{len(ledger.failed)} that Slack said had failed, {len(ledger.doubtful)} met by a store that was away;",
        end=" ",
    )
    print(f"told once: {told[1]}, more often: {sum(told.values()) - told[1]}")
    for name, seconds in weather.back_after.items():
        print(f"{name:24} {len(seconds):4} times, back after {median(seconds):.1f} s, at most {max(seconds):.1f} s")


def told_of(bot: BotProcess, taken: list[tuple[float, int, int]]) -> None:
    for minute in range(11):
        of_minute = [kilobytes for at, kilobytes, _ in taken if minute <= at < minute + 1]
        if of_minute:
            print(f"minute {minute}: {mean(of_minute) / 1024:.1f} MB")
    print(f"threads: {taken[0][2]} at first, {taken[-1][2]} at last; lines of trouble in the log: {len(bot.logged())}")
