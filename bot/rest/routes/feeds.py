"""The calendar feeds. A wrong key and an unknown room are told in the same way."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import Response

from bot.rest.documented import FEEDS, Responses, errors
from bot.rest.feed_keys import FeedKeys
from bot.rest.feeds import Feed, calendar_text, person_feed, room_feed
from bot.rest.front import Front
from bot.rest.revisions import IfNoneMatch, is_current

CALENDAR = "text/calendar"


class FeedRoutes:
    """The routes of calendar feeds."""

    def __init__(self, front: Front, keys: FeedKeys) -> None:
        self._front = front
        self._keys = keys

    async def room(self, room_id: str, key: str, if_none_match: IfNoneMatch = None) -> Response:
        """A room's bookings as iCalendar, to subscribe to. `GET /rooms` names the address."""
        room = self._front.service.rooms.get(room_id)
        if room is None or not self._keys.opens_room(key, room_id):
            raise HTTPException(404)
        feed = await self._front.ask(room_feed, self._front.service, room, self._front.clock())
        return await self._answer(feed, if_none_match)

    async def person(self, person_id: str, key: str, if_none_match: IfNoneMatch = None) -> Response:
        """A person's bookings as iCalendar. `/bookings` in Slack hands people the address."""
        if not self._keys.opens_person(key, person_id):
            raise HTTPException(404)
        feed = await self._front.ask(person_feed, self._front.service, person_id, self._front.clock())
        return await self._answer(feed, if_none_match)

    async def _answer(self, feed: Feed, if_none_match: str | None) -> Response:
        headers = {"ETag": feed.etag, "Cache-Control": "private, no-cache"}
        if is_current(if_none_match, feed.etag):
            return Response(status_code=304, headers=headers)
        text = await run_in_threadpool(calendar_text, feed, self._front.service.rooms)
        return Response(text, media_type=CALENDAR, headers=headers)


def register(router: APIRouter, front: Front) -> None:
    """Put the routes in their places, if feeds are turned on."""
    if front.feed_keys is None:
        return
    routes = FeedRoutes(front, front.feed_keys)
    answers: Responses = {
        200: {"content": {CALENDAR: {"schema": {"type": "string"}}}},
        304: {"description": "Still current."},
    }
    for path, endpoint, summary in (
        ("/feeds/rooms/{room_id}/{key}.ics", routes.room, "Subscribe to a room"),
        ("/feeds/people/{person_id:path}/{key}.ics", routes.person, "Subscribe to a person's bookings"),
    ):
        router.add_api_route(
            path,
            endpoint,
            summary=summary,
            response_class=Response,
            responses=errors(404) | answers,
            tags=[FEEDS],
        )
