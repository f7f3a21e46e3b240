"""Making, reading, moving and cancelling bookings."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Header, Request
from starlette.responses import Response

from bot.core.errors import BookingCancelled, Refused
from bot.core.models import Booking, BookingChange, BookingRequest
from bot.rest.bodies import BookingPatch, NewBooking
from bot.rest.documented import BOOKINGS, errors
from bot.rest.front import Front
from bot.rest.problems import caller_in
from bot.rest.revisions import etag_of, expected_revision, id_for, refuse_other_content
from bot.rest.views import ONE, BookingView, booking_for, booking_view, json_response

IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=200,
        pattern=r"^[!-~]+$",
        description="Chosen by you, once a booking. The same key again is the same booking, so that a retry is safe.",
    ),
]
IfMatch = Annotated[
    str | None,
    Header(
        alias="If-Match",
        description="The ETag of the booking you know. If it was changed since, nothing happens and 412 comes.",
    ),
]


class BookingRoutes:
    """The routes of single bookings."""

    def __init__(self, front: Front) -> None:
        self._front = front

    async def create(
        self, request: Request, room_id: str, wish: NewBooking, idempotency_key: IdempotencyKey = None
    ) -> Response:
        """Book a room. Bookings of a room never overlap; those that only touch are fine."""
        caller = caller_in(request)
        asked = BookingRequest.model_construct(
            id=id_for(caller, idempotency_key) if idempotency_key else self._front.new_id(),
            room_id=room_id,
            start=wish.start,
            end=wish.end,
            booker=wish.booker.booker(),
            title=wish.title or None,
            people=wish.people,
            private=wish.private,
        )
        booking = await self._front.ask(self._front.service.book, asked)
        refuse_other_content(booking, asked)
        headers = {"ETag": etag_of(booking), "Location": f"/bookings/{booking.id}"}
        response = json_response(ONE, booking_view(booking, booking.title), **headers)
        response.status_code = 201
        return _noted(request, booking, "booked", response)

    async def read(self, request: Request, booking_id: UUID) -> Response:
        """Read a booking. Cancelled ones are gone (404)."""
        booking = await self._find(booking_id)
        return json_response(ONE, booking_for(booking, caller_in(request)), ETag=etag_of(booking))

    async def change(
        self, request: Request, booking_id: UUID, patch: BookingPatch, if_match: IfMatch = None
    ) -> Response:
        """Move a booking to another time or room, give it another title, or make it private or public.

        A private booking is made public by the key that is its booker's id alone.
        """
        caller = caller_in(request)
        wish = BookingChange(
            room_id=patch.room_id, start=patch.start, end=patch.end, title=patch.new_title, private=patch.private
        )
        known = await self._find(booking_id)
        revision = expected_revision(if_match, known)
        booking = await self._front.ask(self._front.service.move, booking_id, wish, by=caller.actor, revision=revision)
        response = json_response(ONE, booking_for(booking, caller), ETag=etag_of(booking))
        return _noted(request, booking, "moved", response)

    async def cancel(self, request: Request, booking_id: UUID, if_match: IfMatch = None) -> Response:
        """Cancel a booking: the room is free again."""
        revision = expected_revision(if_match, await self._find(booking_id))
        service = self._front.service
        booking = await self._front.ask(service.cancel, booking_id, by=caller_in(request).actor, revision=revision)
        return _noted(request, booking, "cancelled", Response(status_code=204))

    async def _find(self, booking_id: UUID) -> Booking:
        booking = await self._front.ask(self._front.service.find, booking_id)
        if not booking.active:
            raise Refused((BookingCancelled(booking),))
        return booking


def _noted(request: Request, booking: Booking, outcome: str, response: Response) -> Response:
    """Leaves word for the audit line of what was done to which booking."""
    request.scope["roombot.booking"] = str(booking.id)
    request.scope["roombot.done"] = outcome
    return response


def register(router: APIRouter, front: Front) -> None:
    """Put the routes in their places."""
    routes = BookingRoutes(front)
    one = "/bookings/{booking_id}"
    router.add_api_route(
        "/rooms/{room_id}/bookings",
        routes.create,
        methods=["POST"],
        summary="Book a room",
        status_code=201,
        response_model=BookingView,
        responses=errors(400, 404, 409),
        tags=[BOOKINGS],
    )
    router.add_api_route(
        one, routes.read, summary="Read a booking", response_model=BookingView, responses=errors(404), tags=[BOOKINGS]
    )
    router.add_api_route(
        one,
        routes.change,
        methods=["PATCH"],
        summary="Change a booking",
        response_model=BookingView,
        responses=errors(400, 404, 409, 412),
        tags=[BOOKINGS],
    )
    router.add_api_route(
        one,
        routes.cancel,
        methods=["DELETE"],
        summary="Cancel a booking",
        status_code=204,
        responses=errors(404, 409, 412),
        tags=[BOOKINGS],
    )
