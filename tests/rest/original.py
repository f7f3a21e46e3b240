"""The original design as a yardstick: sync FastAPI routes over plain lists, scanned, appended to and sorted again.

A lock is its one addition: without it the sort fails under sixteen clients.
"""

from __future__ import annotations

from datetime import UTC, datetime
from threading import Lock
from uuid import UUID

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field, field_validator, model_validator

from bot.core.ports import Clock, NewId

ROOMS = ("alpha", "bravo", "charlie", "delta", "echo")


class BookedBy(BaseModel):
    id: str | None = None
    name: str | None = None

    @model_validator(mode="after")
    def _somebody(self) -> BookedBy:
        if not (self.id or self.name):
            raise ValueError("booker needs an id or a name")
        return self


class Wish(BaseModel):
    start: datetime
    end: datetime
    title: str | None = Field(default=None, max_length=200)
    booker: BookedBy

    @field_validator("start", "end")
    @classmethod
    def _utc(cls, moment: datetime) -> datetime:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


class Kept(Wish):
    id: UUID
    room_id: str
    created_at: datetime


def original_api(clock: Clock, new_id: NewId, alpha: list[Kept]) -> FastAPI:
    """The original API with its store of lists; `alpha` is what that room holds, by start."""
    app, lock = FastAPI(), Lock()
    kept: dict[str, list[Kept]] = {room: [] for room in ROOMS} | {"alpha": alpha}

    @app.post("/rooms/{room_id}/bookings", status_code=201)
    def create(room_id: str, wish: Wish) -> Kept:
        if room_id not in kept:
            raise HTTPException(404, {"message": "Unknown room", "allowed_rooms": ROOMS})
        if wish.start >= wish.end:
            raise HTTPException(400, "Start time must be before end time.")
        now = clock()
        if wish.start < now:
            raise HTTPException(400, "Cannot book in the past.")
        booking = Kept(id=new_id(), room_id=room_id, created_at=now, **wish.model_dump())
        with lock:
            if any(wish.start < other.end and other.start < wish.end for other in kept[room_id]):
                raise HTTPException(409, "Booking overlaps an existing booking.")
            kept[room_id].append(booking)
            kept[room_id].sort(key=lambda each: each.start)
        return booking

    @app.get("/rooms/{room_id}/bookings")
    def listing(room_id: str) -> list[Kept]:
        return kept[room_id]

    @app.delete("/bookings/{booking_id}", status_code=204)
    def cancel(booking_id: UUID) -> None:
        with lock:
            for room_id, bookings in kept.items():
                kept[room_id] = [booking for booking in bookings if booking.id != booking_id]

    return app
