"""What Slack checks of a message and slack_sdk's own checks miss."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

Json = dict[str, Any]


def check_message(message: Json) -> None:
    """Fails on whatever Slack would refuse, or a person could not read."""
    assert message["text"].strip()
    assert len(message["text"]) <= 40_000
    blocks = message["blocks"]
    assert 1 <= len(blocks) <= 50
    assert sum(map(len, _texts(blocks))) + 125 * len(blocks) <= 12_500, "Slack refuses about 13,300 characters"
    for block in blocks:
        parsed = Block.parse(block)
        assert parsed is not None, f"unknown block {block}"
        parsed.validate_json()
        check_block(block)


def _texts(part: object) -> Iterator[str]:
    """Every text in the blocks."""
    if isinstance(part, list):
        for one in part:
            yield from _texts(one)
    if isinstance(part, dict):
        if isinstance(part.get("text"), str):
            yield part["text"]
        yield from _texts(list(part.values()))


def check_body(body: Json) -> None:
    """What the bot says to Slack, on an ack or in a call: the message or the view in it, if there is one."""
    if body.get("blocks"):
        check_message(body)
    if body.get("view"):
        check_view(body["view"])


def check_block(block: Json) -> None:
    """One block, and what is in it."""
    match block["type"]:
        case "section":
            assert "text" in block or "fields" in block
            if "text" in block:
                check_text(block["text"], 3000)
            assert len(block.get("fields", ())) <= 10
            for cell in block.get("fields", ()):
                check_text(cell, 2000)
        case "context":
            assert 1 <= len(block["elements"]) <= 10
            for element in block["elements"]:
                check_text(element, 2000)
        case "header":
            check_text(block["text"], 150)
        case "divider":
            pass
        case "actions":
            assert 1 <= len(block["elements"]) <= 25
        case other:
            raise AssertionError(f"the bot has no use for {other}")
    check_buttons(list(_buttons(block)))


def check_buttons(found: list[Json]) -> None:
    """Buttons of one block: no two with one action_id, nothing longer than Slack takes."""
    assert all(times == 1 for times in Counter(button["action_id"] for button in found).values())
    for button in found:
        check_text(button["text"], 75)
        assert len(button["action_id"]) <= 255
        assert 1 <= len(button["value"]) <= 2000
        assert not set(button["value"]) & set("&<>")
        for name, limit in (("title", 100), ("text", 300), ("confirm", 30), ("deny", 30)):
            if "confirm" in button:
                check_text(button["confirm"][name], limit)


def check_text(text: Json, limit: int) -> None:
    """A text object: not empty, not too long, and escaped."""
    assert 1 <= len(text["text"]) <= limit
    if text["type"] == "plain_text":
        assert "<" not in text["text"]
        assert ">" not in text["text"]


def _buttons(block: Json) -> Iterator[Json]:
    inside = [*block.get("elements", ()), block.get("accessory", {})]
    return (element for element in inside if element.get("type") == "button")


def check_view(view: Json) -> None:
    """A modal or a Home tab."""
    View(**view).validate_json()
    assert 1 <= len(view["blocks"]) <= 100
    assert len(view.get("private_metadata", "")) <= 3000
    for block in view["blocks"]:
        if block["type"] == "input":
            check_input(block)
        else:
            check_block(block)
    ids = [block["block_id"] for block in view["blocks"] if "block_id" in block]
    assert len(set(ids)) == len(ids)
    for name in {"title", "submit", "close"} & set(view):
        check_text(view[name], 24)


def check_input(block: Json) -> None:
    """An input of a modal."""
    parsed = Block.parse(block)
    assert parsed is not None
    parsed.validate_json()
    check_text(block["label"], 2000)
    groups = block["element"].get("option_groups", [])
    assert len(groups) <= 100
    for group in groups:
        check_text(group["label"], 75)
        check_options(group["options"])
    options = block["element"].get("options", []) + [option for group in groups for option in group["options"]]
    initial = block["element"].get("initial_option")
    assert initial is None or initial in options
    check_options(block["element"].get("options", []))


def check_options(options: list[Json]) -> None:
    """What can be chosen, in one select or one group of it."""
    assert len(options) <= 100
    for option in options:
        check_text(option["text"], 75)
        assert 1 <= len(option["value"]) <= 150
