"""The service over the real memory store."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from bot.core.models import HouseRules
from bot.core.service import BookingService
from bot.stores import open_store
from tests.core.house import ROOMS, StillClock


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def service(clock: Callable[[], datetime]) -> Iterator[BookingService]:
    store = open_store("memory:")
    yield BookingService(store, ROOMS, HouseRules(admins=frozenset({"U9"})), clock)
    store.close()
