"""The limits of interactive elements and of what they are made of."""

from __future__ import annotations

from collections.abc import Callable

from bot.playground.blocks.faults import Faults, Json, listed

Check = Callable[[Json, str, Faults], None]


def button(element: Json, at: str, faults: Faults) -> None:
    faults.text(element, "text", at, 75, plain=True)
    faults.string(element, "value", at, 2000)
    faults.string(element, "url", at, 3000)
    faults.string(element, "accessibility_label", at, 75)
    faults.one_of(element, "style", at, ("primary", "danger"))


def confirm_dialog(dialog: Json, at: str, faults: Faults) -> None:
    faults.text(dialog, "title", at, 100, plain=True)
    faults.text(dialog, "text", at, 300)
    faults.text(dialog, "confirm", at, 30, plain=True)
    faults.text(dialog, "deny", at, 30, plain=True)
    faults.one_of(dialog, "style", at, ("primary", "danger"))


def option(value: Json, at: str, faults: Faults) -> None:
    faults.text(value, "text", at, 75)
    faults.string(value, "value", at, 150, required=True)
    faults.text(value, "description", at, 75, required=False)


def _options(element: Json, at: str, faults: Faults, most: int) -> None:
    for value, here in faults.mappings(element, "options", at, most):
        option(value, here, faults)


def select(element: Json, at: str, faults: Faults) -> None:
    if "option_groups" in element:
        for group, here in faults.mappings(element, "option_groups", at, 100):
            faults.text(group, "label", here, 75, plain=True)
            _options(group, here, faults, 100)
    else:
        _options(element, at, faults, 100)
    _initial_options(element, at, faults)


def _initial_options(element: Json, at: str, faults: Faults) -> None:
    groups = [element, *listed(element, "option_groups")]
    offered = [value for group in groups if isinstance(group, dict) for value in listed(group, "options")]
    given = [element["initial_option"]] if "initial_option" in element else listed(element, "initial_options")
    if any(value not in offered for value in given):
        faults.add("failed to match one of the options", f"{at}/initial_option")


def few_options(element: Json, at: str, faults: Faults) -> None:
    _options(element, at, faults, 10)
    _initial_options(element, at, faults)


def overflow(element: Json, at: str, faults: Faults) -> None:
    _options(element, at, faults, 5)


def datepicker(element: Json, at: str, faults: Faults) -> None:
    faults.pattern(element, "initial_date", at, r"\d{4}-\d\d-\d\d", "a date in the format YYYY-MM-DD")


def timepicker(element: Json, at: str, faults: Faults) -> None:
    faults.pattern(element, "initial_time", at, r"([01]\d|2[0-3]):[0-5]\d", "a time in the format HH:mm")


def plain_text_input(element: Json, at: str, faults: Faults) -> None:
    faults.string(element, "initial_value", at, 3000)
    for name in ("min_length", "max_length"):
        value = element.get(name, 1)
        if not isinstance(value, int) or not 0 <= value <= 3000:
            faults.add("must be between 0 and 3000", f"{at}/{name}")


def number_input(element: Json, at: str, faults: Faults) -> None:
    if not isinstance(element.get("is_decimal_allowed"), bool):
        faults.add("missing required field: is_decimal_allowed", at)
    for name in ("initial_value", "min_value", "max_value"):
        faults.pattern(element, name, at, r"-?\d+(\.\d+)?", "a number, written as a string")


def anything(element: Json, at: str, faults: Faults) -> None:
    """For elements whose limits are those of every element."""


CHOICES: dict[str, Check] = {
    "static_select": select,
    "multi_static_select": select,
    "users_select": anything,
    "multi_users_select": anything,
    "radio_buttons": few_options,
    "checkboxes": few_options,
    "datepicker": datepicker,
    "timepicker": timepicker,
    "datetimepicker": anything,
}
IN_ACTIONS = CHOICES | {"button": button, "overflow": overflow}
IN_INPUT = CHOICES | {
    "plain_text_input": plain_text_input,
    "number_input": number_input,
    "email_text_input": anything,
    "url_text_input": anything,
}


def interactive(element: Json, at: str, faults: Faults, allowed: dict[str, Check]) -> None:
    """Check an element that may be used where only `allowed` types may be."""
    check = allowed.get(str(element.get("type")))
    if check is None:
        faults.add(f"unsupported type: {element.get('type')}", f"{at}/type")
        return
    faults.string(element, "action_id", at, 255)
    faults.text(element, "placeholder", at, 150, plain=True, required=False)
    if "confirm" in element and faults.mapping(element["confirm"], f"{at}/confirm"):
        confirm_dialog(element["confirm"], f"{at}/confirm", faults)
    check(element, at, faults)
