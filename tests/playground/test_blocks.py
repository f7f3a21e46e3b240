"""Slack's limits on blocks, as chat.postMessage and views.publish refuse what breaks them."""

from __future__ import annotations

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def option(text: str = "x", value: str = "x") -> Json:
    return {"text": plain(text), "value": value}


def button(**more: Any) -> Json:
    return {"type": "button", "action_id": "a", "text": plain("x"), **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def select(**more: Any) -> Json:
    return {"type": "static_select", "action_id": "a", "options": [option()], **more}


def section(**more: Any) -> Json:
    return {"type": "section", **more}


def table(rows: int, columns: int) -> Json:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * columns] * rows}


CONFIRM = {"title": plain("x" * 101), "text": plain("x"), "confirm": plain("x"), "deny": plain("x")}
DIVIDER: Json = {"type": "divider"}

BROKEN: list[tuple[list[Json], str]] = [
    ([DIVIDER] * 51, "no more than 50 items allowed [json-pointer:/blocks]"),
    ([{"type": "nope"}], "unsupported type: nope [json-pointer:/blocks/0/type]"),
    ([DIVIDER | {"text": "x"}], "invalid additional property: text [json-pointer:/blocks/0]"),
    ([section()], "must provide text or fields [json-pointer:/blocks/0]"),
    ([section(text=mrkdwn(""))], "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    ([section(text=mrkdwn("x" * 3001))], "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
    ([section(text="x")], "must be an object [json-pointer:/blocks/0/text]"),
    ([section(fields=[plain("x")] * 11)], "no more than 10 items allowed [json-pointer:/blocks/0/fields]"),
    (
        [section(fields=[plain("x" * 2001)])],
        "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]",
    ),
    (
        [section(text=mrkdwn("x"), accessory={"type": "plain_text_input"})],
        "unsupported type: plain_text_input [json-pointer:/blocks/0/accessory/type]",
    ),
    (
        [section(text={"type": "mrkdwn", "text": "x", "emoji": True})],
        "invalid additional property: emoji [json-pointer:/blocks/0/text]",
    ),
    (
        [section(text=plain("x"), block_id="x" * 256)],
        "must be less than 256 characters [json-pointer:/blocks/0/block_id]",
    ),
    (
        [DIVIDER | {"block_id": "same"}, DIVIDER | {"block_id": "same"}],
        '"block_id" same already exists [json-pointer:/blocks/1/block_id]',
    ),
    (
        [{"type": "header", "text": plain("x" * 151)}],
        "must be less than 151 characters [json-pointer:/blocks/0/text/text]",
    ),
    ([{"type": "header", "text": mrkdwn("x")}], "must be of type plain_text [json-pointer:/blocks/0/text/type]"),
    ([{"type": "context", "elements": []}], "must have at least 1 item [json-pointer:/blocks/0/elements]"),
    (
        [{"type": "context", "elements": [plain("x")] * 11}],
        "no more than 10 items allowed [json-pointer:/blocks/0/elements]",
    ),
    (
        [actions(*(button(action_id=str(n)) for n in range(26)))],
        "no more than 25 items allowed [json-pointer:/blocks/0/elements]",
    ),
    ([actions(button(), button())], '"action_id" a already exists [json-pointer:/blocks/0]'),
    (
        [actions(button(text=plain("x" * 76)))],
        "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]",
    ),
    (
        [actions(button(value="x" * 2001))],
        "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]",
    ),
    (
        [actions(button(action_id="x" * 256))],
        "must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]",
    ),
    (
        [actions(button(style="loud"))],
        "must be a valid enum value: danger, primary [json-pointer:/blocks/0/elements/0/style]",
    ),
    (
        [actions(button(confirm=CONFIRM))],
        "must be less than 101 characters [json-pointer:/blocks/0/elements/0/confirm/title/text]",
    ),
    (
        [actions(select(options=[option()] * 101))],
        "no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]",
    ),
    (
        [actions(select(options=[option("x" * 76)]))],
        "must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]",
    ),
    (
        [actions(select(options=[option(value="x" * 151)]))],
        "must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]",
    ),
    (
        [actions(select(initial_option=option("other", "other")))],
        "failed to match one of the options [json-pointer:/blocks/0/elements/0/initial_option]",
    ),
    (
        [actions({"type": "datepicker", "initial_date": "1.2.2026"})],
        "must be a date in the format YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]",
    ),
    ([table(101, 1)], "no more than 100 items allowed [json-pointer:/blocks/0/rows]"),
    ([table(1, 21)], "no more than 20 items allowed [json-pointer:/blocks/0/rows/0/row]"),
    ([table(1, 1), table(1, 1)], "only_one_table_allowed [json-pointer:/blocks]"),
    (
        [{"type": "card", "body": plain("x" * 201)}],
        "must be less than 201 characters [json-pointer:/blocks/0/body/text]",
    ),
    ([{"type": "image", "image_url": "https://x/y.png"}], "missing required field: alt_text [json-pointer:/blocks/0]"),
    (
        [{"type": "image", "alt_text": "x", "slack_file": {"id": "F0NONE"}}],
        "invalid slack file [json-pointer:/blocks/0/slack_file]",
    ),
    ([{"type": "markdown", "text": ""}], "must be more than 0 characters [json-pointer:/blocks/0/text]"),
    ([{"type": "input", "label": plain("x")}], "missing required field: element [json-pointer:/blocks/0]"),
]

FINE: list[Json] = [
    section(text=mrkdwn("x" * 3000), accessory=button(text=plain("x" * 75))),
    section(fields=[plain("x" * 2000), *[plain("x" * 1000)] * 9]),
    {"type": "header", "text": plain("x" * 150)},
    actions(*(button(action_id=str(n)) for n in range(25))),
    actions(select(options=[option("x" * 75, "x" * 150)] * 100)),
    table(100, 20),
    {"type": "markdown", "text": "**x**"},
    {"type": "card", "body": plain("x" * 200), "actions": [button()]},
    {"type": "alert", "text": plain("x"), "level": "warning"},
    {"type": "image", "alt_text": "x", "image_url": "https://example.com/y.png"},
    {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "x"}]}]},
    DIVIDER,
]


