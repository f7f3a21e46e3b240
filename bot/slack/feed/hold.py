"""Which of the processes that share a store follows its feed, and how far it has read: one record says both.

A process shows that it lives by writing the record anew, which gives it another version. Who sees one version stand
for `lapses` seconds, on their own steady clock, takes the feed over by compare-and-set. So the house's clock, which a
playground sets forth and back at will, takes the feed from nobody and keeps it for nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

from bot.core.models import Value
from bot.core.ports import ABSENT, Clock, Cursor, Record, RecordConflict, RecordWrite, Store

KEY = "slack:following"


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds: between two looks at the feed, for which a nudge gathers more of them, between two signs of life, and
    until a silent process counts as gone.
    """

    looks: float = 1.0
    gathers: float = 0.1
    shows: float = 5.0
    lapses: float = 15.0


UNHURRIED = Pace()
"""What costs an idle house next to nothing."""


class Place(Value):
    """Who follows (nobody, where `by` is empty), and the last change that they have handled."""

    by: str
    cursor: Cursor


class Hold:
    """One process's hold on the feed. Used by one thread."""

    def __init__(self, store: Store, clock: Clock, name: str, pace: Pace) -> None:
        self._store = store
        self._clock = clock
        self._name = name
        self._pace = pace
        self._kept: Record | None = None
        self._cursor: Cursor = ""
        self._shown = 0.0
        self._others = ABSENT
        self._others_since = 0.0

    def taken(self) -> Cursor | None:
        """Where to read on, if it is this process that follows; else None. May raise StoreUnavailable."""
        if self._kept is None:
            self._take()
        else:
            self._show()
        return self._cursor if self._kept else None

    def handled(self, cursor: Cursor) -> bool:
        """Remember the change as handled, until `save`.

        False: another process has taken over. May raise StoreUnavailable.
        """
        self._cursor = cursor
        self._show()
        return self._kept is not None

    def save(self) -> bool:
        """Keep what was handled. False: another process has taken over. May raise StoreUnavailable."""
        if self._kept is not None:
            self._write(self._name, self._kept.version)
        return self._kept is not None

    def give_back(self) -> None:
        """Let another process follow at once. May raise StoreUnavailable."""
        if self._kept is not None:
            self._write("", self._kept.version)
        self._kept = None

    def _take(self) -> None:
        record = self._store.records.get(KEY, self._clock())
        place = Place.model_validate_json(record.value) if record else Place(by="", cursor=self._store.changes.latest())
        version = record.version if record else ABSENT
        if place.by in ("", self._name) or self._has_lapsed(version):
            self._cursor = place.cursor
            self._write(self._name, version)

    def _show(self) -> None:
        """Give a sign of life, where the last one is old."""
        if monotonic() - self._shown >= self._pace.shows:
            self.save()

    def _has_lapsed(self, version: int) -> bool:
        """Whether another process's version has stood for too long."""
        if version != self._others:
            self._others, self._others_since = version, monotonic()
        return monotonic() - self._others_since >= self._pace.lapses

    def _write(self, by: str, expected: int) -> None:
        """Write the record, or lose it to whoever wrote it meanwhile; where the store fails, it is read anew."""
        self._kept = None
        place = Place(by=by, cursor=self._cursor).model_dump_json()
        try:
            self._kept = self._store.records.write(RecordWrite(key=KEY, value=place, expected=expected), self._clock())
        except RecordConflict:
            return
        self._shown = monotonic()
