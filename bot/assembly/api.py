"""`roombot api`: the REST front of the house."""

from __future__ import annotations

from datetime import datetime

from starlette.types import ASGIApp

from bot.assembly.clock import new_id, utc_now
from bot.assembly.habits import zone_of
from bot.assembly.house import House, opened_house
from bot.assembly.languages import prepare_languages
from bot.assembly.logs import start_logging, told
from bot.assembly.serving import Address, serve
from bot.core.rooms import Rooms
from bot.language import read
from bot.language.reading import Habits, Question, Reading
from bot.rest.app import build_api
from bot.rest.feed_keys import FeedKeys
from bot.rest.serving import refuse_open_address
from bot.settings import Settings
from bot.slack.office import FeedAddress, no_feeds

_STORAGE = {
    True: "Bookings are kept in a database and outlive a restart.",
    False: "Bookings are kept in this process's memory: a restart forgets them.",
}


def run_api(settings: Settings, address: Address) -> int:
    """Serve the API until stopped. Raises SettingsError, StoreUnusable."""
    start_logging(settings)
    prepare_languages(settings.rooms)
    with opened_house(settings, utc_now) as house:
        api = api_of(house, settings, address)
        with told(house, "api"):
            serve(api, address)
    return 0


def feed_addresses(settings: Settings, address: Address) -> FeedAddress:
    """Where people's calendar feeds are, seen from outside: under ROOMBOT_PUBLIC_URL, else where the API listens."""
    access = settings.api()
    if access.feed_secret is None:
        return no_feeds
    keys = FeedKeys(access.feed_secret.get_secret_value())
    base = access.public_url or f"http://{address.host}:{address.port}"
    return lambda person_id: base + keys.person_path(person_id)


def api_of(house: House, settings: Settings, address: Address) -> ASGIApp:
    """The API over a house. Raises SettingsError, also where it would be open to others at that address."""
    access = settings.api()
    refuse_open_address(address.host, keyed=bool(access.keys))
    return build_api(
        house.service,
        clock=house.clock,
        new_id=new_id,
        read=_read,
        habits=house.habits,
        keys=access.secrets(),
        feed_secret=access.feed_secret.get_secret_value() if access.feed_secret else None,
        health=house.health.parts,
        blocking=house.store.lasting,
        zone=zone_of(settings.house),
        storage=_STORAGE[house.store.lasting],
        registry=house.registry,
        requests_per_minute=settings.limits.key_requests_per_minute,
    )


def _read(text: str, now: datetime, locale: str, rooms: Rooms, habits: Habits) -> Reading | Question:
    return read(text, now=now, locale=locale, rooms=rooms.all, habits=habits)
