"""Following the feed of changes: each is handled once by one process, in order, and none is lost."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import datetime, timedelta
from pathlib import Path
from queue import SimpleQueue
from threading import Event

import pytest

from bot.core.ports import ABSENT, Change, Store
from bot.slack.feed.hold import KEY, Pace
from bot.slack.feed.rounds import AGAIN, Round, Rounds
from bot.stores import open_store
from tests.slack.feeding import QUICK, Ear, following, wait_until, wait_until_all_is_told
from tests.slack.talking import SOON
from tests.stores.examples import MIDNIGHT, booking, cancelled

HOUR = timedelta(hours=1)


@pytest.fixture
def file(tmp_path: Path) -> str:
    """The URL of a SQLite file."""
    return f"sqlite:///{tmp_path / 'bookings.db'}"


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, file: str) -> Iterator[Store]:
    """An empty store."""
    with closing(open_store("memory:" if request.param == "memory" else file)) as opened:
        yield opened


def book(store: Store, *numbers: int) -> None:
    for number in numbers:
        store.add(booking(number, number, number + 1))


def test_every_watcher_hears_every_change_in_order(store: Store) -> None:
    first, second = Ear(), Ear()
    store.add(booking(99, 99, 100))
    with following(store, first, second):
        book(store, 1, 2, 3)
        store.replace(cancelled(booking(2, 2, 3)))
        assert first.hears(4) == second.hears(4) == [1, 2, 3, 2]


def test_what_changed_while_nobody_followed_is_heard_after_a_restart(store: Store) -> None:
    ear = Ear()
    with following(store, ear):
        book(store, 1)
        assert ear.hears() == [1]
    book(store, 2, 3)
    with following(store, ear):
        book(store, 4)
        assert ear.hears(3) == [2, 3, 4]
    assert ear.queue.empty()


def test_a_nudge_is_heard_at_once(store: Store) -> None:
    ear = Ear()
    with following(store, ear, pace=Pace(looks=3600)) as follower:
        book(store, 1)
        follower.nudge()
        assert ear.hears() == [1]


def test_a_watcher_that_fails_holds_up_nobody_for_long(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    tries: list[int] = []

    def failing(change: Change) -> None:
        tries.append(change.after.id.int)
        raise ValueError("secret title")

    ear = Ear()
    with following(store, failing, ear):
        book(store, 1, 2)
        assert ear.hears(2) == [1, 2]
    assert tries in ([1, 1, 1, 2], [1, 1, 1, 2, 2], [1, 1, 1, 2, 2, 2])
    assert "failing failed at booking 00000000-0000-0000-0000-000000000001: ValueError" in caplog.text
    assert "secret" not in caplog.text
    assert ear.queue.empty()


def test_two_processes_share_a_file_and_handle_each_change_once(file: str) -> None:
    both: SimpleQueue[int] = SimpleQueue()
    with ExitStack() as stack:
        stores = [stack.enter_context(closing(open_store(file))) for _ in range(3)]
        for shared in stores[1:]:
            stack.enter_context(following(shared, Ear(queue=both), pace=Pace(looks=0.005)))
        book(stores[0], *range(1, 31))
        heard = [both.get(timeout=SOON) for _ in range(30)]
    assert heard == list(range(1, 31))
    assert both.empty()


def test_when_one_process_closes_the_other_goes_on_at_once(file: str) -> None:
    first, second = Ear(), Ear()
    with closing(open_store(file)) as store, closing(open_store(file)) as other:
        with following(store, first, pace=Pace(looks=0.005)):
            book(store, 1)
            assert first.hears() == [1]
            follower = following(other, second, pace=Pace(looks=0.005))
            follower.__enter__()
        book(store, 2)
        assert second.hears() == [2]
        follower.__exit__(None, None, None)


def test_when_one_process_hangs_the_other_takes_over_and_keeps_the_feed(file: str) -> None:
    hung, released = Event(), Event()

    def hang(change: Change) -> None:
        hung.set()
        released.wait(SOON)

    first, second = Ear(hang), Ear()
    with closing(open_store(file)) as store, closing(open_store(file)) as other:
        with following(store, first):
            book(store, 1)
            assert hung.wait(SOON)
            with following(other, second):
                assert second.hears() == [1]
                released.set()
                assert first.hears() == [1]
                book(store, 2)
                assert second.hears() == [2]
        assert first.queue.empty()


def test_whoever_follows_shows_that_it_lives_though_nothing_happens(store: Store) -> None:
    def version() -> int:
        record = store.records.get(KEY, MIDNIGHT)
        return record.version if record else ABSENT

    with following(store):
        begin = version()
        wait_until(lambda: version() > begin)


@pytest.mark.parametrize("jump", [timedelta(days=30), timedelta(days=-30)])
def test_a_clock_that_is_set_stops_nobody(file: str, jump: timedelta) -> None:
    now = MIDNIGHT

    def clock() -> datetime:
        return now

    first, second = Ear(), Ear()
    with closing(open_store(file)) as store:
        with following(store, first, clock=clock):
            now += jump
            book(store, 1)
            assert first.hears() == [1]
            now -= 2 * jump
            book(store, 2)
            assert first.hears() == [2]
        with following(store, second, clock=clock):
            book(store, 3)
            assert second.hears() == [3]


def test_a_store_that_fails_is_waited_out(file: str, caplog: pytest.LogCaptureFixture) -> None:
    handling, locked = Event(), Event()

    def hold_up(_: Change) -> None:
        handling.set()
        locked.wait(SOON)

    ear = Ear(hold_up)
    with ExitStack() as stack:
        store = stack.enter_context(closing(open_store(file)))
        other = stack.enter_context(closing(sqlite3.connect(file.removeprefix("sqlite:///"))))
        with following(store, ear):
            book(store, 1)
            assert handling.wait(SOON)
            other.execute("BEGIN IMMEDIATE")
            locked.set()
            assert ear.hears() == [1]
            wait_until(lambda: caplog.records)
            other.rollback()
            assert ear.hears() == [1]
            book(store, 2)
            assert ear.hears() == [2]
    assert caplog.messages == ["SQLite can't be used: database is locked", "SQLite is back"]


def test_rounds_are_done_by_the_process_that_follows(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    done: SimpleQueue[datetime] = SimpleQueue()
    with following(store, rounds=(Round(HOUR, done.put),)):
        assert done.get(timeout=SOON) == MIDNIGHT
        with following(store, rounds=(Round(HOUR, done.put),), pace=QUICK):
            pass
    assert done.empty()
    assert caplog.messages == []


def test_when_rounds_are_due() -> None:
    done: list[datetime] = []
    rounds = Rounds((Round(HOUR, done.append),))
    hours = (0, 0.9, 1, 1.5, 50, 50.5, 3, 3.5, 4)
    for hour in hours:
        rounds.go(MIDNIGHT + hour * HOUR)
    assert [(moment - MIDNIGHT) / HOUR for moment in done] == [0, 1, 50, 3, 4]


def test_a_round_that_fails_comes_again_soon(caplog: pytest.LogCaptureFixture) -> None:
    tried: list[datetime] = []

    def fail(now: datetime) -> None:
        tried.append(now)
        raise ValueError

    rounds = Rounds((Round(HOUR, fail), Round(AGAIN / 2, fail)))
    for minutes in (0, 0.4, 0.5, 1):
        rounds.go(MIDNIGHT + minutes * AGAIN)
    assert [(moment - MIDNIGHT) / AGAIN for moment in tried] == [0, 0, 0.5, 1, 1]
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 5


def test_what_was_handled_is_forgotten_within_the_hour(store: Store) -> None:
    now = MIDNIGHT
    ear = Ear()
    with following(store, ear, clock=lambda: now):
        book(store, 1, 2, 3)
        assert ear.hears(3) == [1, 2, 3]
        wait_until_all_is_told(store)
        now += HOUR
        wait_until(lambda: [change.after.id.int for change in store.changes.after(None)] == [3])
