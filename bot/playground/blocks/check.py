"""Checks whole messages and views, and gives ids to what has none."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from typing import Any

from bot.playground.blocks.faults import Faults, IsShared, Json, listed
from bot.playground.blocks.kinds import EVERYWHERE, IN_MESSAGES, PROPERTIES
from bot.playground.errors import with_messages


def check_blocks(blocks: Any, is_shared: IsShared) -> list[Json]:
    """The blocks of a message, with ids. Raises SlackError `invalid_blocks`."""
    faults = Faults(is_shared)
    _check(blocks, "/blocks", faults, most=50, kinds=IN_MESSAGES)
    if sum(1 for block in listed({"blocks": blocks}, "blocks") if _is_table(block)) > 1:
        faults.add("only_one_table_allowed", "/blocks")
    if faults.messages:
        raise with_messages("invalid_blocks", faults.messages)
    return with_ids(blocks)


def _is_table(block: Any) -> bool:
    return isinstance(block, dict) and block.get("type") == "table"


def check_view(view: Any, kind: str, is_shared: IsShared) -> Json:
    """A modal or a Home tab, with ids. Raises SlackError `invalid_arguments`."""
    faults = Faults(is_shared)
    if faults.mapping(view, "/view"):
        _check_view(view, kind, faults)
    if faults.messages:
        raise with_messages("invalid_arguments", faults.messages)
    return {**view, "blocks": with_ids(view["blocks"])}


def _check_view(view: Json, kind: str, faults: Faults) -> None:
    if view.get("type") != kind:
        faults.add(f"must be of type {kind}", "/view/type")
    faults.text(view, "title", "/view", 24, plain=True, required=kind == "modal")
    faults.text(view, "submit", "/view", 24, plain=True, required=False)
    faults.text(view, "close", "/view", 24, plain=True, required=False)
    for name, longest in (("private_metadata", 3000), ("callback_id", 255), ("external_id", 255)):
        faults.string(view, name, "/view", longest)
    _check(view.get("blocks"), "/view/blocks", faults, most=100, kinds=EVERYWHERE)
    if kind == "modal" and "submit" not in view and _has_input(view):
        faults.add("missing required field: submit", "/view")


def _has_input(view: Json) -> bool:
    return any(isinstance(block, dict) and block.get("type") == "input" for block in listed(view, "blocks"))


def _check(blocks: Any, at: str, faults: Faults, *, most: int, kinds: dict[str, Any]) -> None:
    if not isinstance(blocks, list):
        faults.add("must be an array", at)
        return
    if len(blocks) > most:
        faults.add(f"no more than {most} items allowed", at)
    for index, block in enumerate(blocks):
        _check_block(block, f"{at}/{index}", faults, kinds)
    _refuse_doubles([block for block in blocks if isinstance(block, dict)], at, faults)


def _check_block(block: Any, at: str, faults: Faults, kinds: dict[str, Any]) -> None:
    if not faults.mapping(block, at):
        return
    check = kinds.get(str(block.get("type")))
    if check is None:
        faults.add(f"unsupported type: {block.get('type')}", f"{at}/type")
        return
    faults.string(block, "block_id", at, 255)
    faults.known(block, ("type", "block_id", *PROPERTIES[block["type"]]), at)
    check(block, at, faults)


def _refuse_doubles(blocks: list[Json], at: str, faults: Faults) -> None:
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        block_id = block.get("block_id")
        if block_id and str(block_id) in seen:
            faults.add(f'"block_id" {block_id} already exists', f"{at}/{index}/block_id")
        seen.add(str(block_id))
        action_ids = [str(element["action_id"]) for element in _elements(block) if element.get("action_id")]
        for double in sorted({name for name in action_ids if action_ids.count(name) > 1}):
            faults.add(f'"action_id" {double} already exists', f"{at}/{index}")


def _elements(block: Json) -> Iterator[Json]:
    inside = [block.get("accessory"), block.get("element")]
    inside += [*listed(block, "elements"), *listed(block, "actions")]
    return (element for element in inside if isinstance(element, dict))


_PASSIVE = ("image", "mrkdwn", "plain_text")


def with_ids(blocks: list[Json]) -> list[Json]:
    """The blocks with a made-up block_id and action_id where the bot gave none, as Slack fills them in."""
    return [_with_ids(block) for block in blocks]


def _with_ids(block: Json) -> Json:
    full = {**block, "block_id": block.get("block_id") or _made_up()}
    if block["type"] in ("actions", "card"):
        name = "elements" if block["type"] == "actions" else "actions"
        full[name] = [_with_action_id(element) for element in listed(block, name)]
    for name in ("accessory", "element"):
        if name in block:
            full[name] = _with_action_id(block[name])
    return full


def _with_action_id(element: Json) -> Json:
    if element["type"] in _PASSIVE:
        return element
    return {**element, "action_id": element.get("action_id") or _made_up()}


def _made_up() -> str:
    return secrets.token_urlsafe(4)
