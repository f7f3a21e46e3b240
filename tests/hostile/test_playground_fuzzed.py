"""The playground's Web API, answers, uploads and page, asked what neither a bot nor a browser asks."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from random import Random
from urllib.parse import quote, urlencode

import pytest

from bot.assembly.manifest import manifest_text
from bot.playground.api.web_api import METHODS, WebApi
from bot.playground.guard import Guard
from bot.playground.limits import Limits
from bot.playground.local_slack import LocalSlack
from bot.playground.manifest import Manifest
from bot.playground.response_urls import ReplyContext
from bot.playground.site import site
from tests.hostile import junk
from tests.hostile.asking import ANYTHING, REFUSED, Asked, Header, Judge, Overheard
from tests.hostile.talking import converse
from tests.playground.conftest import PretendClock
from tests.playground.echo_bot import BUTTONS, FORM, HOME

BOT_TOKEN, APP_TOKEN = "xoxb-playground-marked", "xapp-playground-marked"
HOST = (b"host", b"127.0.0.1:3000")
ORIGIN = (b"origin", b"http://127.0.0.1:3000")
FOREIGN: tuple[tuple[Header, ...], ...] = (
    ((b"host", b"evil.example"),),
    ((b"host", b"127.0.0.1"),),
    ((b"host", b"127.0.0.1:3000.evil.example"),),
    ((b"host", b"\xff"),),
    (),
    (HOST, (b"origin", b"https://evil.example")),
    (HOST, (b"origin", b"null")),
    (HOST, (b"origin", b"http://127.0.0.1:3001")),
)
OPTIONS = {"options": [{"text": {"type": "plain_text", "text": "One"}, "value": "one"}]}
ELEMENTS: dict[str, dict[str, object]] = {
    "number": {"type": "number_input", "is_decimal_allowed": False, "min_value": "1", "max_value": "9"},
    "decimal": {"type": "number_input", "is_decimal_allowed": True},
    "moment": {"type": "datetimepicker"},
    "choice": {"type": "static_select", **OPTIONS},
    "choices": {"type": "multi_static_select", **OPTIONS},
    "boxes": {"type": "checkboxes", **OPTIONS},
    "person": {"type": "users_select"},
    "text": {"type": "plain_text_input", "min_length": 2},
}
EVERY_INPUT = FORM | {
    "blocks": [
        {
            "type": "input",
            "block_id": name,
            "dispatch_action": True,
            "label": {"type": "plain_text", "text": name},
            "element": element | {"action_id": name},
        }
        for name, element in ELEMENTS.items()
    ]
}
SOUND = {
    "channel": "C0GENERAL",
    "channel_id": "C0GENERAL",
    "user": "U0AINO",
    "users": "U0AINO",
    "user_id": "U0AINO",
    "text": "Hello",
    "blocks": BUTTONS,
    "view": FORM,
    "trigger_id": "1.2",
    "view_id": "V1",
    "post_at": 1_795_700_000,
    "ts": "1.2",
    "thread_ts": "1.2",
    "filename": "day.png",
    "length": 3,
    "files": [{"id": "F1", "title": "Day"}],
    "limit": 3,
    "cursor": 1,
    "metadata": {"event_type": "x", "event_payload": {}},
}


def local_slack() -> LocalSlack:
    """A playground without its server."""
    return LocalSlack(
        Manifest.parse(manifest_text()), PretendClock(), "http://127.0.0.1:3000/", Limits(answer_seconds=0.02), print
    )


def app_of(slack: LocalSlack) -> Guard:
    return site(slack, WebApi(slack, {"bot": BOT_TOKEN, "app": APP_TOKEN}), 3000, lambda: None)


def arguments(slack: LocalSlack, chance: Random) -> dict[str, object]:
    """Some of the arguments that methods take, spoilt; there are a message, a modal and a file that they mean."""
    chosen = SOUND | {"trigger_id": slack.triggers.new("U0AINO"), "view": chance.choice((FORM, FORM, HOME))}
    if views := slack.views.stack("U0AINO"):
        chosen["view_id"] = views[-1].id
    if messages := slack.messages.seen_by("U0AINO"):
        chosen |= {"ts": messages[-1]["ts"], "thread_ts": chance.choice((None, None, messages[0]["ts"]))}
    chosen = {name: chosen[name] for name in chosen if chance.random() < 0.85}
    spoilt = junk.mutated(chosen, chance)
    return spoilt if isinstance(spoilt, dict) else {"text": spoilt}


def content(slack: LocalSlack, chance: Random) -> tuple[bytes, Header]:
    """A body and its type."""
    spoilt = arguments(slack, chance)
    if chance.random() < 0.6:
        return json.dumps(spoilt).encode(), (b"content-type", b"application/json; charset=utf-8")
    if chance.random() < 0.3:
        return junk.encoded(spoilt, chance), (b"content-type", b"application/json")
    if chance.random() < 0.2:
        return chance.choice(junk.MULTIPARTS), (b"content-type", chance.choice(junk.CONTENT_TYPES))
    form = {name: value if isinstance(value, str) else json.dumps(value) for name, value in spoilt.items()}
    return urlencode(form, errors="replace").encode(), (b"content-type", b"application/x-www-form-urlencoded")


def requests(slack: LocalSlack, many: int, chance: Random) -> Iterator[tuple[Asked, range]]:
    for _ in range(many):
        body, kind = content(slack, chance)
        method = "POST" if chance.random() < 0.97 else chance.choice(("GET", "PUT", "X"))
        if chance.random() < 0.6:
            token = chance.choice((BOT_TOKEN, BOT_TOKEN, BOT_TOKEN, APP_TOKEN, "wrong", "\xff"))
            bearer = (b"authorization", b"Bearer " + token.encode("latin-1"))
            yield Asked(method, api_path(chance), b"", [HOST, kind, bearer], body), ANYTHING
        elif chance.random() < 0.5:
            path = chance.choice((f"/hooks/{hook(slack, chance)}", f"/upload/{upload(slack, chance)}"))
            yield Asked(method, path, junk.text(chance)[:200].encode("utf-8", "replace"), [HOST, kind], body), ANYTHING
        elif chance.random() < 0.5:
            path = chance.choice(("/", file(slack, chance), page(chance), "/page/socket", "/link/"))
            method = chance.choice(("GET", "GET", "GET", method))
            yield Asked(method, path, b"", [HOST, ORIGIN, kind], body), ANYTHING
        else:
            path = chance.choice((api_path(chance), "/", "/hooks/x", "/files/x", "/page/js/main.js"))
            yield Asked(method, path, b"", [*chance.choice(FOREIGN), kind], body), REFUSED


def api_path(chance: Random) -> str:
    name = chance.choice([*METHODS, "nothing", quote(junk.text(chance)[:100], errors="replace")])
    return f"/api/{name}"


def hook(slack: LocalSlack, chance: Random) -> str:
    channel = slack.workspace.channel("C0GENERAL")
    assert channel is not None
    if chance.random() < 0.2:
        return "x%00"
    return slack.response_urls.new(ReplyContext("U0AINO", channel)).rpartition("/")[2]


def upload(slack: LocalSlack, chance: Random) -> str:
    name = f"{junk.text(chance)}.png"
    return slack.files.announce(name, chance.choice((0, 3, 10**6)), junk.text(chance))[0].rpartition("/")[2]


def file(slack: LocalSlack, chance: Random) -> str:
    """The address of a file whose bytes have come, or of none."""
    if chance.random() < 0.3:
        return chance.choice(("/files/x", "/files/%00", "/files/%2e%2e%2fsite.py"))
    url, announced = slack.files.announce(f"{junk.text(chance)}.png", 3, junk.text(chance))
    slack.files.receive(url.rpartition("/")[2], b"png")
    return f"/files/{announced.id}"


def page(chance: Random) -> str:
    return chance.choice(("/page/js/main.js", "/page/css/base.css", "/page/%2e%2e/site.py", "/page/\0"))


def ask_playground(many: int, seed: int) -> None:
    chance, slack = Random(seed), local_slack()
    slack.views.open("U0AINO", slack.checked_view(EVERY_INPUT, "modal"))
    guard = app_of(slack)
    judge = Judge("Playground", guard, guard.routes, (BOT_TOKEN, APP_TOKEN))
    judge.ask_all(requests(slack, many, chance), chance)
    judge.tell({200, 400, 403, 404})


ACTS = (
    {"do": "say", "channel": "C0GENERAL", "text": "/book alpha tomorrow 2pm"},
    {"do": "say", "channel": "C0GENERAL", "text": "@roombot hello https://x.example", "thread_ts": None},
    {"do": "press", "channel": "C0GENERAL", "ts": "1.2", "block_id": "b", "action_id": "a", "given": None},
    {"do": "press_in_view", "view_id": "V1", "block_id": "b", "action_id": "a", "given": "x", "entered": {}},
    {"do": "submit", "view_id": "V1", "entered": {"title": {"title": "x"}, "day": {"day": "2026-11-26"}}},
    {"do": "dismiss", "view_id": "V1", "everything": False},
    {"do": "open_tab", "tab": "home"},
    {"do": "shortcut", "callback_id": "book_a_room", "channel": None, "ts": None},
    {"do": "set_clock", "to": "2026-11-25T10:00"},
    {"do": "advance_clock", "minutes": 5},
)


def act(slack: LocalSlack, chance: Random) -> str:
    """An act of the page, spoilt; a form and a message to act on are there."""
    chosen = dict(chance.choice(ACTS))
    views, messages = slack.views.stack("U0AINO"), slack.messages.seen_by("U0AINO")
    if "view_id" in chosen and views:
        chosen["view_id"] = views[-1].id
    if "ts" in chosen and messages:
        chosen |= {"ts": messages[-1]["ts"], "block_id": "buttons", "action_id": "press"}
    given = {
        name: chance.choice((junk.text(chance), "one", "5", ["one"], [junk.text(chance)], None)) for name in ELEMENTS
    }
    if "entered" in chosen:
        chosen["entered"] = {name: {name: given[name]} for name in given}
    if "block_id" in chosen and "view_id" in chosen:
        field = chance.choice(list(given))
        chosen |= {"block_id": field, "action_id": field, "given": given[field]}
    spoilt = chosen if chance.random() < 0.2 else junk.mutated(chosen, chance)
    return junk.encoded(spoilt, chance).decode("utf-8", "replace")


def from_bot(chance: Random) -> str:
    """What a bot sends over its socket, spoilt."""
    sound = {"envelope_id": "x", "payload": {"response_action": "errors", "errors": {"title": "No."}}}
    return junk.encoded(junk.mutated(sound, chance), chance).decode("utf-8", "replace")


async def act_all(many: int, chance: Random, overheard: Overheard) -> None:
    asyncio.get_running_loop().set_exception_handler(lambda _, context: overheard.faults.append(repr(context)))
    slack = local_slack()
    app = app_of(slack)
    for _ in range(many // 50):
        slack.views.open("U0AINO", slack.checked_view(EVERY_INPUT, "modal"))
        ticket = slack.socket_mode.new_ticket()
        acts = [act(slack, chance) for _ in range(40)]
        page = Asked("GET", "/page/socket", b"person=U0AINO", [HOST, ORIGIN])
        await converse(app, page, acts, overheard)
        answers = [from_bot(chance) for _ in range(10)]
        await converse(app, Asked("GET", "/link/", f"ticket={ticket}".encode(), [HOST]), answers, overheard)


def act_on_page(many: int, seed: int) -> None:
    with Overheard((BOT_TOKEN, APP_TOKEN)) as overheard:
        asyncio.run(act_all(many, Random(seed), overheard))
    print(f"Playground's sockets: {many} messages, four fifths of the page's and the others of the bot's")
    assert not overheard.faults


def test_hundreds_of_requests() -> None:
    ask_playground(300, seed=7)


def test_hundreds_of_messages() -> None:
    act_on_page(300, seed=8)


@pytest.mark.soak
def test_thousands_of_requests() -> None:
    ask_playground(12_000, seed=9)


@pytest.mark.soak
def test_thousands_of_messages() -> None:
    act_on_page(8_000, seed=10)
