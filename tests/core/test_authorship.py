"""Who changed somebody else's booking is kept with the change, for a day or until it is forgotten."""

from __future__ import annotations

import pytest

from bot.core.authorship import author_of, forget_author
from bot.core.models import Actor, BookingChange, HouseRules
from bot.core.service import BookingService
from bot.stores import open_store
from tests.core.house import ADMIN, AINO, ROOMS, StillClock, wish

HOUSE_KEY = Actor(person_id="wall", trusted=True)


@pytest.mark.parametrize(("by", "author"), [(ADMIN, "U9"), (AINO, None), (HOUSE_KEY, None)])
def test_of_each_change_it_is_known_which_other_person_made_it(
    clock: StillClock, by: Actor, author: str | None
) -> None:
    store = open_store("memory:")
    service = BookingService(store, ROOMS, HouseRules(admins=frozenset({"U9"})), clock)
    made = service.book(wish(), by=by)
    moved = service.move(made.id, BookingChange(title="Retro"), by=by, revision=None)
    cancelled = service.cancel(made.id, by=by)
    assert [author_of(one, store.records, clock()) for one in (made, moved, cancelled)] == [author] * 3
    forget_author(moved, store.records, clock())
    assert [author_of(one, store.records, clock()) for one in (made, moved, cancelled)] == [author, None, author]
    clock.advance(days=1)
    assert author_of(made, store.records, clock()) is None
    store.close()
