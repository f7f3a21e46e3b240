"""Examples that work when pressed: made when the documentation page is loaded, with times that lie ahead."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from bot.core.models import TimeSlot
from bot.core.service import BookingService
from bot.rest.access import LOCAL
from bot.rest.revisions import id_for
from bot.rest.times import iso

_LENGTH = timedelta(minutes=30)


def example_slot(service: BookingService, now: datetime, *, peek: bool) -> TimeSlot:
    """A slot of tomorrow for the example; with `peek` the first that is free, which tells a little about bookings."""
    tomorrow = now.replace(hour=10, minute=0, second=0, microsecond=0) + timedelta(days=1)
    free = service.next_free(service.rooms.all[0].id, _LENGTH, tomorrow, 1) if peek else ()
    return free[0] if free else TimeSlot(start=tomorrow, end=tomorrow + _LENGTH)


def with_examples(document: dict[str, Any], room_id: str, slot: TimeSlot, now: datetime) -> dict[str, Any]:
    """The OpenAPI document with an example in every field that needs one."""
    key = f"example-{now:%Y%m%d-%H%M%S-%f}"
    values = {
        "room_id": room_id,
        "booking_id": str(id_for(LOCAL, key)),
        "Idempotency-Key": key,
        "start": iso(slot.start),
        "end": iso(slot.end),
        "from": iso(slot.start.replace(hour=0, minute=0)),
        "date": slot.start.date().isoformat(),
        "to": iso(slot.start.replace(hour=0, minute=0) + timedelta(days=1)),
    }
    booking = {"start": values["start"], "end": values["end"], "title": "Sprint planning", "booker": {"name": "Aino"}}
    bodies: dict[tuple[str, str], dict[str, Any]] = {
        ("/rooms/{room_id}/bookings", "post"): booking,
        ("/bookings/{booking_id}", "patch"): {"title": "Sprint review"},
        ("/parse", "post"): {
            "text": f"{room_id} tomorrow 2-3pm Sprint planning",
            "tz": "Europe/Helsinki",
            "locale": "en-US",
        },
    }
    paths = {
        path: {method: _filled(operation, values, bodies.get((path, method))) for method, operation in methods.items()}
        for path, methods in document["paths"].items()
    }
    return document | {"paths": paths}


def _filled(operation: dict[str, Any], values: dict[str, str], body: dict[str, Any] | None) -> dict[str, Any]:
    filled = dict(operation)
    if "parameters" in operation:
        filled["parameters"] = [_example(each, values) for each in operation["parameters"]]
    if body:
        content = {"application/json": operation["requestBody"]["content"]["application/json"] | {"example": body}}
        filled["requestBody"] = operation["requestBody"] | {"content": content}
    return filled


def _example(parameter: dict[str, Any], values: dict[str, str]) -> dict[str, Any]:
    return parameter | ({"example": values[parameter["name"]]} if parameter["name"] in values else {})
