"""A process that books one slot after another in a SQLite file and tells each one that is kept, until it is killed."""

from __future__ import annotations

import sys
from itertools import count
from uuid import UUID

from bot.core.errors import RoomTaken
from bot.core.ports import Store
from bot.stores import open_store
from tests.stores.examples import booking, moved


def book_until_killed(store: Store, first: int) -> None:
    """Book every other half hour; move every third booking by a quarter."""
    for number in count(first):
        try:
            kept = store.add(booking(number, number / 2, number / 2 + 0.5))
            if number % 3 == 0:
                store.replace(moved(kept, number / 2 + 0.125, number / 2 + 0.375))
        except RoomTaken:
            continue
        print(number, store.get(UUID(int=number)).revision, flush=True)  # type: ignore[union-attr]


if __name__ == "__main__":
    book_until_killed(open_store(sys.argv[1]), int(sys.argv[2]))
