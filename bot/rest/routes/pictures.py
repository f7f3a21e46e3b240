"""The picture of a day, for displays on a wall."""

from __future__ import annotations

import asyncio
from datetime import UTC, date
from hashlib import sha256
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BeforeValidator
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from bot.core.models import RoomSchedule, TimeSlot
from bot.picture import Day, day_of, picture_of
from bot.rest.documented import ROOMS, Responses, errors
from bot.rest.front import Front
from bot.rest.problems import problem
from bot.rest.revisions import IfNoneMatch, is_current
from bot.rest.times import is_date
from bot.wording.reader import Reader

PNG = "image/png"
_FIRST, _LAST = date(1970, 1, 2), date(9998, 12, 30)

Asked = Annotated[
    date | None, BeforeValidator(is_date), Query(alias="date", description="The day, such as 2030-01-31; else today.")
]


class PictureRoutes:
    """The routes of pictures. The last picture is kept: many displays show the same one."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._last: tuple[str, bytes] | None = None
        self._drawing = asyncio.Lock()

    async def day(self, asked: Asked = None, if_none_match: IfNoneMatch = None) -> Response:
        """The rooms of a day on the house's clock as a PNG, with what is free; private titles are Busy.

        The PNG's own Description says it in words. Ask again with the ETag as often as you like: while nothing has
        changed, and until the line for now has moved (once a minute), the answer is 304.
        """
        now = self._front.clock().replace(second=0, microsecond=0)
        reader = Reader(None, self._front.zone, twelve_hours=False, now=now)
        wanted = asked or reader.local(now).date()
        if not _FIRST <= wanted <= _LAST:
            return problem(400, "day_out_of_reach", f"Name a day between {_FIRST} and {_LAST}.")
        found = await self._front.ask(self._day, wanted, reader)
        headers = {"ETag": _tag(found), "Cache-Control": "private, no-cache"}
        if is_current(if_none_match, headers["ETag"]):
            return Response(status_code=304, headers=headers)
        return Response(await self._png(headers["ETag"], found), media_type=PNG, headers=headers)

    def _day(self, wanted: date, reader: Reader) -> Day:
        habits = self._front.habits
        return day_of(wanted, reader, (habits.office_opens, habits.office_closes), self._schedules)

    def _schedules(self, span: TimeSlot) -> list[RoomSchedule]:
        return self._front.service.schedule(span)

    async def _png(self, tag: str, day: Day) -> bytes:
        """Drawn one at a time: many who ask for many days hold up each other alone."""
        async with self._drawing:
            if self._last is None or self._last[0] != tag:
                picture = await run_in_threadpool(picture_of, day)
                self._last = tag, picture.png
            return self._last[1]


def _tag(day: Day) -> str:
    """The same as long as the picture is."""
    seen = [day.reader.now.astimezone(UTC).isoformat(), *(one.model_dump_json() for one in day.schedules)]
    return f'"{sha256("".join(seen).encode()).hexdigest()[:32]}"'


def register(router: APIRouter, front: Front) -> None:
    """Put the route in its place."""
    answers: Responses = {
        200: {"content": {PNG: {"schema": {"type": "string", "format": "binary"}}}},
        304: {"description": "Still current."},
    }
    router.add_api_route(
        "/rooms/day.png",
        PictureRoutes(front).day,
        summary="See a day",
        response_class=Response,
        responses=errors(400) | answers,
        tags=[ROOMS],
    )
