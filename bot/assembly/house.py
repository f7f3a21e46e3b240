"""The bookings of the house, as every front is handed them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from prometheus_client import CollectorRegistry, ProcessCollector

from bot.assembly.habits import habits_of, leads_of
from bot.core.models import HouseRules
from bot.core.ports import Clock, Store, StoreUnavailable
from bot.core.service import BookingService
from bot.language.reading import Habits
from bot.operations.bookings import CountedBookings
from bot.operations.health import Health
from bot.settings import Settings
from bot.slack.reminders.moments import Leads
from bot.stores import open_store


@dataclass(frozen=True, slots=True)
class House:
    """One store and one service over it, on one clock; whether all is well, and the figures of this process."""

    store: Store
    service: BookingService
    rules: HouseRules
    habits: Habits
    leads: Leads
    clock: Clock
    registry: CollectorRegistry
    health: Health = field(default_factory=Health)


@contextmanager
def opened_house(settings: Settings, clock: Clock) -> Iterator[House]:
    """Open the store that the settings name, and close it in the end. Raises StoreUnusable."""
    store = open_store(settings.database_url.get_secret_value())
    rules = settings.house.rules
    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    try:
        store.records.forget_expired(clock())
        service = CountedBookings(store, settings.rooms, rules, clock, registry)
        habits, leads = habits_of(settings.house), leads_of(settings.house)
        house = House(store, service, rules, habits, leads, clock, registry)
        house.health.watch("store", lambda: _answers(store))
        yield house
    finally:
        store.close()


def _answers(store: Store) -> bool:
    try:
        store.ping()
    except StoreUnavailable:
        return False
    return True
