"""Every store answers as the plainest store would, whatever happens on a grid of twelve slots."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings

from bot.core.models import Booking, BookingId
from bot.core.ports import Store
from bot.stores import open_store
from tests.stores.conftest import KINDS, url_of
from tests.stores.histories import HISTORIES, START_OF_TIME, PlainStore, Player, Step

_SPACES = count(1)
_SOAK = 2_000
_ORDINARY = 300


@pytest.fixture(scope="module", params=KINDS)
def shared_store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for all examples of a kind."""
    opened = open_store(url_of(request.param, request, tmp_path_factory.mktemp("model")))
    yield opened
    opened.close()


@pytest.mark.parametrize("examples", [_ORDINARY, pytest.param(_SOAK, marks=pytest.mark.soak)])
def test_a_store_answers_like_the_plainest_one(shared_store: Store, examples: int) -> None:
    @settings(max_examples=examples)
    @given(history=HISTORIES)
    def check(history: Sequence[Step]) -> None:
        space, plain, begin = next(_SPACES), PlainStore(), shared_store.changes.latest()
        assert Player(shared_store, space).play(history) == Player(plain, space).play(history)
        assert _own(shared_store, space) == plain.cancelled_since(START_OF_TIME)
        _follows(shared_store, begin, plain)

    check()


def test_the_same_history_has_the_same_answers_in_every_store(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    stores = [open_store(url_of(kind, request, tmp_path)) for kind in KINDS]

    @settings(max_examples=60)
    @given(history=HISTORIES)
    def check(history: Sequence[Step]) -> None:
        space = next(_SPACES)
        first, *others = (Player(store, space).play(history) for store in stores)
        assert all(answers == first for answers in others)

    try:
        check()
    finally:
        for store in stores:
            store.close()


def _own(store: Store, space: int) -> list[object]:
    cancelled = store.cancelled_since(START_OF_TIME)
    return [each for each in cancelled if each.room_id.endswith(f"-{space}")]


def _follows(store: Store, cursor: str, plain: PlainStore) -> None:
    """Whoever follows the feed knows what the store knows."""
    known: dict[BookingId, Booking] = {}
    for change in store.changes.after(cursor, limit=1000):
        assert known.get(change.after.id) == change.before
        known[change.after.id] = change.after
    assert known == plain.kept
