"""`roombot api`: the REST front of the house."""

from __future__ import annotations

import logging
from datetime import datetime

from prometheus_client import CollectorRegistry
from starlette.types import ASGIApp

from bot.assembly.clock import new_id, utc_now
from bot.assembly.house import House, opened_house
from bot.assembly.serving import serve
from bot.core.ports import StoreUnavailable
from bot.core.rooms import Rooms
from bot.language import read
from bot.language.reading import Habits, Question, Reading
from bot.rest.app import build_api
from bot.rest.serving import refuse_open_address
from bot.settings import Settings

_STORAGE = {
    True: "Bookings are kept in a database and outlive a restart.",
    False: "Bookings are kept in this process's memory: a restart forgets them.",
}


def run_api(settings: Settings, *, host: str, port: int) -> int:
    """Serve the API until stopped. Raises SettingsError, StoreUnusable."""
    refuse_open_address(host, keyed=bool(settings.api().keys))
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    with opened_house(settings, utc_now) as house:
        serve(api_of(house, settings), host, port)
    return 0


def api_of(house: House, settings: Settings) -> ASGIApp:
    """The API over a house. Raises SettingsError."""
    access = settings.api()
    return build_api(
        house.service,
        clock=house.clock,
        new_id=new_id,
        read=_read,
        habits=house.habits,
        keys=access.secrets(),
        feed_secret=access.feed_secret.get_secret_value() if access.feed_secret else None,
        healthy=lambda: _answers(house),
        blocking=house.store.lasting,
        storage=_STORAGE[house.store.lasting],
        registry=CollectorRegistry(),
    )


def _read(text: str, now: datetime, locale: str, rooms: Rooms, habits: Habits) -> Reading | Question:
    return read(text, now=now, locale=locale, rooms=rooms.all, habits=habits)


def _answers(house: House) -> bool:
    try:
        house.store.ping()
    except StoreUnavailable:
        return False
    return True
