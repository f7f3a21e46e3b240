"""The bookings of the house, as every front is handed them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bot.assembly.habits import habits_of, leads_of
from bot.core.models import HouseRules
from bot.core.ports import Clock, Store
from bot.core.service import BookingService
from bot.language.reading import Habits
from bot.settings import Settings
from bot.slack.reminders.moments import Leads
from bot.stores import open_store


@dataclass(frozen=True, slots=True)
class House:
    """One store and one service over it, on one clock."""

    store: Store
    service: BookingService
    rules: HouseRules
    habits: Habits
    leads: Leads
    clock: Clock


@contextmanager
def opened_house(settings: Settings, clock: Clock) -> Iterator[House]:
    """Open the store that the settings name, and close it in the end. Raises StoreUnusable."""
    store = open_store(settings.database_url.get_secret_value())
    rules = settings.house.rules
    try:
        store.records.forget_expired(clock())
        service = BookingService(store, settings.rooms, rules, clock)
        yield House(store, service, rules, habits_of(settings.house), leads_of(settings.house), clock)
    finally:
        store.close()
