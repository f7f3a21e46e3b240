"""Joins the routes, the gate and the documentation into one ASGI app."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import fastapi_offline
from fastapi import FastAPI
from prometheus_client import CollectorRegistry
from starlette.middleware import Middleware
from starlette.staticfiles import StaticFiles

from bot.core.ports import Clock, NewId
from bot.core.service import BookingService
from bot.language.reading import Habits
from bot.operations.rates import RateLimit
from bot.rest.access import Keys
from bot.rest.documented import TAGS, introduction
from bot.rest.examples import example_slot, with_examples
from bot.rest.feed_keys import FeedKeys
from bot.rest.front import Front, Reader
from bot.rest.gate import Doorkeeper, Gate
from bot.rest.journal import Journal
from bot.rest.problems import HANDLERS
from bot.rest.routes import bookings, feeds, operations, parse, pictures, rooms

IN_FLIGHT = 256
"""How many requests of one caller may wait for an answer at a time."""

_OPEN = ("/health", "/metrics", "/feeds/")


def build_api(
    service: BookingService,
    *,
    clock: Clock,
    new_id: NewId,
    read: Reader,
    habits: Habits,
    keys: Mapping[str, str],
    feed_secret: str | None,
    health: Callable[[], dict[str, bool]],
    blocking: bool,
    zone: ZoneInfo,
    storage: str,
    registry: CollectorRegistry,
    requests_per_minute: int | None = None,
    in_flight: int = IN_FLIGHT,
) -> FastAPI:
    """The API over the service.

    `keys` are the secrets by name; without any only this machine is served (Host and Origin are checked). Without
    `feed_secret` there are no feeds. `blocking`: the store waits for a disk or network. `zone` is the house's.
    `storage` is a sentence or two for the documentation page. Figures go to `registry`, which `/metrics` shows;
    `health` tells which parts work. A key may ask `requests_per_minute` times, None for any number; there is no such
    limit without keys.
    """
    front = Front(
        service, clock, new_id, read, habits, FeedKeys(feed_secret) if feed_secret else None, health, blocking, zone
    )
    known = Keys(keys)
    rate = RateLimit(requests_per_minute) if requests_per_minute else None
    api = FastAPI(
        title="roombot",
        description=introduction(_rooms_in_words(service), storage),
        openapi_tags=TAGS,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        exception_handlers=HANDLERS,
        middleware=[
            Middleware(Gate, doorkeeper=Doorkeeper(known, in_flight, rate), journal=Journal(registry), new_id=new_id)
        ],
    )
    _put_routes(api, front, registry, secured=bool(known))
    return api


def _put_routes(api: FastAPI, front: Front, registry: CollectorRegistry, *, secured: bool) -> None:
    for subject in (rooms, pictures, bookings, parse, feeds):
        subject.register(api.router, front)
    operations.register(api.router, front, registry, lambda: _document(api, front, secured=secured))
    assets = Path(fastapi_offline.__file__).parent / "static"
    api.mount(operations.ASSETS, StaticFiles(directory=assets), name="docs-assets")


def _document(api: FastAPI, front: Front, *, secured: bool) -> dict[str, Any]:
    """The OpenAPI document of this moment."""
    now = front.clock()
    slot = example_slot(front.service, now, peek=not secured)
    document = with_examples(api.openapi(), front.service.rooms.all[0].id, slot, now)
    return _with_security(document) if secured else document


def _with_security(document: dict[str, Any]) -> dict[str, Any]:
    bearer = {"type": "http", "scheme": "bearer", "description": "The secret of an API key."}
    paths = {
        path: {
            method: operation | ({"security": []} if path.startswith(_OPEN) else {})
            for method, operation in methods.items()
        }
        for path, methods in document["paths"].items()
    }
    components = document["components"] | {"securitySchemes": {"key": bearer}}
    return document | {"components": components, "paths": paths, "security": [{"key": []}]}


def _rooms_in_words(service: BookingService) -> str:
    def words(name: str, seats: int | None) -> str:
        return f"{name} ({seats} seats)" if seats else name

    listed = ", ".join(f"`{room.id}`: {words(room.name, room.capacity)}" for room in service.rooms.all)
    return f"{listed}. `GET /rooms` says which are free."
