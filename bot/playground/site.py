"""The routes: Web API, Socket Mode, response_urls, uploads and the page."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from bot.playground.api import WebApi
from bot.playground.bugs import answer_bug
from bot.playground.errors import SlackError
from bot.playground.files import IMAGE_TYPES
from bot.playground.guard import Guard
from bot.playground.local_slack import LocalSlack
from bot.playground.page_files import PageFiles
from bot.playground.page_socket import serve_page
from bot.playground.posting import answer, post_due
from bot.playground.reading import read_json

_CLOCK_LOOK_SECONDS = 0.5


def site(slack: LocalSlack, web_api: WebApi, port: int, on_start: Callable[[], None]) -> Guard:
    """The whole server as an ASGI app; `on_start` is called once it accepts requests."""

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        ticking = asyncio.create_task(_tick(slack))
        on_start()
        yield
        ticking.cancel()
        with suppress(asyncio.CancelledError):
            await ticking

    async def link(websocket: WebSocket) -> None:
        await slack.socket_mode.serve(websocket)

    async def page_socket(websocket: WebSocket) -> None:
        await serve_page(slack, websocket)

    async def hook(request: Request) -> Response:
        return await _hook(slack, request)

    async def upload(request: Request) -> Response:
        return await _upload(slack, request)

    async def file(request: Request) -> Response:
        return _file(slack, request.path_params["file_id"])

    page_files = PageFiles()
    routes = [
        Route("/", page_files.respond),
        Route("/api/{method:path}", web_api.respond, methods=["GET", "POST"]),
        Route("/hooks/{key}", hook, methods=["POST"]),
        Route("/upload/{key}", upload, methods=["POST"]),
        Route("/files/{file_id}", file),
        WebSocketRoute("/link/", link),
        WebSocketRoute("/page/socket", page_socket),
        Route("/page/{name:path}", page_files.respond),
    ]
    app = Starlette(routes=routes, lifespan=lifespan, exception_handlers={Exception: answer_bug})
    app.router.redirect_slashes = False
    return Guard(app, port)


async def _tick(slack: LocalSlack) -> None:
    """Post what is due as the clock runs, whoever set it."""
    while True:
        post_due(slack)
        await asyncio.sleep(_CLOCK_LOOK_SECONDS)


async def _hook(slack: LocalSlack, request: Request) -> Response:
    """An answer by response_url."""
    try:
        payload = _payload(await request.body(), request.headers.get("content-type", ""))
        answer(slack, slack.response_urls.use(request.path_params["key"]), payload)
    except SlackError as problem:
        status = 404 if problem.code.endswith("_url") else 400
        return JSONResponse(problem.body(), status)
    return PlainTextResponse("ok")


def _payload(content: bytes, content_type: str) -> dict[str, Any]:
    try:
        text = content.decode()
        if content_type.startswith("application/x-www-form-urlencoded"):
            text = parse_qs(text)["payload"][0]
        payload = read_json(text)
    except (ValueError, KeyError) as problem:
        raise SlackError("invalid_payload") from problem
    if not isinstance(payload, dict):
        raise SlackError("invalid_payload")
    return payload


async def _upload(slack: LocalSlack, request: Request) -> Response:
    try:
        file = slack.files.receive(request.path_params["key"], await request.body())
    except SlackError as problem:
        return PlainTextResponse(problem.code, 400)
    return PlainTextResponse(f"OK - {file.length}")


def _file(slack: LocalSlack, file_id: str) -> Response:
    """A file for the page: pictures are shown, anything else is only downloaded."""
    try:
        file = slack.files.find(file_id)
    except SlackError as problem:
        return PlainTextResponse(problem.code, 404)
    shown = file.mime_type in IMAGE_TYPES.values()
    headers = {} if shown else {"content-disposition": "attachment"}
    return Response(file.content, media_type=file.mime_type, headers=headers)
