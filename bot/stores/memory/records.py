"""Small expiring facts in this process's memory."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from itertools import count, takewhile
from typing import NamedTuple

from sortedcontainers import SortedDict

from bot.core.ports import ABSENT, Record, RecordConflict, RecordWrite


class _Kept(NamedTuple):
    record: Record
    expires_at: datetime | None

    def is_alive(self, now: datetime) -> bool:
        return self.expires_at is None or self.expires_at > now


class MemoryRecords:
    """Records by key, behind the lock of the store that they belong to (it must let the same thread in twice)."""

    def __init__(self, lock: AbstractContextManager[object]) -> None:
        self._lock = lock
        self._kept: SortedDict[str, _Kept] = SortedDict()
        self._versions = count(1)

    def get(self, key: str, now: datetime) -> Record | None:
        """See Records."""
        kept = self._kept.get(key)
        return kept.record if kept is not None and kept.is_alive(now) else None

    def under(self, prefix: str, now: datetime) -> list[Record]:
        """See Records."""
        with self._lock:
            keys = takewhile(lambda key: key.startswith(prefix), self._kept.irange(prefix))
            found = [self._kept[key] for key in keys]
        return [kept.record for kept in found if kept.is_alive(now)]

    def write(self, write: RecordWrite, now: datetime) -> Record | None:
        """See Records."""
        with self._lock:
            self.write_all([write], now)
            return self.get(write.key, now)

    def write_all(self, writes: Sequence[RecordWrite], now: datetime) -> None:
        """Write all of them, or none and raise RecordConflict."""
        with self._lock:
            for write in writes:
                self._refuse_unexpected(write, now)
            for write in writes:
                self._put(write)

    def forget_expired(self, now: datetime) -> int:
        """See Records."""
        with self._lock:
            expired = [key for key, kept in self._kept.items() if not kept.is_alive(now)]
            for key in expired:
                del self._kept[key]
        return len(expired)

    def _refuse_unexpected(self, write: RecordWrite, now: datetime) -> None:
        kept = self.get(write.key, now)
        version = ABSENT if kept is None else kept.version
        if write.expected is not None and write.expected != version:
            raise RecordConflict(write.key, write.expected, kept)

    def _put(self, write: RecordWrite) -> None:
        if write.value is None:
            self._kept.pop(write.key, None)
            return
        record = Record(key=write.key, value=write.value, version=next(self._versions))
        self._kept[write.key] = _Kept(record, write.expires_at)
