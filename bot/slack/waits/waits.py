"""Waits: what somebody wants to be told of when it frees up, kept until it is told, taken back, or too late."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Self
from uuid import NAMESPACE_URL, uuid5

from bot.core.errors import InThePast, Refused, RoomTaken, TooManyPeople
from bot.core.models import BookingId, PersonId, UtcDatetime, Value, minute_of
from bot.core.ports import Record, RecordConflict, Records, RecordWrite
from bot.slack.wish import Carried, Wish

_PREFIX = "slack:wait:"

_WORTHWHILE = timedelta(minutes=5)
"""Of a wish that has begun so much must be left to be worth telling of."""

_CLAIMED_FOR = timedelta(minutes=5)
"""How long one process may take to tell somebody, Slack's rate limits included; after that it has died over it."""


class Wait(Carried):
    """A wish to be had in one room, in one of some, or in any that fits; with `changing`, by changing that booking."""

    wish: Wish
    changing: BookingId | None = None

    @classmethod
    def for_refused(cls, refused: Refused, by: PersonId, now: datetime) -> Self | None:
        """The wait that a refusal leaves room for: one for the room, where it is taken, and not by the person alone;

        one for any room that is large enough, where that room is not and the others are taken. That it would have
        begun is no matter, as what is left of it can be had.
        """
        if refused.asked is None:
            return None
        wish = Wish.from_request(refused.asked, by, refused.before)
        changing = refused.before.id if refused.before else None
        match refused.reasons:
            case (RoomTaken(conflicts=conflicts),) | (InThePast(), RoomTaken(conflicts=conflicts)) if any(
                one.booker.id != by and one.slot.end > now for one in conflicts
            ):
                return cls(wish=wish, changing=changing)
            case (TooManyPeople(free_rooms=()),):
                return cls(wish=wish.model_copy(update={"room": None}), changing=changing)
        return None

    @property
    def too_late(self) -> datetime:
        """When the wait is over: too little is left of the wish, or of a short one its first minute is over."""
        begun = minute_of(self.wish.start) + timedelta(minutes=1)
        return max(begun, self.wish.end - _WORTHWHILE)

    @property
    def key(self) -> str:
        """Where it is kept: the same however often, and under whichever title, one waits for the same."""
        wish = self.wish
        place = f"{wish.start} {wish.end} {wish.room} {wish.rooms} {self.changing}"
        return f"{_prefix(wish.by)}{uuid5(NAMESPACE_URL, place)}"


class Waiting(Value):
    """A wait as it is kept: since when, and until when some process has claimed it in order to tell."""

    wait: Wait
    since: UtcDatetime
    claimed_until: UtcDatetime | None = None

    def is_claimed(self, now: datetime) -> bool:
        """Whether some process is telling; a claim from a clock that was set back since counts for nothing."""
        return self.claimed_until is not None and now < self.claimed_until <= now + _CLAIMED_FOR


def keep(wait: Wait, records: Records, now: datetime) -> None:
    """Wait, from now on or from before, until it is too late."""
    kept = records.get(wait.key, now)
    since = Waiting.model_validate_json(kept.value).since if kept else now
    _write(Waiting(wait=wait, since=since), None, records, now)


def stop(wait: Wait, records: Records, now: datetime) -> None:
    """Wait no longer; nothing happens where nobody waits."""
    records.write(RecordWrite(key=wait.key, value=None), now)


def is_kept(wait: Wait, records: Records, now: datetime) -> bool:
    """Whether the person waits for that."""
    return records.get(wait.key, now) is not None


def of_person(person_id: PersonId, records: Records, now: datetime) -> list[Wait]:
    """What somebody waits for, by start."""
    kept = (_read(record) for record in records.under(_prefix(person_id), now))
    return sorted((waiting.wait for waiting in kept), key=lambda wait: (wait.wish.start, wait.key))


def everybodys(records: Records, now: datetime) -> list[Wait]:
    """What everybody waits for, the longest wait first."""
    kept = [_read(record) for record in records.under(_PREFIX, now)]
    return [waiting.wait for waiting in sorted(kept, key=lambda waiting: waiting.since)]


class Claim:
    """The right to tell of one wait, which one process has at a time.

    The wait stays kept until it has been told. So whoever crashes between telling and `done` is repeated after
    _CLAIMED_FOR, and somebody is told twice: better than never.
    """

    def __init__(self, waiting: Waiting, version: int, records: Records) -> None:
        self._waiting = waiting
        self._version = version
        self._records = records

    @classmethod
    def on(cls, wait: Wait, records: Records, now: datetime) -> Claim | None:
        """The claim; None where the wait is over, or another process is telling."""
        kept = records.get(wait.key, now)
        waiting = _read(kept) if kept else None
        if kept is None or waiting is None or waiting.is_claimed(now):
            return None
        claimed = waiting.model_copy(update={"claimed_until": now + _CLAIMED_FOR})
        record = _write(claimed, kept.version, records, now)
        return cls(waiting, record.version, records) if record else None

    def done(self, now: datetime) -> None:
        """It was told, and the wait is over; unless the person waits anew."""
        _attempt(RecordWrite(key=self._waiting.wait.key, value=None, expected=self._version), self._records, now)

    def put_back(self, now: datetime) -> None:
        """It was not told; unless the person no longer waits, it is still to be."""
        _write(self._waiting, self._version, self._records, now)


def _write(waiting: Waiting, expected: int | None, records: Records, now: datetime) -> Record | None:
    wait = waiting.wait
    write = RecordWrite(key=wait.key, value=waiting.model_dump_json(), expires_at=wait.too_late, expected=expected)
    return _attempt(write, records, now)


def _attempt(write: RecordWrite, records: Records, now: datetime) -> Record | None:
    try:
        return records.write(write, now)
    except RecordConflict:
        return None


def _read(record: Record) -> Waiting:
    return Waiting.model_validate_json(record.value)


def _prefix(person_id: PersonId) -> str:
    return f"{_PREFIX}{person_id}:"
