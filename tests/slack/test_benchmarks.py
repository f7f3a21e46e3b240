"""How fast commands are acknowledged over a real Socket Mode socket, beside an echo command of bare Bolt.

The bots run in processes of their own and take turns within one run, so that both meet the same machine. Run with
`python -m pytest -m benchmarks -s tests/slack/test_benchmarks.py`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median, quantiles

import pytest

from tests.slack.busy_slack import BusySlack, Load, Said

OURS, BARE = "xapp-roombot", "xapp-bare"
ROOMS = ("alpha", "bravo", "charlie", "delta", "echo")


@contextmanager
def running(slack: BusySlack, app_token: str, *command: str) -> Iterator[None]:
    """A bot in a process of its own, connected."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "ROOMBOT_"))}
    environ = kept | slack.environ(app_token)
    with subprocess.Popen([sys.executable, *command], env=environ, stderr=subprocess.DEVNULL) as process:
        try:
            slack.wait_for_bot(app_token)
            yield
        finally:
            process.terminate()


@contextmanager
def roombot(slack: BusySlack) -> Iterator[None]:
    with running(slack, OURS, "-m", "bot", "slack"):
        yield


@contextmanager
def bare_bolt(slack: BusySlack) -> Iterator[None]:
    with running(slack, BARE, "-m", "tests.slack.bare_bolt"):
        yield


def typed(number: int) -> str:
    """What people type on a Monday at nine: bookings most of all."""
    if number % 10 == 8:
        return f"/rooms {ROOMS[number % 5]} tomorrow"
    if number % 10 == 9:
        return "/bookings"
    days, hour = number // 50 + 1, 8 + number // 5 % 10
    return f"/book {ROOMS[number % 5]} in {days} days {hour}:00-{hour}:45 Sprint planning"


def commands(first: int, last: int) -> list[Said]:
    """Of two hundred people, each unknown when they first ask."""
    return [Said(f"U{number % 200:03}", typed(number)) for number in range(first, last)]


def echoes(many: int) -> list[Said]:
    return [Said("U000", "/echo alpha tomorrow 2-3pm Sprint planning")] * many


def milliseconds(load: Load) -> tuple[float, float, float]:
    """Median, 99th percentile and longest."""
    seconds = load.seconds
    return median(seconds) * 1e3, quantiles(seconds, n=100)[-1] * 1e3, max(seconds) * 1e3


def told(name: str, load: Load) -> None:
    middle, most, longest = milliseconds(load)
    busy = os.getloadavg()[0]
    print(f"{name:10} {len(load.sent):5} acks   p50 {middle:6.2f}   p99 {most:6.2f}   max {longest:6.2f} ms   "
          f"load {busy:.1f}")  # fmt: skip


def is_once(load: Load) -> bool:
    """Whether everything was acknowledged and answered once."""
    once = dict.fromkeys(load.sent, 1)
    return dict(load.acks) == once and dict(load.answers) == once


def taking_turns(slack: BusySlack, rounds: int, many: int) -> tuple[Load, Load]:
    """Rounds of so many commands at 200 a second, to one bot and then the other."""
    with roombot(slack), bare_bolt(slack):
        for turn in range(rounds):
            bare = slack.send(BARE, echoes(many), per_second=200)
            ours = slack.send(OURS, commands(turn * many, (turn + 1) * many), per_second=200)
        slack.wait_for_answers(OURS, 10)
    told("roombot", ours)
    told("bare Bolt", bare)
    return ours, bare


@pytest.fixture
def slack() -> Iterator[BusySlack]:
    with BusySlack() as slack:
        yield slack


@pytest.mark.benchmarks
def test_a_thousand_commands_at_200_a_second(slack: BusySlack) -> None:
    ours, bare = taking_turns(slack, rounds=10, many=100)
    assert is_once(ours)
    assert milliseconds(ours)[0] <= min(5, milliseconds(bare)[0])
    assert milliseconds(ours)[1] <= 100


def test_a_hundred_commands_are_answered_once(slack: BusySlack) -> None:
    with roombot(slack):
        load = slack.send(OURS, commands(0, 100), per_second=200)
        slack.wait_for_answers(OURS, 10)
    assert is_once(load)
    assert max(load.seconds) <= 2


def at_once(slack: BusySlack, many: int, delay: float) -> Load:
    """So many commands at once, of people whom the bot does not know, while Slack's API takes its time."""
    with roombot(slack):
        slack.delay = delay
        load = slack.send(OURS, commands(0, many), per_second=1e6)
        slack.wait_for_answers(OURS, 10 + 4 * delay)
    told("at once", load)
    return load


@pytest.mark.benchmarks
def test_two_hundred_at_once_while_slacks_api_takes_five_seconds(slack: BusySlack) -> None:
    load = at_once(slack, 200, 5)
    assert is_once(load)
    assert max(load.seconds) <= 0.5


def test_forty_at_once_while_slacks_api_takes_half_a_second(slack: BusySlack) -> None:
    load = at_once(slack, 40, 0.5)
    assert is_once(load)
    assert max(load.seconds) <= 2
