"""Interactive elements: where they are in blocks, and what they tell when used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.playground.errors import SlackError

Json = dict[str, Any]
Given = str | list[str] | None
"""What the page hands over: a text, an option's value, a date; a list for elements of several choices."""


@dataclass(frozen=True)
class Use:
    """A person's use of one element."""

    block_id: str
    action_id: str
    given: Given


_KEPT = ("action_id", "block_id", "type", "text", "value", "style", "placeholder", "url", "confirm")
_SIMPLE = {
    "plain_text_input": "value",
    "number_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "users_select": "selected_user",
    "multi_users_select": "selected_users",
}
_INITIAL = {
    "plain_text_input": "initial_value",
    "number_input": "initial_value",
    "email_text_input": "initial_value",
    "url_text_input": "initial_value",
    "datepicker": "initial_date",
    "timepicker": "initial_time",
    "datetimepicker": "initial_date_time",
    "users_select": "initial_user",
    "multi_users_select": "initial_users",
}
_ONE_OPTION = ("static_select", "radio_buttons", "overflow")
_MANY_OPTIONS = ("multi_static_select", "checkboxes")


def elements_of(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Every interactive element with its block."""
    for block in blocks:
        inside = [block.get("accessory"), block.get("element"), *(block.get("elements") or ())]
        for element in inside:
            if isinstance(element, dict) and "action_id" in element:
                yield block, element


def find_element(blocks: list[Json], block_id: str, action_id: str) -> tuple[Json, Json] | None:
    """The element and its block, the block first."""
    for block, element in elements_of(blocks):
        if block.get("block_id") == block_id and element["action_id"] == action_id:
            return block, element
    return None


def state_of(blocks: list[Json], kept: Json) -> Json:
    """The `state.values` of blocks: what was entered, else what the element starts with."""
    values: Json = {}
    for block, element in elements_of(blocks):
        if element["type"] in ("button", "overflow"):
            continue
        block_id, action_id = block["block_id"], element["action_id"]
        entered = kept.get(block_id, {}).get(action_id)
        if entered is None or entered["type"] != element["type"]:
            entered = initial_state(element)
        values.setdefault(block_id, {})[action_id] = entered
    return values


def initial_state(element: Json) -> Json:
    kind = element["type"]
    if kind in _ONE_OPTION:
        return {"type": kind, "selected_option": element.get("initial_option")}
    if kind in _MANY_OPTIONS:
        return {"type": kind, "selected_options": element.get("initial_options") or []}
    field = _SIMPLE.get(kind, "value")
    empty: Given = [] if kind.startswith("multi_") else None
    return {"type": kind, field: element.get(_INITIAL.get(kind, ""), empty)}


def entered_state(element: Json, given: Given) -> Json:
    """The element's entry in `state.values` after the person chose or typed `given`. Raises SlackError."""
    kind = element["type"]
    _refuse_misfit(kind, given)
    if kind in _ONE_OPTION:
        return {"type": kind, "selected_option": _option(element, given)}
    if kind in _MANY_OPTIONS:
        chosen = [_option(element, value) for value in given or ()]
        return {"type": kind, "selected_options": [option for option in chosen if option]}
    if kind == "datetimepicker":
        return {"type": kind, "selected_date_time": int(str(given)) if given else None}
    return {"type": kind, _SIMPLE.get(kind, "value"): given or ([] if kind.startswith("multi_") else None)}


def _refuse_misfit(kind: str, given: Given) -> None:
    """Raises SlackError if the page gives a list for one thing, one thing for a list, or no moment for a moment."""
    takes_list = kind in _MANY_OPTIONS or kind.startswith("multi_")
    is_moment = not given or (isinstance(given, str) and given.isdecimal() and len(given) <= 12)
    if (given and takes_list != isinstance(given, list)) or (kind == "datetimepicker" and not is_moment):
        raise SlackError("invalid_value")


def action(block: Json, element: Json, given: Given, action_ts: str) -> Json:
    """The entry of `actions` in a block_actions payload."""
    named = {name: element[name] for name in _KEPT if name in element}
    chosen = {} if element["type"] == "button" else entered_state(element, given)
    return named | chosen | {"block_id": block["block_id"], "action_ts": action_ts}


def _option(element: Json, value: Given) -> Json | None:
    groups = [element, *(element.get("option_groups") or ())]
    options = [option for group in groups for option in group.get("options") or ()]
    return next((option for option in options if option.get("value") == value), None)


def complaint(block: Json, state: Json) -> str | None:
    """What Slack itself says about an input before the bot hears of it, or None if it is fine."""
    element = block["element"]
    entered = state[block["block_id"]][element["action_id"]]
    value = next((entered[name] for name in entered if name != "type"), None)
    if not value:
        return None if block.get("optional") else "Please complete this required field."
    if element["type"] == "number_input":
        return _number_complaint(element, value)
    if element["type"] == "plain_text_input":
        return _length_complaint(element, value)
    return None


def _number_complaint(element: Json, value: str) -> str | None:
    try:
        number = float(value) if element["is_decimal_allowed"] else int(value)
    except ValueError:
        return "Please enter a valid number."
    lowest, highest = element.get("min_value"), element.get("max_value")
    if lowest is not None and number < float(lowest):
        return f"Please enter a number that is at least {lowest}."
    if highest is not None and number > float(highest):
        return f"Please enter a number that is at most {highest}."
    return None


def _length_complaint(element: Json, value: str) -> str | None:
    shortest, longest = element.get("min_length", 0), element.get("max_length", 3000)
    if len(value) < shortest:
        return f"Please enter at least {shortest} characters."
    if len(value) > longest:
        return f"Please enter at most {longest} characters."
    return None
