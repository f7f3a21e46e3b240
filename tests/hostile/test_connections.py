"""What a caller can do to a connection itself: stay, break off, send without end. Nobody else may notice."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import product

import httpx
import pytest
from starlette.types import ASGIApp
from websockets import Origin
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from bot.assembly.manifest import manifest_text
from bot.listening import CALLERS, QUEUE
from bot.playground import Playground
from bot.playground.bounds import LARGEST_MESSAGE
from bot.slack.http import PATH, build_http
from tests.hostile.asking import Overheard
from tests.hostile.connections import heard, listening, opened, status
from tests.hostile.test_playground_fuzzed import APP_TOKEN, BOT_TOKEN, app_of, local_slack
from tests.playground.conftest import PretendClock
from tests.rest.serving import FEED_SECRET, KEYS, House
from tests.slack.fake_slack import FakeSlack, serve
from tests.slack.site import SECRET
from tests.slack.talking import Talk

SECRETS = (BOT_TOKEN, APP_TOKEN, SECRET, FEED_SECRET, *KEYS.values())
POSTS = {
    "playground": ("/api/auth.test", "/hooks/x", "/upload/x"),
    "api": ("/parse", "/rooms/alpha/bookings"),
    "slack": (PATH,),
}


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    slack = FakeSlack()
    server = serve(slack)
    yield slack
    server.shutdown()
    server.server_close()


@contextmanager
def served(name: str, slack: FakeSlack, patience: float = 5.0, callers: int = 50) -> Iterator[int]:
    """One of the three servers; whatever happens to it, it logs no error and no secret."""
    with ExitStack() as stack:
        overheard = stack.enter_context(Overheard(SECRETS))
        app: ASGIApp
        if name == "playground":
            app = app_of(local_slack())
        elif name == "api":
            app = House().api()
        else:
            talk = Talk(slack)
            stack.callback(talk.desk.close)
            app = build_http(talk.app, talk.desk, SECRET, talk.clock)
        yield stack.enter_context(listening(app, patience=patience, callers=callers))
        assert not overheard.faults


HOST = "Host: 127.0.0.1:3000"
JSON = "Content-Type: application/json"
CHUNKED = "Transfer-Encoding: chunked"
CHUNK = b"1000\r\n" + b"x" * 4096 + b"\r\n"


def head(line: str, *headers: str) -> bytes:
    """The head of a request."""
    return "".join(f"{each}\r\n" for each in (f"{line} HTTP/1.1", *headers, "")).encode()


def post(path: str, *headers: str) -> bytes:
    return head(f"POST {path}", HOST, JSON, *headers)


def is_well(port: int) -> bool:
    """Whether somebody else is answered; a server without patience may cut one short who asks on a busy machine."""
    asked = head("GET /nowhere", HOST, "Connection: close")
    return any(status(port, asked) == 404 for _ in range(5))


@pytest.mark.parametrize("name", POSTS)
def test_requests_that_never_end_are_cut(name: str, slack: FakeSlack) -> None:
    halves = [
        b"",
        b"GET",
        b"GET / HTTP/1.1\r\nX: y",
        *(post(path, "Content-Length: 50") + b"{" for path in POSTS[name]),
    ]
    with served(name, slack, patience=0.5) as port:
        hanging = [opened(port, half) for half in halves * 5]
        assert is_well(port)
        answers = [heard(connection) for connection in hanging]
        assert is_well(port)
    assert {answer.split(b"\r\n")[0] for answer in answers} <= {b"", b"HTTP/1.1 404 Not Found"}


@pytest.mark.parametrize("name", POSTS)
def test_a_crowd_at_the_door_is_sent_away_and_the_files_of_the_process_last(name: str, slack: FakeSlack) -> None:
    with served(name, slack, callers=20) as port:
        crowd = [opened(port, b"GET / HTTP/1.1\r\nX: ") for _ in range(60)]
        for connection in crowd[20:]:
            assert heard(connection) == b""
        for connection in crowd[:20]:
            connection.close()
        assert is_well(port)


def test_two_servers_leave_a_process_files_for_its_work() -> None:
    assert 2 * CALLERS + QUEUE < 1024 - 100


def test_who_does_not_read_the_answer_is_cut_while_others_are_served(slack: FakeSlack) -> None:
    asked = "GET /static-offline-docs/swagger-ui-bundle.js"
    with served("api", slack) as port:
        whole = len(heard(opened(port, head(asked, HOST, "Connection: close"))))
    with served("api", slack, patience=0.2) as port:
        lazy = opened(port, head(asked, HOST) * 40)
        until = time.monotonic() + 1.0
        while time.monotonic() < until:
            assert is_well(port)
        assert len(heard(lazy)) < 40 * whole


@pytest.mark.parametrize("name", POSTS)
def test_bodies_without_end_are_refused(name: str, slack: FakeSlack) -> None:
    with served(name, slack) as port:
        for path in POSTS[name]:
            with opened(port, post(path, CHUNKED), *[CHUNK] * 6000) as connection:
                assert int(connection.recv(100).split()[1]) in range(400, 500)
            assert is_well(port)


BROKEN = (b'5\r\n{"a":\r\nzz\r\n', b"1;" + b"x" * 500_000, b"-1\r\n", b'5\r\n{"a')


@pytest.mark.parametrize("name", POSTS)
def test_bodies_that_break_off_are_nobodys_bug(name: str, slack: FakeSlack) -> None:
    with served(name, slack, patience=0.2) as port:
        for path, rest in product((*POSTS[name], "/nowhere"), BROKEN):
            for parts in ((post(path, CHUNKED), rest), (post(path, CHUNKED) + rest,)):
                answer = heard(opened(port, *parts))
                assert not answer or int(answer.split()[1]) in range(400, 500), (path, rest)
        assert is_well(port)


LARGE = [
    head("GET /", HOST, "X: " + "a" * 2_000_000),
    head("GET /", HOST, *["X: a"] * 100_000),
    head("GET /" + "a" * 2_000_000, HOST),
    head("POST /parse", HOST, "Content-Length: -5"),
    head("POST /parse", HOST, "Content-Length: 5, 6"),
    head("GET /rooms", HOST, "Host: evil.example"),
    head("GET /rooms"),
    head("G\x1bET /rooms", HOST),
    b"\x16\x03\x01\x02\x00\x01\x00" * 50 + b"\r\n\r\n",
]


@pytest.mark.parametrize("name", POSTS)
def test_heads_that_are_too_large_or_none_are_refused(name: str, slack: FakeSlack) -> None:
    with served(name, slack) as port:
        assert [status(port, asked) for asked in LARGE] == [400] * len(LARGE)
        assert is_well(port)


TRICKS = ("//rooms", "/../../etc/passwd", "/page/%2e%2e/site.py", "/static-offline-docs/..%5c..%5capp.py", "/%00")


@pytest.mark.parametrize("name", POSTS)
def test_tricks_with_paths_lead_nowhere(name: str, slack: FakeSlack) -> None:
    with served(name, slack) as port:
        for path in TRICKS:
            for target in (path, f"http://evil.example{path}"):
                assert status(port, head(f"GET {target}", HOST, "Connection: close")) == 404


@pytest.mark.parametrize("text", ["x" * 10_000_000, "[" * (LARGEST_MESSAGE + 1)])
def test_a_message_that_is_too_large_ends_the_conversation(text: str) -> None:
    slack = Playground(manifest_text(), PretendClock()).start()
    link = httpx.post(f"{slack.api_url}apps.connections.open", headers={"Authorization": f"Bearer {slack.app_token}"})
    page = connect(f"ws://127.0.0.1:{slack.port}/page/socket", origin=Origin(slack.url.rstrip("/")))
    with Overheard((slack.bot_token, slack.app_token)) as overheard:
        for connection in (page, connect(link.json()["url"])):
            assert ended_by(connection, text) == 1009
        assert httpx.get(slack.url).is_success
    slack.stop()
    assert not overheard.faults


def ended_by(connection: ClientConnection, text: str) -> int | None:
    """The code with which the server ends the conversation after that was said."""
    with connection:
        try:
            connection.send(text)
            while True:
                connection.recv(timeout=10)
        except ConnectionClosed as closed:
            return closed.rcvd.code if closed.rcvd else None
