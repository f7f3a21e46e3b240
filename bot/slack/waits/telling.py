"""Telling those who wait: one direct message each when what they wait for can be had, whoever or whatever freed it."""

from __future__ import annotations

import logging
from datetime import datetime

from bot.core.models import Booking
from bot.core.ports import Change, Clock
from bot.slack.delivery.courier import Courier
from bot.slack.office import Office
from bot.slack.people import People
from bot.slack.waits import waits
from bot.slack.waits.opening import Opening, opening, sits_elsewhere
from bot.slack.waits.waiting import freed
from bot.slack.waits.waits import Claim, Wait
from bot.slack.workers import Workers
from bot.wording.reader import Reader

logger = logging.getLogger(__name__)


class Teller:
    """A watcher of the feed, and a round that finds those whom a crash or Slack kept from being told.

    Messages are written by a worker, one after the other, as Slack may take its time.
    """

    def __init__(self, office: Office, people: People, courier: Courier, clock: Clock, worker: Workers) -> None:
        self._office = office
        self._people = people
        self._courier = courier
        self._clock = clock
        self._queued: set[str] = set()
        self._worker = worker
        self._closing = False

    def heard(self, change: Change) -> None:
        """See to those for whom the change may have opened something, and to whoever has got it by the change."""
        now, records = self._clock(), self._office.records
        if change.before is not None and _frees(change.before, change.after):
            for wait in waits.everybodys(records, now):
                if _touches(wait, change.before):
                    self._enqueue(wait, freed_by=change.before.booker.id)
        if change.after.active and change.after.booker.id:
            for wait in waits.of_person(change.after.booker.id, records, now):
                self._enqueue(wait)

    def sweep(self, now: datetime) -> None:
        """See to everybody who waits."""
        for wait in waits.everybodys(self._office.records, now):
            self._enqueue(wait)

    def close(self, seconds: float = 1.0) -> None:
        """Finish the message that is being written, if that takes no longer.

        The next sweep, of whichever process, finds the others.
        """
        self._closing = True
        self._worker.close(seconds)

    def _enqueue(self, wait: Wait, freed_by: str | None = None) -> None:
        if wait.key not in self._queued:
            self._queued.add(wait.key)
            self._worker.submit(self._attempt, wait, freed_by)

    def _attempt(self, wait: Wait, freed_by: str | None) -> None:
        self._queued.discard(wait.key)
        if self._closing:
            return
        try:
            self._see_to(wait, freed_by)
        except Exception as error:  # noqa: BLE001 - the next sweep may fare better
            logger.error("%s was not told of a room: %s", wait.wish.by, type(error).__name__)

    def _see_to(self, wait: Wait, freed_by: str | None) -> None:
        """Tell the person if the wish can be had, unless they have it, have just freed it, or sit elsewhere by now."""
        now, records = self._clock(), self._office.records
        found = opening(wait, now, self._office)
        if found is None:
            return
        if found.is_had or freed_by == wait.wish.by:
            waits.stop(wait, records, now)
            return
        if sits_elsewhere(wait, found, now, self._office):
            return
        claim = Claim.on(wait, records, now)
        if claim is None:
            return
        if self._told(wait, found, now):
            claim.done(now)
        else:
            claim.put_back(now)

    def _told(self, wait: Wait, found: Opening, now: datetime) -> bool:
        person = self._people.person(wait.wish.by)
        return self._courier.tell(person.id, freed(wait, found, Reader.of(person, now), self._office))


def _frees(before: Booking, after: Booking) -> bool:
    """Whether some time of some room is free that was not."""
    if not before.active:
        return False
    is_covered = (
        after.active
        and after.room_id == before.room_id
        and after.slot.start <= before.slot.start
        and before.slot.end <= after.slot.end
    )
    return not is_covered


def _touches(wait: Wait, before: Booking) -> bool:
    wish = wait.wish
    return wish.room in (None, before.room_id) and before.slot.start < wish.end and wish.start < before.slot.end
