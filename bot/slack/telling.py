"""Telling those who wait: one direct message each when what they wait for can be had, whoever or whatever freed it."""

from __future__ import annotations

from datetime import datetime

from bot.core.models import Booking
from bot.core.ports import Change, Clock
from bot.slack import waits
from bot.slack.courier import Courier
from bot.slack.office import Office
from bot.slack.opening import opening
from bot.slack.people import People
from bot.slack.waiting import freed
from bot.slack.waits import Claim, Wait
from bot.wording.reader import Reader


class Teller:
    """A watcher of the feed, and a round for those whom Slack kept from being told."""

    def __init__(self, office: Office, people: People, courier: Courier, clock: Clock) -> None:
        self._office = office
        self._people = people
        self._courier = courier
        self._clock = clock

    def heard(self, change: Change) -> None:
        """Tell those for whom the change has opened something; whoever has got it by the change waits no longer."""
        now, records = self._clock(), self._office.records
        if _frees(change) and change.before is not None:
            for wait in waits.everybodys(records, now):
                if _touches(wait, change.before):
                    self._look_after(wait, now, freed_by=change.before.booker.id)
        if change.after.active and change.after.booker.id:
            for wait in waits.of_person(change.after.booker.id, records, now):
                self._drop_if_had(wait, now)

    def sweep(self, now: datetime) -> None:
        """Tell everybody who can be told."""
        for wait in waits.everybodys(self._office.records, now):
            self._look_after(wait, now)

    def _look_after(self, wait: Wait, now: datetime, freed_by: str | None = None) -> None:
        """Tell the person if the wish can be had, unless they have it, or have just freed it themselves."""
        found = opening(wait, now, self._office)
        if found is None:
            return
        if found.is_had or freed_by == wait.wish.by:
            waits.stop(wait, self._office.records, now)
            return
        claim = Claim.on(wait, self._office.records, now)
        if claim is None:
            return
        person = self._people.person(wait.wish.by)
        if self._courier.tell(person.id, freed(wait, found, Reader.of(person, now), self._office)):
            claim.done(now)
        else:
            claim.put_back(now)

    def _drop_if_had(self, wait: Wait, now: datetime) -> None:
        found = opening(wait, now, self._office)
        if found is not None and found.is_had:
            waits.stop(wait, self._office.records, now)


def _frees(change: Change) -> bool:
    """Whether some time of some room is free that was not."""
    before, after = change.before, change.after
    if before is None or not before.active:
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
