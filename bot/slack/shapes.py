"""Whether a request's body is a payload that Slack could have sent; Bolt and the listeners rely on these shapes."""

from __future__ import annotations

import json
from typing import Annotated, Any
from urllib.parse import parse_qsl

from pydantic import BaseModel, ConfigDict, Field

Json = dict[str, Any]
Id = Annotated[str, Field(min_length=1, max_length=255)]


class _Shape(BaseModel):
    model_config = ConfigDict(strict=True, extra="allow")


class _Named(_Shape):
    id: Id | None = None


class _Authorization(_Shape):
    enterprise_id: str | None = None
    team_id: str | None = None
    user_id: str | None = None
    is_enterprise_install: bool | None = None


class _ResponseUrl(_Shape):
    response_url: str = ""


class _Outer(_Shape):
    """What Bolt looks for in every payload, whatever its type."""

    team: _Named | str | None = None
    team_id: str | None = None
    enterprise: _Named | str | None = None
    enterprise_id: str | None = None
    authorizations: list[_Authorization] | None = None
    is_enterprise_install: bool | str | None = None
    is_ext_shared_channel: bool | None = None
    response_url: str = ""
    response_urls: list[_ResponseUrl] = Field(default_factory=list, max_length=1)  # Bolt fails at two
    bot_access_token: str | None = None
    function_data: Json | None = None


class _Command(_Outer):
    command: Id
    user_id: Id
    channel_id: Id
    trigger_id: Id
    user_name: str = ""
    text: str = ""


class _Person(_Shape):
    id: Id
    name: str = ""
    username: str = ""
    team_id: str | None = None


class _Action(_Shape):
    action_id: Id
    block_id: str = ""
    type: str
    value: str | None = None
    action_ts: str = ""


class _Option(_Shape):
    value: str | None = None


class _Held(_Shape):
    """What an input of a modal holds."""

    value: str | None = None
    selected_option: _Option | None = None
    selected_options: list[_Option] | None = None
    selected_date: str | None = None
    selected_time: str | None = None


class _State(_Shape):
    values: dict[str, dict[str, _Held]] = Field(default_factory=dict)


class _View(_Shape):
    id: Id
    type: str
    hash: str = ""
    team_id: str | None = None
    callback_id: str = ""
    private_metadata: str = ""
    state: _State | None = None
    app_installed_team_id: str | None = None


class _Interaction(_Outer):
    user: _Person
    trigger_id: Id = "none"
    channel: _Named = _Named()
    container: Json = Field(default_factory=dict)
    message: Json = Field(default_factory=dict)
    view: _View = _View(id="none", type="none")
    callback_id: str = ""


class _Press(_Interaction):
    actions: Annotated[list[_Action], Field(min_length=1)]
    trigger_id: Id


class _Shortcut(_Interaction):
    callback_id: Id
    trigger_id: Id


class _Submission(_Interaction):
    view: _View


class _Event(_Shape):
    type: Id
    user: Id | None = None
    channel: Id | None = None
    text: str | None = None
    ts: str | None = None
    thread_ts: str | None = None
    channel_type: str | None = None
    subtype: str | None = None
    bot_id: str | None = None
    team: str | None = None
    user_team: str | None = None


class _Words(_Event):
    """An event that carries somebody's words."""

    channel: Id
    ts: Id


class _Opened(_Event):
    """An event of somebody who opened a tab."""

    user: Id


_EVENTS: dict[str, type[_Event]] = {"message": _Words, "app_mention": _Words, "app_home_opened": _Opened}


class _EventCallback(_Outer):
    event: _Event
    event_id: Id


class _Challenge(_Outer):
    challenge: str


class _Check(_Outer):
    ssl_check: str


_BY_TYPE: dict[str, type[_Outer]] = {
    "block_actions": _Press,
    "event_callback": _EventCallback,
    "message_action": _Shortcut,
    "shortcut": _Shortcut,
    "url_verification": _Challenge,
    "view_closed": _Submission,
    "view_submission": _Submission,
}


def is_payload(body: str, content_type: str) -> bool:
    """Whether the body is of a shape that Slack sends and the bot can read."""
    try:
        return is_known(_parsed(body, content_type))
    except (ValueError, RecursionError):
        return False


def is_known(payload: object) -> bool:
    """Whether a payload, out of its envelope, is of a shape that Slack sends and the bot can read."""
    if not isinstance(payload, dict):
        return False
    try:
        json.dumps(payload, ensure_ascii=False).encode()  # halves of surrogate pairs are no text
        shape = _shape_of(payload)
        shape.model_validate(payload)
        if shape is _EventCallback:
            _EVENTS.get(payload["event"]["type"], _Event).model_validate(payload["event"])
    except (ValueError, RecursionError):
        return False
    return True


def _parsed(body: str, content_type: str) -> Json:
    """The payload as Bolt will see it. Raises ValueError."""
    if content_type.partition(";")[0].strip() == "application/json" or body.startswith("{"):
        return _object(body)
    form = dict(parse_qsl(body, keep_blank_values=True, max_num_fields=100))
    return _object(form["payload"]) if "payload" in form else form


def _object(text: str) -> Json:
    value = json.loads(text)
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return value


def _shape_of(payload: Json) -> type[_Outer]:
    if "command" in payload:
        return _Command
    if "ssl_check" in payload:
        return _Check
    shape = _BY_TYPE.get(str(payload.get("type")))
    if shape is None:
        raise ValueError("no type that the bot knows")
    return shape
