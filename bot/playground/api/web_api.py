"""From an HTTP request to a method and back: arguments, tokens, scopes, errors."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse

from bot.playground.api import apps, chat, files, people, views
from bot.playground.api.method import Json, Method, TokenKind
from bot.playground.errors import SlackError
from bot.playground.local_slack import LocalSlack
from bot.playground.reading import read_json

METHODS: dict[str, Method] = apps.METHODS | chat.METHODS | files.METHODS | people.METHODS | views.METHODS
_JSON_ARGUMENTS = ("blocks", "view", "files", "metadata", "attachments")
_WORKADAY = "not_in_channel"
"""How a bot finds out that nobody has invited it; every other refusal is a mistake that its makers should see."""

_log = logging.getLogger(__name__)


class WebApi:
    """The endpoint of every method. Each accepts the kind of token that Slack wants there."""

    def __init__(self, slack: LocalSlack, tokens: Mapping[TokenKind, str]) -> None:
        self._slack = slack
        self._kinds = {token: kind for kind, token in tokens.items()}

    async def respond(self, request: Request) -> JSONResponse:
        name = request.path_params["method"]
        try:
            arguments = await _arguments(request)
            body = {"ok": True, **self._call(name, request, arguments)}
        except SlackError as problem:
            body = problem.body()
            level = logging.INFO if problem.code == _WORKADAY else logging.WARNING
            _log.log(level, "%s was refused: %s", name, {key: body[key] for key in body if key != "ok"})
        headers = {"x-oauth-scopes": ",".join(sorted(self._slack.manifest.scopes))}
        return JSONResponse(body, headers=headers)

    def _call(self, name: str, request: Request, arguments: Json) -> Json:
        method = METHODS.get(name)
        if method is None:
            raise SlackError("unknown_method", req_method=name)
        self._authorize(method, _token(request, arguments))
        return method.call(self._slack, arguments)

    def _authorize(self, method: Method, token: str) -> None:
        if not token:
            raise SlackError("not_authed")
        if token not in self._kinds:
            raise SlackError("invalid_auth")
        if self._kinds[token] != method.token:
            raise SlackError("not_allowed_token_type")
        granted = self._slack.manifest.scopes
        if method.scopes and not granted.intersection(method.scopes):
            raise SlackError("missing_scope", needed=method.scopes[0], provided=",".join(sorted(granted)))


def _token(request: Request, arguments: Json) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token if scheme.lower() == "bearer" else str(arguments.pop("token", ""))


async def _arguments(request: Request) -> Json:
    """The arguments from the query, a form or JSON. Raises SlackError if they can't be read."""
    arguments: Json = dict(request.query_params)
    content = await request.body()
    if request.headers.get("content-type", "").startswith("application/json"):
        return arguments | _json_object(content)
    try:
        form = parse_qsl(content.decode(), keep_blank_values=True)
    except UnicodeDecodeError as problem:
        raise SlackError("invalid_form_data") from problem
    return {name: _unpacked(name, value) for name, value in (arguments | dict(form)).items()}


def _json_object(content: bytes) -> Json:
    try:
        value = read_json(content or b"{}")
    except ValueError as problem:
        raise SlackError("invalid_json") from problem
    if not isinstance(value, dict):
        raise SlackError("json_not_object")
    return {name: _unpacked(name, argument) for name, argument in value.items()}


def _unpacked(name: str, value: Any) -> Any:
    """Arguments that are objects may come as JSON text."""
    if name not in _JSON_ARGUMENTS or not isinstance(value, str):
        return value
    try:
        return read_json(value)
    except ValueError as problem:
        raise SlackError("invalid_blocks_format" if name == "blocks" else "invalid_arguments") from problem