@pytest.mark.parametrize(("blocks", "message"), BROKEN, ids=[message for _, message in BROKEN])
def test_blocks_that_slack_refuses(api: WebClient, blocks: list[Json], message: str) -> None:
    with pytest.raises(SlackApiError) as refused:
        api.chat_postMessage(channel="C0GENERAL", text="x", blocks=blocks)
    answer = refused.value.response
    assert (answer["error"], answer["response_metadata"]["messages"]) == ("invalid_blocks", [f"[ERROR] {message}"])


@pytest.mark.parametrize("block", FINE, ids=[block["type"] for block in FINE])
def test_blocks_at_the_limit_are_taken(api: WebClient, block: Json) -> None:
    posted = api.chat_postMessage(channel="C0GENERAL", text="x", blocks=[block])["message"]["blocks"]
    assert len(posted[0]["block_id"]) > 3


def home(*blocks: Json, **more: Any) -> Json:
    return {"type": "home", "blocks": list(blocks), **more}


@pytest.mark.parametrize(
    ("view", "message"),
    [
        (home(*[DIVIDER] * 101), "no more than 100 items allowed [json-pointer:/view/blocks]"),
        (home(table(1, 1)), "unsupported type: table [json-pointer:/view/blocks/0/type]"),
        (home(private_metadata="x" * 3001), "must be less than 3001 characters [json-pointer:/view/private_metadata]"),
        ({"type": "modal", "title": plain("x"), "blocks": []}, "must be of type home [json-pointer:/view/type]"),
    ],
)
def test_views_that_slack_refuses(api: WebClient, view: Json, message: str) -> None:
    with pytest.raises(SlackApiError) as refused:
        api.views_publish(user_id="U0AINO", view=view)
    answer = refused.value.response
    assert (answer["error"], answer["response_metadata"]["messages"]) == ("invalid_arguments", [f"[ERROR] {message}"])
