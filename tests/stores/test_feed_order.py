"""Nobody who follows the feed misses a change, however many write at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Event

import psycopg

from bot.core.models import Booking
from bot.core.ports import Change, Store
from bot.stores import open_store
from bot.stores.postgres import statements
from bot.stores.rows import to_named_row
from tests.stores.examples import booking, cancelled

WRITERS = 8
BOOKINGS = 20


def follow(store: Store, finished: Event) -> list[Change]:
    """Read on from where the last reading ended, until all is written and read."""
    seen: list[Change] = []
    while True:
        last_reading = finished.is_set()
        new = store.changes.after(seen[-1].cursor if seen else None, limit=7)
        if last_reading and not new:
            return seen
        seen += new
        finished.wait(0 if new else 0.002)


def write(store: Store, writer: int) -> None:
    """Book and cancel again in a room of one's own."""
    for number in range(BOOKINGS):
        made = store.add(booking(writer * BOOKINGS + number, number, number + 1, f"room-{writer}"))
        store.replace(cancelled(made))


def test_a_follower_sees_every_change_once_and_in_order(store: Store) -> None:
    finished = Event()
    with ThreadPoolExecutor(WRITERS + 1) as threads:
        follower = threads.submit(follow, store, finished)
        for writing in [threads.submit(write, store, writer) for writer in range(WRITERS)]:
            writing.result()
        finished.set()
        seen = follower.result()
    assert len(seen) == 2 * WRITERS * BOOKINGS
    known: dict[object, Booking] = {}
    for change in seen:
        assert known.get(change.after.id) == change.before
        known[change.after.id] = change.after


def test_a_change_that_is_still_being_kept_holds_back_those_after_it(postgres_url: str) -> None:
    slow, quick = booking(1, 10, 12), booking(2, 12, 13)
    with closing(open_store(postgres_url)) as store, psycopg.connect(postgres_url) as other:
        other.execute(statements.ADD, to_named_row(slow) | {"after": slow.model_dump_json()})
        store.add(quick)
        assert store.changes.after(None) == []
        other.commit()
        assert [change.after for change in store.changes.after(None)] == [slow, quick]


def test_the_feed_goes_on_after_a_dump_was_restored_into_a_younger_server(postgres_url: str) -> None:
    with closing(open_store(postgres_url)) as store:
        made = store.add(booking(1, 10, 12))
    with psycopg.connect(postgres_url) as restoring:
        restoring.execute("UPDATE roombot.changes SET turn = turn + 1000000000")
    for hour in (13, 14):
        with closing(open_store(postgres_url)) as store:
            [*_, last] = store.changes.after(None)
            later = store.add(booking(hour, hour, hour + 1))
            assert [change.after for change in store.changes.after(last.cursor)] == [later]
            assert store.changes.after(None)[0].after == made
