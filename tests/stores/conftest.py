"""A fresh store of every kind, for the tests that all stores must pass."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.core.ports import Store
from bot.stores import open_store


@pytest.fixture(params=["memory"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """An empty store."""
    opened = open_store("memory:")
    yield opened
    opened.close()
