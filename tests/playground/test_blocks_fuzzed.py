"""Whatever a bot sends as blocks or as a view is taken or refused in Slack's way, and never breaks the server."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.blocks import check_blocks, check_view
from bot.playground.errors import SlackError

WORDS = st.sampled_from(
    [
        "section", "actions", "context", "header", "input", "image", "table", "card", "alert", "markdown", "rich_text",
        "button", "static_select", "checkboxes", "overflow", "datepicker", "plain_text_input", "number_input",
        "plain_text", "mrkdwn", "raw_text", "rich_text_section", "modal", "home", "x", "",
    ]
)  # fmt: skip
KEYS = st.sampled_from(
    [
        "type", "text", "fields", "accessory", "elements", "element", "options", "option_groups", "initial_option",
        "initial_options", "confirm", "label", "rows", "column_settings", "block_id", "action_id", "slack_file",
        "min_length", "is_decimal_allowed", "min_value", "title", "submit", "blocks", "actions", "value", "style",
        "level", "alt_text",
    ]
)  # fmt: skip
LEAVES = st.none() | st.booleans() | st.integers() | WORDS
ANYTHING = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5), max_leaves=30
)
TYPED = st.dictionaries(KEYS, ANYTHING, max_size=5).flatmap(lambda it: WORDS.map(lambda word: it | {"type": word}))


FEW = settings(max_examples=60)


def complaints(check: Callable[[], object]) -> list[str] | None:
    """What a refusal says, or None if nothing was refused."""
    try:
        check()
    except SlackError as refused:
        return list(refused.details["response_metadata"]["messages"])
    return None


@FEW
@given(st.lists(TYPED, max_size=4) | ANYTHING)
def test_any_blocks(blocks: Any) -> None:
    assert complaints(lambda: check_blocks(blocks, lambda file_id: file_id == "x")) != []


@FEW
@given(TYPED, st.lists(TYPED, max_size=3))
def test_any_view(view: dict[str, Any], blocks: list[Any]) -> None:
    assert complaints(lambda: check_view(view | {"blocks": blocks}, "modal", lambda _: False)) != []
