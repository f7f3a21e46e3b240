"""Pages of a listing: at most `limit` bookings, and a Link to the next ones (RFC 8288)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request

from bot.core.models import Booking, TimeSlot
from bot.rest.times import Moment

MOST = 1000
"""The most bookings of a page, and as many as come when no limit is named."""


class Listing(BaseModel):
    """Which bookings of a listing are asked for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    since: Moment | None = Field(default=None, alias="from", description="Only what ends after this moment.")
    to: Moment | None = Field(default=None, description="Only what starts before this moment.")
    limit: int = Field(default=MOST, ge=1, le=MOST, description="The most bookings of one page.")
    after: str | None = Field(
        default=None, max_length=300, description="Where the page begins: part of the `Link` of the page before."
    )


_Place = tuple[datetime, str]


@dataclass(frozen=True, slots=True)
class Page:
    """Some bookings in their order, and the last one's place if more follow."""

    bookings: list[Booking]
    last: _Place | None


def page_of(bookings: list[Booking], after: str | None, limit: int) -> Page:
    """The first `limit` of the bookings that come after the place. They are in order of start, then room."""
    place = place_of(after)
    rest = [booking for booking in bookings if place is None or _place(booking) > place]
    shown = rest[:limit]
    return Page(shown, _place(shown[-1]) if len(rest) > limit else None)


def place_of(after: str | None) -> _Place | None:
    """The place that a Link names; None where it is none of ours, which begins anew."""
    if not after:
        return None
    start, _, room_id = after.partition(" ")
    try:
        moment = datetime.fromisoformat(start)
    except ValueError:
        return None
    return None if moment.tzinfo is None else (moment, room_id)


def remaining(span: TimeSlot, after: str | None) -> TimeSlot:
    """The part of the span in which what comes after the place can be."""
    place = place_of(after)
    if place is None or not span.contains(place[0]):
        return span
    return TimeSlot(start=place[0], end=span.end)


def link_headers(request: Request, page: Page) -> dict[str, str]:
    """The Link header that leads to the next page, if there is one."""
    if page.last is None:
        return {}
    start, room_id = page.last
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "after"]
    query = urlencode([*kept, ("after", f"{start.isoformat()} {room_id}")])
    return {"Link": f'<{request.url.path}?{query}>; rel="next"'}


def _place(booking: Booking) -> _Place:
    return booking.slot.start, booking.room_id
