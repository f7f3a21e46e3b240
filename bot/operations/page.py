"""`/health` and `/metrics` by themselves, for an address that only whoever runs roombot can reach. They need no key."""

from __future__ import annotations

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.operations.health import Health, health_report


def build_page(health: Health, registry: CollectorRegistry) -> Starlette:
    """The ASGI app: whether all is well, and the figures. It tells of no booking and of no person."""

    async def answer_health(_: Request) -> Response:
        status, body = health_report(await run_in_threadpool(health.parts))
        return JSONResponse(body, status)

    async def answer_metrics(_: Request) -> Response:
        return figures(registry)

    return Starlette(routes=[Route("/health", answer_health), Route("/metrics", answer_metrics)])


def figures(registry: CollectorRegistry) -> Response:
    """The figures, as Prometheus reads them."""
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)
