"""HTTP mode: what reaches Bolt, and what is refused before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest

from bot.slack.http import LARGEST, PATH
from tests.slack.fake_slack import FakeSlack, Json, payload, serve
from tests.slack.site import FORM, JSON, NOW, Site, sign, signed
from tests.slack.talking import ADA, SAM, SOON, Talk


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    """The bot in HTTP mode, at a real socket. An exception in it answers 500."""
    slack = FakeSlack()
    slack.person(SAM, "Sam Chen", "Europe/Helsinki", "en-GB")
    server = serve(slack)
    with Site(Talk(slack)) as site:
        yield site
    server.shutdown()
    server.server_close()


def as_form(said: Json) -> bytes:
    return urlencode(said).encode()


def as_payload(said: object) -> bytes:
    return urlencode({"payload": json.dumps(said)}).encode()


def test_a_signed_command_is_answered(site: Site) -> None:
    status, answer = site.send(as_form(site.talk.command_payload("/bookings")), signed)
    assert (status, json.loads(answer)["text"][:22]) == (200, "You have no bookings. ")


def test_an_answer_that_nobody_is_there_to_take_follows(site: Site) -> None:
    site.talk.slack.person(ADA, "Ada Okafor", "America/New_York", "en-US")
    asked, released = site.talk.slack.hold_people()
    leaving = site.begun(as_form(site.talk.command_payload("/bookings", by=ADA)), signed)
    assert asked.wait(SOON)
    leaving.close()
    released.set()
    assert site.talk.heard("hook").body["text"][:22] == "You have no bookings. "


def test_a_signed_event_is_taken(site: Site) -> None:
    event = payload("message_im")
    event["event"]["text"] = "help"
    assert site.send(json.dumps(event).encode(), signed, JSON) == (200, b"")
    assert site.talk.heard("chat.postMessage").body["text"].startswith("Write me a room")


def test_slack_may_verify_the_url(site: Site) -> None:
    challenge = json.dumps({"token": "x", "challenge": "3eZbrw1a", "type": "url_verification"}).encode()
    status, answer = site.send(challenge, signed, JSON)
    assert (status, json.loads(answer)) == (200, {"challenge": "3eZbrw1a"})


def test_slack_may_check_the_certificate(site: Site) -> None:
    assert site.send(b"ssl_check=1&token=x", signed)[0] == 200


COMMAND = as_form({**payload("slash_command"), "command": "/bookings"})

OLD, EARLY = str(int(NOW) - 301), str(int(NOW) + 301)

UNSIGNED = {
    "no headers": {},
    "no signature": {"x-slack-request-timestamp": NOW},
    "a forged signature": {"x-slack-request-timestamp": NOW, "x-slack-signature": "v0=" + "0" * 64},
    "another secret": {"x-slack-request-timestamp": NOW, "x-slack-signature": sign(COMMAND, NOW, "another")},
    "a signature beyond ASCII": {"x-slack-request-timestamp": NOW, "x-slack-signature": "v0=é"},
    "too old": {"x-slack-request-timestamp": OLD, "x-slack-signature": sign(COMMAND, OLD)},
    "from the future": {"x-slack-request-timestamp": EARLY, "x-slack-signature": sign(COMMAND, EARLY)},
    "no timestamp": {"x-slack-signature": sign(COMMAND, NOW)},
    "a timestamp in words": {"x-slack-request-timestamp": "now", "x-slack-signature": sign(COMMAND, "now")},
    "a broken timestamp": {"x-slack-request-timestamp": "1.5", "x-slack-signature": sign(COMMAND, "1.5")},
    "an endless timestamp": {"x-slack-request-timestamp": "9" * 5000, "x-slack-signature": "v0="},
    "a negative timestamp": {"x-slack-request-timestamp": "-1", "x-slack-signature": sign(COMMAND, "-1")},
    "a timestamp of other digits": {"x-slack-request-timestamp": "²", "x-slack-signature": "v0="},
}


@pytest.mark.parametrize("headers", UNSIGNED.values(), ids=UNSIGNED.keys())
def test_what_slack_did_not_sign_just_now_is_refused(site: Site, headers: dict[str, str]) -> None:
    assert site.send(COMMAND, lambda _: headers)[0] == 401


PRESS, MENTION = payload("block_actions"), payload("app_mention")

MISSHAPEN = {
    "nothing": (b"", FORM),
    "no JSON": (b"{", JSON),
    "a JSON list": (b"[1]", JSON),
    "a JSON null": (b"null", JSON),
    "deep JSON": (b'{"type":' + b"[" * 5000, JSON),
    "payload of a list": (b"payload=%5B1%5D", FORM),
    "payload of nothing": (b"payload=", FORM),
    "payload of words": (b"payload=hello", FORM),
    "no type": (as_payload({"hello": 1}), FORM),
    "unknown type": (as_payload({"type": "surprise"}), FORM),
    "type of a list": (as_payload({"type": [1]}), FORM),
    "command of nobody": (b"command=%2Fbook&text=x", FORM),
    "view: null": (as_payload({**PRESS, "view": None}), FORM),
    "submission without a view": (as_payload({"type": "view_submission", "user": {"id": "U1"}}), FORM),
    "actions: []": (as_payload({**PRESS, "actions": []}), FORM),
    "actions: [1]": (as_payload({**PRESS, "actions": [1]}), FORM),
    "actions: null": (as_payload({**PRESS, "actions": None}), FORM),
    "user: U1": (as_payload({**PRESS, "user": "U1"}), FORM),
    "user without an id": (as_payload({**PRESS, "user": {}}), FORM),
    "channel: 5": (as_payload({**PRESS, "channel": 5}), FORM),
    "team: 5": (as_payload({**PRESS, "team": 5}), FORM),
    "event: 5": (json.dumps({**MENTION, "event": 5}).encode(), JSON),
    "event: null": (json.dumps({**MENTION, "event": None}).encode(), JSON),
    "event without a type": (json.dumps({**MENTION, "event": {}}).encode(), JSON),
    "event without a channel": (json.dumps({**MENTION, "event": {"type": "message"}}).encode(), JSON),
    "event text: 5": (json.dumps({**MENTION, "event": {**MENTION["event"], "text": 5}}).encode(), JSON),
    "event user: {}": (json.dumps({**MENTION, "event": {**MENTION["event"], "user": {}}}).encode(), JSON),
    "authorizations: [5]": (json.dumps({**MENTION, "authorizations": [5]}).encode(), JSON),
    "event_id: null": (json.dumps({**MENTION, "event_id": None}).encode(), JSON),
    "challenge: {}": (json.dumps({"type": "url_verification", "challenge": {}}).encode(), JSON),
}


@pytest.mark.parametrize(("body", "kind"), MISSHAPEN.values(), ids=MISSHAPEN.keys())
def test_what_slack_would_never_send_is_refused(site: Site, body: bytes, kind: str) -> None:
    assert site.send(body, signed, kind)[0] == 400


def test_an_input_that_was_emptied_has_no_value_and_is_taken(site: Site) -> None:
    emptied = PRESS["actions"][0] | {"type": "number_input", "action_id": "form_people", "value": None}
    assert site.send(as_payload({**PRESS, "actions": [emptied]}), signed) == (200, b"")


def test_a_body_that_is_no_text_is_refused(site: Site) -> None:
    assert site.send(b"\xff\xfe", signed)[0] == 401


def test_a_body_that_is_too_large_is_refused(site: Site) -> None:
    assert site.send(b"x" * (LARGEST + 1), signed)[0] == 413


def test_nothing_else_is_served(site: Site) -> None:
    assert site.send(COMMAND, signed, method="GET")[0] == 405
    assert site.send(COMMAND, signed, path="/")[0] == 404
    assert site.send(COMMAND, signed, path=PATH + "/x")[0] == 404
