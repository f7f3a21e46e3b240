from collections.abc import Iterator

import pytest

from bot.playground import Playground
from tests.assembly.playing import playing


@pytest.fixture
def playground() -> Iterator[Playground]:
    """A local Slack with the bot connected."""
    with playing() as slack:
        yield slack
