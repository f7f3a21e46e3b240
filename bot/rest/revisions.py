"""ETags and idempotency keys: saying which booking, in which state, is meant."""

from __future__ import annotations

from typing import Annotated
from uuid import NAMESPACE_URL, uuid5

from fastapi import Header

from bot.core.errors import IdReused, Refused
from bot.core.limits import TITLE_LIMIT
from bot.core.models import Booking, BookingId, BookingRequest
from bot.rest.access import Caller

IfNoneMatch = Annotated[
    str | None,
    Header(alias="If-None-Match", description="The ETag of the copy you have; 304 says that it is still current."),
]


def etag_of(booking: Booking) -> str:
    """The booking's entity tag."""
    return f'"{booking.revision}"'


def expected_revision(if_match: str | None, booking: Booking) -> int | None:
    """The revision that an If-Match header asks for; None for any, 0 where it names none that there is."""
    if if_match is None or if_match.strip() == "*":
        return None
    tags = [tag.strip() for tag in if_match.split(",")]
    return booking.revision if etag_of(booking) in tags else 0


def is_current(if_none_match: str | None, etag: str) -> bool:
    """Whether an If-None-Match header names the tag of what would be sent."""
    tags = [tag.strip().removeprefix("W/") for tag in (if_none_match or "").split(",")]
    return "*" in tags or etag in tags


def id_for(caller: Caller, idempotency_key: str) -> BookingId:
    """The id that this caller's key always stands for."""
    return uuid5(NAMESPACE_URL, f"roombot:{caller.name}\0{idempotency_key}")


def refuse_other_content(kept: Booking, request: BookingRequest) -> None:
    """Raises Refused where a repeated key came with another title, number of people or privacy."""
    same = (kept.title, kept.people, kept.private) == (request.title, request.people, request.private)
    impossible = len(request.title or "") > TITLE_LIMIT
    if impossible or (kept.revision == 1 and not same):
        raise Refused((IdReused(kept),))
