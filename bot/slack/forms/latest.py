"""Which of several things filled in one after another came last: what the form shows in the end must be about that."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.ports import ABSENT, RecordConflict, Records, RecordWrite, StoreUnavailable
from bot.slack.request import Arrival

_REMEMBERED_FOR = timedelta(hours=1)


def note(arrival: Arrival, records: Records, now: datetime) -> None:
    """Remember when something was filled in, unless something else was later; by whichever process it is heard of."""
    try:
        record = records.get(_key(arrival), now)
        if record is None or _moment(record.value) < _moment(arrival.acted):
            expected = record.version if record else ABSENT
            until = now + _REMEMBERED_FOR
            records.write(RecordWrite(key=_key(arrival), value=arrival.acted, expires_at=until, expected=expected), now)
    except RecordConflict:
        note(arrival, records, now)
    except StoreUnavailable:
        return


def is_latest(arrival: Arrival, records: Records, now: datetime) -> bool:
    """Whether nothing was filled in after this, as far as is known."""
    try:
        record = records.get(_key(arrival), now)
    except StoreUnavailable:
        return True
    return record is None or _moment(record.value) <= _moment(arrival.acted)


def _key(arrival: Arrival) -> str:
    return f"slack:filled:{arrival.view.id if arrival.view else ''}"


def _moment(acted: str) -> float:
    """In Unix seconds."""
    try:
        return float(acted)
    except ValueError:
        return 0.0
