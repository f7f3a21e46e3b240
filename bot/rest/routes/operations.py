"""What those who run roombot ask: whether it is well, its figures, and what it can do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from fastapi import APIRouter
from fastapi.openapi.docs import get_swagger_ui_html
from prometheus_client import CollectorRegistry
from pydantic import BaseModel
from starlette.responses import HTMLResponse, JSONResponse, Response

from bot.operations.health import health_report
from bot.operations.page import figures
from bot.rest.documented import OPERATIONS, Responses, errors
from bot.rest.front import Front

ASSETS = "/static-offline-docs"
"""Where Swagger's scripts and styles are served from."""


class Health(BaseModel):
    """All is well, part by part: the store, and where the bot is served too, its socket to Slack."""

    status: Literal["ok"] = "ok"
    parts: dict[str, Literal["ok"]]


class OperationRoutes:
    """The routes of running it."""

    def __init__(self, front: Front, registry: CollectorRegistry, document: Callable[[], dict[str, Any]]) -> None:
        self._front = front
        self._registry = registry
        self._document = document

    async def health(self) -> Response:
        """Whether bookings can be reached, and Slack where the bot is served too."""
        status, body = health_report(await self._front.ask(self._front.health))
        return JSONResponse(body, status)

    async def metrics(self) -> Response:
        """Figures for Prometheus."""
        return figures(self._registry)

    async def openapi(self) -> Response:
        """This document, with examples whose times lie ahead."""
        return JSONResponse(await self._front.ask(self._document))

    async def docs(self) -> HTMLResponse:
        """The documentation page. All it needs comes from this server."""
        return get_swagger_ui_html(
            openapi_url="openapi.json",
            title="roombot API",
            swagger_js_url=f".{ASSETS}/swagger-ui-bundle.js",
            swagger_css_url=f".{ASSETS}/swagger-ui.css",
            swagger_favicon_url=f".{ASSETS}/favicon.png",
            swagger_ui_parameters={"tryItOutEnabled": True, "validatorUrl": None, "docExpansion": "list"},
        )


def register(
    router: APIRouter, front: Front, registry: CollectorRegistry, document: Callable[[], dict[str, Any]]
) -> None:
    """Put the routes in their places."""
    routes = OperationRoutes(front, registry, document)
    text: Responses = {200: {"content": {"text/plain": {"schema": {"type": "string"}}}}}
    router.add_api_route(
        "/health", routes.health, summary="Is it well?", response_model=Health, responses=errors(), tags=[OPERATIONS]
    )
    router.add_api_route(
        "/metrics",
        routes.metrics,
        summary="Read the figures",
        response_class=Response,
        responses=errors() | text,
        tags=[OPERATIONS],
    )
    router.add_api_route("/openapi.json", routes.openapi, include_in_schema=False)
    router.add_api_route("/docs", routes.docs, include_in_schema=False)
