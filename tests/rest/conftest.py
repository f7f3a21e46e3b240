from collections.abc import Iterator

import httpx
import pytest

from tests.rest.serving import House, client_of


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def api(house: House) -> Iterator[httpx.Client]:
    """A key-less API on this machine."""
    with client_of(house.api()) as client:
        yield client
