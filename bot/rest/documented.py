"""What the documentation page says beside the routes' own words."""

from __future__ import annotations

from typing import Any

from bot.rest.problems import Problem

ROOMS, BOOKINGS, SENTENCES, FEEDS, OPERATIONS = "Rooms", "Bookings", "Sentences", "Calendar feeds", "Operations"

TAGS = [
    {"name": ROOMS, "description": "Which rooms there are, and which are free."},
    {"name": BOOKINGS, "description": "Booking, moving, cancelling and listing."},
    {"name": SENTENCES, "description": "The same understanding of sentences as in Slack."},
    {"name": FEEDS, "description": "Addresses for Google, Outlook and Apple calendars to subscribe to."},
    {"name": OPERATIONS, "description": "For those who run it."},
]

Responses = dict[int | str, dict[str, Any]]
"""What a route may answer, by status, as OpenAPI has it."""

_PROBLEMS: dict[int, tuple[str, str, str]] = {
    400: ("Refused by a rule about time", "start_not_before_end", "Start time must be before end time."),
    401: ("No key, or a wrong one", "unauthorized", "Send the secret of a key as `Authorization: Bearer …`."),
    403: ("Not allowed from there", "foreign_host", "Without API keys only requests to localhost are served."),
    404: ("Not found", "unknown_room", "Unknown room 'attic'. The rooms are alpha, bravo, charlie, delta, echo."),
    409: ("In the way of something", "room_taken", "2030-01-31T09:00:00Z to 2030-01-31T10:00:00Z overlaps …"),
    412: ("Changed since", "booking_stale", "The booking was changed in the meantime; it stands at revision 2 now."),
    413: ("Too large", "too_large", "The request is too large."),
    422: ("Malformed", "malformed", "body.start: write a date and a time in ISO 8601, such as 2030-01-31T09:00:00Z."),
    429: ("Too many at once", "too_many_requests", "Too many requests wait at once; let some finish first."),
    500: ("A bug", "internal_error", "Something went wrong here. Please report it with the id …"),
    503: ("Bookings can't be reached", "store_unavailable", "Bookings can't be reached right now; try again …"),
}
_ALWAYS = (401, 403, 413, 422, 429, 500, 503)


def errors(*statuses: int) -> Responses:
    """The documented errors of a route: those named, and those that every route has."""
    return {status: _documented(*_PROBLEMS[status]) for status in sorted({*statuses, *_ALWAYS})}


def _documented(description: str, code: str, message: str) -> dict[str, Any]:
    example = {"detail": {"code": code, "message": message}}
    return {"model": Problem, "description": description, "content": {"application/json": {"example": example}}}


def introduction(rooms: str, storage: str) -> str:
    """The text at the top of the page, in Markdown."""
    return f"""
Books meeting rooms, and never twice: whoever books here and whoever books in Slack share one set of bookings.
Every box below can be tried out: press **Execute**. The examples' times lie ahead of the moment this page was loaded.

### Rooms
{rooms}

### Rules
A booking starts before it ends, does not start in the past (the current minute may still be booked), lasts at most 12
hours and starts within a year, unless the house says otherwise. It names its booker by id, name or both; a title has at
most 200 characters. Bookings of one room never overlap; one may start in the moment in which another ends. A refusal
names every rule that is broken.

### Time zones
Times are ISO 8601. With an offset (`2030-01-31T11:00:00+02:00`) they mean that instant, without one
(`2030-01-31T09:00:00`) UTC. Answers are always UTC, written with a `Z`.

### Storage
{storage}

### Errors
Every error has one shape: `{{"detail": {{"code", "message", …}}}}`. Programs read `code`, which never changes, people
`message`; the other fields are data, such as `allowed_rooms` of an unknown room, or the `conflicts` and `next_free`
slots of a taken one. Where several rules are broken, `reasons` holds them all.

| status | code | try it |
| --- | --- | --- |
| 400 | `start_not_before_end`, `in_the_past`, `too_long_booking`, `too_far_ahead` | book with equal start and end |
| 400 | `day_out_of_reach` | see the day 0001-01-01 |
| 404 | `unknown_room`, `booking_not_found`, `booking_cancelled` | list the bookings of the room `attic` |
| 409 | `room_taken`, `too_many_people`, `booking_over`, `id_reused` | book a slot twice, each time with another key |
| 412 | `booking_stale` | change a booking twice with the same `If-Match` |
| 422 | `malformed`, `booker_unknown`, `title_too_long` | book with the booker `{{}}` |
| 403 | `title_private` | make somebody else's private booking public |
| 401, 403 | `unauthorized`, `foreign_host`, `foreign_origin` | |
| 413, 429 | `too_large`, `too_many_requests` | |
| 500, 503 | `internal_error` with an `id`, `store_unavailable`, `unhealthy` | |

### Once
Send an `Idempotency-Key` with a booking, and again if no answer came: it is the same booking, never a second one.
"""
