"""Hearing of every change of a booking, whoever made it: the store's feed, followed in the background.

Of the processes that share a store one follows at a time, see `bot.slack.feed.hold`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from threading import Event, Thread

from bot.core.ports import Change, Clock, Cursor, NewId, Store, StoreUnavailable
from bot.slack.feed.hold import UNHURRIED, Hold, Pace
from bot.slack.feed.rounds import Round, Rounds

logger = logging.getLogger(__name__)

TRIES = 3
"""How often a watcher that raises is told of one change."""

HOURLY = timedelta(hours=1)

Watcher = Callable[[Change], None]
"""Is told of every change, in order, at least once: being told again, as after a crash, must do no harm.

It runs in the follower's one thread. It may raise StoreUnavailable, and is told again when the store is back; after
anything else that it raises it is told TRIES times in all.
"""


class Following:
    """A thread of its own that tells the watchers, and does the rounds, while this process is the one that follows."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        new_id: NewId,
        *,
        watchers: Sequence[Watcher] = (),
        rounds: Sequence[Round] = (),
        pace: Pace = UNHURRIED,
    ) -> None:
        self._store = store
        self._clock = clock
        self._watchers = watchers
        self._rounds = Rounds((*rounds, Round(HOURLY, self._forget_handled)))
        self._pace = pace
        self._hold = Hold(store, clock, new_id().hex, pace)
        self._nudged = Event()
        self._closing = Event()
        self._trouble = ""
        self._thread = Thread(target=self._run, name="following", daemon=True)

    def start(self) -> None:
        """Begin to follow, or to wait for one's turn."""
        self._thread.start()

    def nudge(self) -> None:
        """Look at the feed now, as there is something new in it."""
        self._nudged.set()

    def close(self, seconds: float = 1.0) -> None:
        """Finish the change that is being handled, if that takes no longer, and let another process follow."""
        self._closing.set()
        self._nudged.set()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        while True:
            self._nudged.clear()
            if self._closing.is_set():
                break
            self._attempt(self._look)
            if self._nudged.wait(self._pace.looks):
                self._closing.wait(self._pace.gathers)
        self._attempt(self._hold.give_back)

    def _attempt(self, step: Callable[[], None]) -> None:
        """Do it, whatever happens; of a trouble that lasts the log has one line, which of a store's is the store's."""
        try:
            step()
        except StoreUnavailable:
            pass
        except Exception as error:  # noqa: BLE001 - the next look may fare better
            trouble = type(error).__name__
            if trouble != self._trouble:
                logger.error("following the feed of changes is held up: %s", trouble)
            self._trouble = trouble
        else:
            self._trouble = ""

    def _look(self) -> None:
        cursor = self._hold.taken()
        if cursor is None:
            return
        self._rounds.go(self._clock())
        while cursor is not None and not self._closing.is_set():
            cursor = self._read_on(cursor)

    def _forget_handled(self, _: datetime) -> None:
        """Let go of what was handled: whoever takes over reads on from the same place."""
        if cursor := self._hold.taken():
            self._store.changes.forget_before(cursor)

    def _read_on(self, cursor: Cursor) -> Cursor | None:
        """Handle the next changes; the place after them, or None where there were none, or no right to go on."""
        changes = self._store.changes.after(cursor)
        for change in changes:
            if not self._told_all(change) or not self._hold.handled(change.cursor):
                return None
        return changes[-1].cursor if changes and self._hold.save() else None

    def _told_all(self, change: Change) -> bool:
        """Tell every watcher, or give up on it; False where closing came between."""
        left = list(self._watchers)
        for _ in range(TRIES):
            left = [watcher for watcher in left if not _told(watcher, change)]
            if not left:
                return True
            if self._closing.wait(self._pace.looks):
                return False
        return True


def _told(watcher: Watcher, change: Change) -> bool:
    try:
        watcher(change)
    except StoreUnavailable:
        raise
    except Exception as error:  # noqa: BLE001 - the others are told all the same
        name = getattr(watcher, "__qualname__", repr(watcher))
        logger.error("%s failed at booking %s: %s", name, change.after.id, type(error).__name__)
        return False
    return True
