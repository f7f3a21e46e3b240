"""The one shape of every error: {"detail": {"code", "message", …data}}."""

from __future__ import annotations

import json
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Match, Route
from starlette.types import Receive, Scope, Send

from bot.core.errors import Refused
from bot.core.faults import words_of
from bot.core.ports import StoreUnavailable
from bot.rest.access import LOCAL, Caller
from bot.rest.refusals import refusal_problem

_OF_STATUS = {
    400: ("malformed", "The body is not JSON in UTF-8."),
    404: ("no_such_route", "There is nothing at this address; /docs lists what there is."),
    405: ("method_not_allowed", "This address doesn't answer this method."),
    413: ("too_large", "The request is too large."),
}
"""Code and message of what the framework refuses."""


class Detail(BaseModel):
    """What went wrong. Further fields depend on the code."""

    model_config = ConfigDict(extra="allow")

    code: str = Field(description="A machine code that never changes.")
    message: str = Field(description="The same as a sentence.")


class Problem(BaseModel):
    """The shape of every error."""

    detail: Detail


class _Refusal(Response):
    """An error answer, which leaves word of its code for the journal."""

    media_type = "application/json"

    def __init__(self, detail: Mapping[str, Any], status: int, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(json.dumps({"detail": detail}), status, headers)
        self._code = detail["code"]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope.setdefault("roombot.refused", self._code)
        await super().__call__(scope, receive, send)


def problem(
    status: int,
    code: str,
    message: str,
    data: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """An error answer."""
    return _Refusal({"code": code, "message": message, **(data or {})}, status, headers)


def caller_in(request: Request) -> Caller:
    """Whom the gate let in; `local` on routes that are open to everybody."""
    caller: Caller = request.scope.get("roombot.caller", LOCAL)
    return caller


async def on_refused(request: Request, error: Refused) -> Response:
    """What the core refused, in the core's words and codes."""
    status, detail = refusal_problem(error, caller_in(request))
    return _Refusal(detail, status)


async def on_malformed(_: Request, error: RequestValidationError) -> Response:
    """A request whose parts don't have the documented shape; says where, and never repeats what was sent."""
    errors = [{"where": list(map(str, each["loc"])), "message": words_of(each)} for each in error.errors()[:20]]
    first = errors[0]
    return problem(422, "malformed", f"{'.'.join(first['where'])}: {first['message']}.", {"errors": errors})


async def on_http_error(request: Request, error: HTTPException) -> Response:
    """What the framework refused."""
    code, message = _OF_STATUS.get(error.status_code, ("http_error", str(error.detail)))
    if error.status_code == 405:
        return problem(405, code, message, headers={"Allow": ", ".join(_methods_at(request))})
    return problem(422 if code == "malformed" else error.status_code, code, message, headers=error.headers)


def _methods_at(request: Request) -> list[str]:
    """What the address does answer; the framework would name only the methods of the first route there."""
    routes = (route for route in request.app.routes if isinstance(route, Route))
    found = (route.methods or () for route in routes if route.matches(request.scope)[0] is not Match.NONE)
    return sorted({method for methods in found for method in methods})


async def on_store_unavailable(_: Request, __: StoreUnavailable) -> Response:
    """The database is away. Saying the request again with the same Idempotency-Key is safe."""
    message = "Bookings can't be reached right now; try again in a moment, with the same Idempotency-Key."
    return problem(503, StoreUnavailable.code, message, headers={"Retry-After": "1"})


HANDLERS: dict[int | type[Exception], Callable[[Request, Any], Coroutine[Any, Any, Response]]] = {
    Refused: on_refused,
    RequestValidationError: on_malformed,
    HTTPException: on_http_error,
    StoreUnavailable: on_store_unavailable,
}
"""Who answers for which error."""
