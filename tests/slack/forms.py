"""The forms in a test: opened by the bot, filled in and sent by a person."""

from __future__ import annotations

import json
from typing import Any

from tests.slack.checks import check_view
from tests.slack.fake_slack import Json, payload
from tests.slack.talking import SAM, Talk, buttons


def opened(talk: Talk) -> Json:
    """The form that the bot has just opened."""
    view: Json = talk.heard("views.open").body["view"]
    check_view(view)
    return {**view, "id": f"V{len(talk.calls)}"}


def filled(**inputs: Any) -> Json:
    """The state of the form's inputs: tomorrow at 14:00 for an hour, unless said otherwise."""
    usual: dict[str, Any] = {"room": "alpha", "day": "2026-11-26", "start": "14:00", "length": "60", "title": "Retro"}
    given = usual | inputs
    return {
        "room": {"form_room": {"type": "static_select", "selected_option": _option(given["room"])}},
        "day": {"form_day": {"type": "datepicker", "selected_date": given["day"]}},
        "start": {"form_start": {"type": "timepicker", "selected_time": given["start"]}},
        "length": {"form_length": {"type": "static_select", "selected_option": _option(given["length"])}},
        "title": {"form_title": {"type": "plain_text_input", "value": given["title"]}},
        "people": {"form_people": {"type": "number_input", "value": given.get("people")}},
        "private": {"form_private": {"type": "checkboxes", "selected_options": given.get("private", [])}},
    }


def _option(value: str | None) -> Json | None:
    return {"text": {"type": "plain_text", "text": "x", "emoji": False}, "value": value} if value else None


def held(view: Json, inputs: Json) -> Json:
    """The view as Slack sends it, with its inputs, and no others, filled in."""
    blocks = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
    values = {block: filled(**inputs)[_name(block)] for block in blocks}
    return {name: view[name] for name in ("id", "callback_id", "private_metadata")} | {"state": {"values": values}}


def send(talk: Talk, view: Json, by: str = SAM, **inputs: Any) -> Json:
    """Send the form; what its ack says."""
    body = payload("view_submission")
    body["user"]["id"] = by
    body["view"] |= held(view, inputs)
    answer = talk.dispatch(body)
    assert answer.status == 200
    said: Json = json.loads(answer.body) if answer.body else {}
    return said


def notes(talk: Talk, view: Json, **inputs: Any) -> list[str]:
    """What the form says above its inputs once they are filled in so."""
    fill_in(talk, view, "1764055801.403200", **inputs)
    return said(updated(talk, view))


def updated(talk: Talk, view: Json) -> Json:
    """The form that the bot shows in the place of the view, as that was when somebody did something in it."""
    body = talk.heard("views.update").body
    check_view(body["view"])
    assert (body["view_id"], body["hash"]) == (view["id"], "1764055800.abcdef")
    return {**body["view"], "id": view["id"]}


def press(talk: Talk, view: Json, label: str, **inputs: Any) -> Json:
    """Press a button of the form, whose inputs are filled in so; the form as it is shown then."""
    assert talk.dispatch(press_payload(view, label, **inputs)).status == 200
    return updated(talk, view)


def press_payload(view: Json, label: str, at: str = "1764055801.403200", **inputs: Any) -> Json:
    """A press of a button of the form, at a moment as Slack says it; it may be sent more than once."""
    body = payload("view_submission") | {"type": "block_actions"}
    body["view"] |= held(view, inputs)
    [button] = [each for each in buttons(view) if each["text"]["text"] == label]
    body["actions"] = [button | {"block_id": "aZ0x", "action_ts": at}]
    body["container"] = {"type": "view", "view_id": view["id"]}
    return body


def labels(view: Json) -> list[str]:
    """What the form's buttons say."""
    return [button["text"]["text"] for button in buttons(view)]


def fill_in(talk: Talk, view: Json, at: str, **inputs: Any) -> None:
    """Fill in the form's inputs so, at a moment as Slack says it."""
    body = payload("view_submission") | {"type": "block_actions"}
    body["view"] |= held(view, inputs)
    body["actions"] = [{"type": "static_select", "action_id": "form_room", "block_id": "room", "action_ts": at}]
    body["container"] = {"type": "view", "view_id": view["id"]}
    assert talk.dispatch(body).status == 200


def shown_where_updates_conflict(talk: Talk) -> list[Json]:
    """The forms that Slack shows from now on; from the second on it refuses updates made for a form as it stood."""
    shown: list[Json] = []

    def update(body: Json) -> tuple[int, Json]:
        if shown and "hash" in body:
            return 200, {"ok": False, "error": "hash_conflict"}
        shown.append(body["view"])
        return 200, {"ok": True}

    talk.slack.answers["views.update"] = update
    return shown


def said(view: Json) -> list[str]:
    """What the form says above its inputs."""
    return [_words(block) for block in view["blocks"] if block["type"] in ("section", "context")]


def initial(view: Json) -> dict[str, Any]:
    """What stands in the form as it is opened; of what is chosen, its value."""
    found = {}
    for block in view["blocks"]:
        given = [value for key, value in block.get("element", {}).items() if key.startswith("initial")]
        if block["type"] == "input":
            found[_name(block["block_id"])] = given[0] if given else None
    return {block: value["value"] if isinstance(value, dict) else value for block, value in found.items()}


def form(talk: Talk) -> Json:
    assert talk.dispatch_form(talk.command_payload("/book")).body == ""
    return opened(talk)


def _name(block_id: str) -> str:
    """The name of an input, whichever press has filled it in."""
    return block_id.partition(":")[0]


def _words(block: Json) -> str:
    text: str = block["text"]["text"] if block["type"] == "section" else block["elements"][0]["text"]
    return text
