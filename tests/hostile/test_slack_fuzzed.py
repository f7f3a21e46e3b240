"""HTTP mode and Socket Mode, asked what Slack would never ask."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from urllib.parse import quote_plus, urlencode

import pytest
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.slack.http import PATH, build_http
from bot.slack.socket.intake import take
from tests.hostile import junk
from tests.hostile.asking import ANYTHING, REFUSED, Asked, Judge, Overheard
from tests.hostile.slack_payloads import Payloads
from tests.slack.fake_slack import FakeSlack, serve
from tests.slack.site import NOW, SECRET, sign
from tests.slack.talking import SAM, Talk

SECRETS = (SECRET, "xoxb-fake")


@pytest.fixture
def talk() -> Iterator[Talk]:
    slack = FakeSlack()
    slack.person(SAM, "Sam Chen", "Europe/Helsinki", "en-GB")
    server = serve(slack)
    talk = Talk(slack)
    yield talk
    talk.desk.close()
    server.shutdown()
    server.server_close()


def http_requests(talk: Talk, many: int, chance: Random) -> Iterator[tuple[Asked, range]]:
    payloads = Payloads(talk, chance)
    for _ in range(many):
        body, kind = http_body(payloads, chance)
        path = PATH if chance.random() < 0.97 else chance.choice(("/", PATH + "/", "/slack/%2e%2e/", "/%ff%00"))
        method = "POST" if chance.random() < 0.97 else chance.choice(("GET", "PUT", "DELETE", "OPTIONS", "TRACE", "X"))
        headers = [(b"content-type", kind)]
        if chance.random() < 0.75:
            signed = [(b"x-slack-request-timestamp", NOW.encode()), (b"x-slack-signature", sign(body, NOW).encode())]
            yield Asked(method, path, headers=[*headers, *signed], body=body), ANYTHING
        else:
            yield Asked(method, path, headers=[*headers, *forged(body, chance)], body=body), REFUSED


def http_body(payloads: Payloads, chance: Random) -> tuple[bytes, bytes]:
    content = payloads.one()
    if chance.random() < 0.1:
        return junk.encoded(content, chance), chance.choice(junk.CONTENT_TYPES)
    if chance.random() < 0.03:
        return chance.choice(junk.MULTIPARTS), b"multipart/form-data; boundary=x"
    if isinstance(content, dict) and "command" in content:
        return urlencode(content, errors="replace").encode(), b"application/x-www-form-urlencoded"
    if isinstance(content, dict) and "event" in content:
        return junk.encoded(content, chance), b"application/json"
    return b"payload=" + quote_plus(junk.encoded(content, chance)).encode(), b"application/x-www-form-urlencoded"


def forged(body: bytes, chance: Random) -> list[tuple[bytes, bytes]]:
    """Headers that are not those of Slack, now."""
    old = str(int(NOW) - 301)
    wrong = chance.choice((b"", b"now", b"-1", b"1.5", b"9" * 5000, b"\xb2", b"nan", b" ", b"\xff", b"0x1"))
    timestamp, signature = chance.choice(
        (
            (NOW.encode(), b"v0=" + b"0" * 64),
            (NOW.encode(), sign(body, NOW, "another").encode()),
            (NOW.encode(), sign(body + b" ", NOW).encode()),
            (NOW.encode(), b"v0=\xff"),
            (NOW.encode(), b""),
            (old.encode(), sign(body, old).encode()),
            (wrong, sign(body, NOW).encode()),
        )
    )
    return [(b"x-slack-request-timestamp", timestamp), (b"x-slack-signature", signature)]


def ask_over_http(talk: Talk, many: int, seed: int) -> None:
    chance = Random(seed)
    app = build_http(talk.app, talk.desk, SECRET, talk.clock)
    judge = Judge("Slack over HTTP", app, app.routes, SECRETS)
    judge.ask_all(http_requests(talk, many, chance), chance)
    judge.tell({200, 400, 401})


def dispatch(talk: Talk, many: int, seed: int) -> None:
    """Payloads as they come through a socket: acknowledged, or for nobody."""
    payloads = Payloads(talk, Random(seed))
    with Overheard(SECRETS) as overheard:
        for number in range(many):
            body = json.loads(json.dumps(payloads.one()))
            kind = "events_api" if isinstance(body, dict) and "event" in body else "interactive"
            request = SocketModeRequest(type=kind, envelope_id=str(number), payload=body)
            assert take(talk.app, request).status in (200, 404), body
            assert not overheard.faults, (body, overheard.faults)
        talk.desk.close()
    print(f"Slack through the socket: {many} payloads")
    assert not overheard.faults


def test_hundreds_over_http(talk: Talk) -> None:
    ask_over_http(talk, 400, seed=1)


def test_hundreds_through_the_socket(talk: Talk) -> None:
    dispatch(talk, 300, seed=2)


@pytest.mark.soak
def test_thousands_over_http(talk: Talk) -> None:
    ask_over_http(talk, 18_000, seed=3)


@pytest.mark.soak
def test_thousands_through_the_socket(talk: Talk) -> None:
    dispatch(talk, 6_000, seed=4)
