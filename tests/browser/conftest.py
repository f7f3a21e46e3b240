"""Everything that people can press, in Chromium, in the playground."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from bot.playground import Playground
from tests.assembly.playing import playing
from tests.chromium import chromium


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One for all tests here: starting it takes a second."""
    with chromium() as launched:
        yield launched


@pytest.fixture
def playground() -> Iterator[Playground]:
    """A local Slack with the bot connected."""
    with playing() as slack:
        yield slack
