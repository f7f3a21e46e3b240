"""The rooms, which are free, and what is booked in them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from bot.core.errors import Refused, StartNotBeforeEnd, UnknownRoom
from bot.core.models import Room, RoomSchedule, TimeSlot
from bot.core.service import SEARCHED_AHEAD
from bot.rest.documented import BOOKINGS, ROOMS, errors
from bot.rest.front import Front
from bot.rest.paging import Listing, Page, link_headers, page_of, remaining
from bot.rest.problems import caller_in
from bot.rest.times import Moment
from bot.rest.views import (
    BY_ROOM,
    LIST,
    BookingView,
    RoomNow,
    RoomView,
    booking_for,
    bookings_for,
    json_response,
    room_view,
)

_EVER = TimeSlot(start=datetime(1970, 1, 1, tzinfo=UTC), end=datetime(9999, 1, 1, tzinfo=UTC))

People = Annotated[
    int | None, Query(ge=1, le=100_000, description="Only rooms with so many seats, or of unknown size.")
]


class RoomRoutes:
    """The routes of rooms and their listings."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._rooms = front.service.rooms

    async def rooms(self, request: Request) -> list[RoomNow]:
        """Every room: its seats and equipment, whether it is free now, and when that changes."""
        now = self._front.clock()
        span = TimeSlot(start=now, end=now + SEARCHED_AHEAD)
        schedules = await self._front.ask(self._front.service.schedule, span)
        base = str(request.base_url).rstrip("/")
        return [_room_now(schedule, self._feed(base, schedule.room)) for schedule in schedules]

    async def free(self, start: Moment, end: Moment, people: People = None) -> list[RoomView]:
        """The rooms that nobody holds from start to end, the tightest fit first."""
        rooms = await self._front.ask(self._front.service.free_rooms, _span(start, end), people)
        return [room_view(room) for room in rooms]

    async def all_bookings(self, request: Request, asked: Annotated[Listing, Query()]) -> Response:
        """Every room's bookings by start. Every room is a key, even if its list is empty."""
        page = await self._page(asked)
        caller = caller_in(request)
        by_room: dict[str, list[BookingView]] = {room.id: [] for room in self._rooms.all}
        for booking in page.bookings:
            by_room[booking.room_id].append(booking_for(booking, caller))
        return json_response(BY_ROOM, by_room, **link_headers(request, page))

    async def bookings(self, request: Request, room_id: str, asked: Annotated[Listing, Query()]) -> Response:
        """The room's bookings by start."""
        if self._rooms.get(room_id) is None:
            raise Refused((UnknownRoom(room_id, self._rooms.nearest(room_id), self._rooms.all),))
        page = await self._page(asked, room_id)
        return json_response(LIST, bookings_for(page.bookings, caller_in(request)), **link_headers(request, page))

    async def _page(self, asked: Listing, *room_ids: str) -> Page:
        span = remaining(_span(asked.since, asked.to), asked.after)
        found = await self._front.ask(self._front.service.bookings_in, span, room_ids)
        return page_of(found, asked.after, asked.limit)

    def _feed(self, base: str, room: Room) -> str | None:
        keys = self._front.feed_keys
        return base + keys.room_path(room.id) if keys else None


def _span(start: datetime | None, end: datetime | None) -> TimeSlot:
    """The span between the two; an end that is not named is as far as bookings go."""
    first, last = start or _EVER.start, end or _EVER.end
    if first >= last:
        raise Refused((StartNotBeforeEnd(first, last),))
    return TimeSlot(start=first, end=last)


def _room_now(schedule: RoomSchedule, feed: str | None) -> RoomNow:
    span, gap = schedule.span, next(iter(schedule.free), None)
    free_now = gap is not None and gap.start == span.start
    change = None if gap is None else gap.end if free_now else gap.start
    known = room_view(schedule.room).model_dump()
    return RoomNow(**known, free_now=free_now, next_change=change if change != span.end else None, feed=feed)


def register(router: APIRouter, front: Front) -> None:
    """Put the routes in their places."""
    routes = RoomRoutes(front)
    router.add_api_route("/rooms", routes.rooms, summary="List the rooms", responses=errors(), tags=[ROOMS])
    router.add_api_route("/rooms/free", routes.free, summary="Find free rooms", responses=errors(400), tags=[ROOMS])
    router.add_api_route(
        "/rooms/bookings",
        routes.all_bookings,
        summary="List every room's bookings",
        response_model=dict[str, list[BookingView]],
        responses=errors(400),
        tags=[BOOKINGS],
    )
    router.add_api_route(
        "/rooms/{room_id}/bookings",
        routes.bookings,
        summary="List a room's bookings",
        response_model=list[BookingView],
        responses=errors(400, 404),
        tags=[BOOKINGS],
    )
