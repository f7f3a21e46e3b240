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


@pytest.fixture(scope="module")
def idle() -> Iterator[httpx.Client]:
    """A key-less API that keeps nothing, for tests in which everything is refused."""
    with client_of(House().api()) as client:
        yield client
