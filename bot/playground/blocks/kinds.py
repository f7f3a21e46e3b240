"""The limits of each kind of block."""

from __future__ import annotations

from bot.playground.blocks.elements import IN_ACTIONS, IN_INPUT, Check, anything, interactive
from bot.playground.blocks.faults import Faults, Json, listed


def section(block: Json, at: str, faults: Faults) -> None:
    if "text" not in block and "fields" not in block:
        faults.add("must provide text or fields", at)
    faults.text(block, "text", at, 3000, required=False)
    if "fields" in block:
        for index, value in enumerate(faults.items(block, "fields", at, 10)):
            faults.text_object(value, f"{at}/fields/{index}", 2000)
    if "accessory" in block and faults.mapping(block["accessory"], f"{at}/accessory"):
        _accessory(block["accessory"], f"{at}/accessory", faults)


def _accessory(element: Json, at: str, faults: Faults) -> None:
    interactive(element, at, faults, IN_ACTIONS | {"image": image})


def header(block: Json, at: str, faults: Faults) -> None:
    faults.text(block, "text", at, 150, plain=True)


def context(block: Json, at: str, faults: Faults) -> None:
    for element, here in faults.mappings(block, "elements", at, 10):
        if element.get("type") == "image":
            image(element, here, faults)
        else:
            faults.text_object(element, here, 2000)


def actions(block: Json, at: str, faults: Faults) -> None:
    for element, here in faults.mappings(block, "elements", at, 25):
        interactive(element, here, faults, IN_ACTIONS)


def image(block: Json, at: str, faults: Faults) -> None:
    faults.string(block, "alt_text", at, 2000, required=True)
    faults.string(block, "image_url", at, 3000)
    faults.text(block, "title", at, 2000, plain=True, required=False)
    if "image_url" not in block and "slack_file" not in block:
        faults.add("must provide image_url or slack_file", at)
    if "slack_file" in block and not _is_shared(block["slack_file"], faults):
        faults.add("invalid slack file", f"{at}/slack_file")


def _is_shared(file: object, faults: Faults) -> bool:
    if not isinstance(file, dict):
        return False
    return faults.is_shared(str(file.get("id") or str(file.get("url", "")).rpartition("/")[2]))


def input_block(block: Json, at: str, faults: Faults) -> None:
    faults.text(block, "label", at, 2000, plain=True)
    faults.text(block, "hint", at, 2000, plain=True, required=False)
    if "element" not in block:
        faults.add("missing required field: element", at)
    elif faults.mapping(block["element"], f"{at}/element"):
        interactive(block["element"], f"{at}/element", faults, IN_INPUT)


def table(block: Json, at: str, faults: Faults) -> None:
    for index, row in enumerate(faults.items(block, "rows", at, 100)):
        here = f"{at}/rows/{index}"
        for column, cell in enumerate(faults.items({"row": row}, "row", here, 20)):
            _cell(cell, f"{here}/{column}", faults)
    if len(listed(block, "column_settings")) > 20:
        faults.add("no more than 20 items allowed", f"{at}/column_settings")


def _cell(cell: Json, at: str, faults: Faults) -> None:
    if not faults.mapping(cell, at):
        return
    if cell.get("type") == "raw_text":
        faults.string(cell, "text", at, 10000, required=True)
    elif cell.get("type") not in ("rich_text", "raw_number"):
        faults.add(f"unsupported type: {cell.get('type')}", f"{at}/type")


_RICH = ("rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote")


def rich_text(block: Json, at: str, faults: Faults) -> None:
    for element, here in faults.mappings(block, "elements", at, 1000):
        if element.get("type") not in _RICH:
            faults.add(f"unsupported type: {element.get('type')}", f"{here}/type")
        faults.items(element, "elements", here, 1000, least=0)


def markdown(block: Json, at: str, faults: Faults) -> None:
    faults.string(block, "text", at, 12000, required=True)


def card(block: Json, at: str, faults: Faults) -> None:
    for name, longest in (("title", 150), ("subtitle", 150), ("body", 200)):
        faults.text(block, name, at, longest, required=False)
    if "actions" in block:
        for element, here in faults.mappings(block, "actions", at, 3):
            interactive(element, here, faults, IN_ACTIONS)


def alert(block: Json, at: str, faults: Faults) -> None:
    faults.text(block, "text", at, 200)
    faults.one_of(block, "level", at, ("default", "info", "warning", "error", "success"))


EVERYWHERE: dict[str, Check] = {
    "actions": actions,
    "alert": alert,
    "card": card,
    "context": context,
    "divider": anything,
    "header": header,
    "image": image,
    "input": input_block,
    "rich_text": rich_text,
    "section": section,
}
IN_MESSAGES: dict[str, Check] = EVERYWHERE | {"markdown": markdown, "table": table}

PROPERTIES: dict[str, tuple[str, ...]] = {
    "actions": ("elements",),
    "alert": ("text", "level"),
    "card": ("hero_image", "icon", "slack_icon", "title", "subtitle", "body", "subtext", "actions"),
    "context": ("elements",),
    "divider": (),
    "header": ("text",),
    "image": ("alt_text", "image_url", "slack_file", "title"),
    "input": ("label", "element", "hint", "optional", "dispatch_action"),
    "markdown": ("text",),
    "rich_text": ("elements",),
    "section": ("text", "fields", "accessory", "expand"),
    "table": ("rows", "column_settings"),
}
"""What each kind of block may have beside `type` and `block_id`."""
