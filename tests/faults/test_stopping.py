"""SIGTERM: what is in flight is finished, and whatever hangs, the process is gone in less than five seconds."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from time import monotonic

import pytest

from tests.faults.proxy import Faults, Proxy
from tests.slack.busy_slack import BusySlack, Load
from tests.slack.test_benchmarks import OURS, commands, is_once
from tests.stores.postgres_server import PostgresServer

MANY = 50
IN_TIME = 5.0


@pytest.fixture
def slack() -> Iterator[BusySlack]:
    with BusySlack() as slack:
        yield slack


@pytest.fixture
def proxy(slack: BusySlack) -> Iterator[Proxy]:
    proxy = Proxy(slack.port)
    yield proxy
    proxy.close()


@contextmanager
def bot(*arguments: str, **environ: str) -> Iterator[subprocess.Popen[str]]:
    """`roombot slack` as a process."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "ROOMBOT_"))}
    command = [sys.executable, "-m", "bot", "slack", *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=kept | environ, stdout=pipe, stderr=pipe, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def in_flight(slack: BusySlack, process: subprocess.Popen[str]) -> tuple[Load, float, str]:
    """Commands all at once, and SIGTERM once they are sent: the load, seconds to the end, and the log."""
    many = slack.sent(OURS)
    with ThreadPoolExecutor(1) as sender:
        sending = sender.submit(slack.send, OURS, commands(many, many + MANY), per_second=1e6, seconds=IN_TIME)
        slack.wait_for_commands(OURS, many + MANY)
        seconds, log = stopped(process)
    return sending.result(), seconds, log


def stopped(process: subprocess.Popen[str]) -> tuple[float, str]:
    """Seconds from SIGTERM to the end, and the log; it must end as if it wanted to."""
    began = monotonic()
    process.terminate()
    _, log = process.communicate(timeout=20)
    seconds = monotonic() - began
    assert process.returncode == 0, log
    assert "Traceback" not in log
    return seconds, log


def test_fifty_commands_in_flight_are_acknowledged_and_answered(slack: BusySlack) -> None:
    with bot(**slack.environ(OURS)) as process:
        slack.wait_for_bot(OURS)
        slack.delay = 0.4
        load, seconds, log = in_flight(slack, process)
    assert load.is_acknowledged
    assert is_once(load)
    assert seconds < IN_TIME
    assert "not finished" not in log


def test_where_slack_has_become_a_black_hole(slack: BusySlack, proxy: Proxy) -> None:
    with bot(**slack.environ(OURS) | {"SLACK_API_URL": proxy.api_url}) as process:
        slack.wait_for_bot(OURS)
        slack.send(OURS, commands(0, MANY), per_second=1e6)
        proxy.faults = Faults(swallowed=("/",))
        slack.send(OURS, commands(MANY, 2 * MANY), per_second=1e6)
        proxy.swallow_sockets()
        seconds, log = stopped(process)
    assert seconds < IN_TIME
    assert "requests were not finished" in log


def test_where_the_store_is_frozen_too(slack: BusySlack, proxy: Proxy) -> None:
    server = PostgresServer()
    environ = {"SLACK_API_URL": proxy.api_url, "ROOMBOT_DATABASE_URL": server.url()}
    with bot(**slack.environ(OURS) | environ) as process:
        slack.wait_for_bot(OURS)
        slack.send(OURS, commands(0, 10), per_second=1e6)
        proxy.faults = Faults(swallowed=("/api/", "/hooks/"))
        server.freeze()
        load, seconds, _ = in_flight(slack, process)
        server.thaw()
    server.close()
    assert load.is_acknowledged
    assert max(load.seconds) < 2
    assert seconds < IN_TIME


def test_in_http_mode_while_somebody_sends_slowly() -> None:
    environ = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "8f742231b10e8888abcd99yyyzzz85a5"}
    with bot("--http", "127.0.0.1:0", "--health", "127.0.0.1:0", **environ) as process:
        assert process.stdout is not None
        urls = [next(process.stdout).split("http://")[1].partition("/")[0] for _ in range(2)]
        slow = [begun(*url.split(":")) for url in urls]
        seconds, _ = stopped(process)
        for connection in slow:
            connection.close()
    assert seconds < IN_TIME


def begun(host: str, port: str) -> socket.socket:
    """A request whose body never comes, once it is being read."""
    connection = socket.create_connection((host, int(port)))
    head = "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n"
    connection.sendall(head.encode())
    connection.settimeout(2)
    connection.recv(100)
    return connection
