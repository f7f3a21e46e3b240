"""Makes what Slack has scheduled about a booking what it should be, whatever happened before."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.core.models import Booking, BookingId, TimeSlot
from bot.core.ports import Clock, RecordConflict
from bot.slack.office import Office
from bot.slack.people import People
from bot.slack.reminders.message import reminder
from bot.slack.reminders.moments import HORIZON, Moment, moments
from bot.slack.reminders.notes import Entry, Note, Notes
from bot.slack.reminders.outbox import MessageRefused, Outbox, SlackAway
from bot.slack.reminders.plan import Plan, plan
from bot.slack.reminders.preference import lately_turned, those_without, wants_reminders
from bot.slack.reply import Json
from bot.wording.reader import Reader

logger = logging.getLogger(__name__)

AT_WORK = timedelta(minutes=1)
"""How long whoever is at work on a booking's reminders has them to themselves; longer than the work should take."""


class Keeper:
    """Settles the reminders of one booking at a time. Any process may; of several at once, one does."""

    def __init__(self, office: Office, people: People, outbox: Outbox, clock: Clock) -> None:
        self._service = office.service
        self._records = office.records
        self._notes = Notes(office.records)
        self._leads = office.leads
        self._people = people
        self._outbox = outbox
        self._clock = clock

    def settle(self, booking_id: BookingId) -> bool:
        """Schedule and take back what the booking needs, as it stands now; whether there was anything to do.

        It is written down first what Slack will be asked for, so that nothing is lost with an answer or a process.
        Raises SlackAway, also while somebody else is at work on it, and StoreUnavailable: then it is to be tried again.
        """
        now = self._clock()
        booking = self._service.find(booking_id)
        note, version = self._notes.of(booking_id, now)
        wanted = self._wanted(booking, now, wants_reminders(booking.booker.id or "", self._records, now))
        todo = plan(note.entries, wanted, booking.revision, now)
        if todo.is_done:
            return False
        if note.busy_until is not None and note.busy_until > now:
            raise SlackAway("somebody is at work on it")
        self._carry_out(todo, booking, version, now)
        return True

    def unsettled(self, now: datetime) -> Iterator[Booking]:
        """The bookings whose reminders are not as they should be, as far as the notes tell."""
        notes = self._notes.all(now)
        without = those_without(self._records, now)
        coming = self._service.bookings_in(TimeSlot(start=now, end=now + HORIZON + self._leads.start))
        known = {booking.id for booking in coming}
        coming += [self._service.find(booking_id) for booking_id in notes if booking_id not in known]
        for booking in coming:
            wanted = self._wanted(booking, now, booking.booker.id not in without)
            if not plan(notes.get(booking.id, Note()).entries, wanted, booking.revision, now).is_done:
                yield booking

    def turned(self, now: datetime) -> Iterator[Booking]:
        """The bookings of everybody who has turned their reminders on or off since this was asked last."""
        for person_id in lately_turned(self._records, now):
            yield from self._service.bookings_of(person_id)

    def _wanted(self, booking: Booking, now: datetime, wants: bool) -> tuple[Moment, ...]:
        return moments(booking, self._leads, now) if wants else ()

    def _carry_out(self, todo: Plan, booking: Booking, version: int, now: datetime) -> None:
        asked = [self._asked(booking, moment) for moment in todo.missing]
        entries = [*todo.kept, *todo.obsolete, *asked]
        at_work = Note(entries=tuple(entries), busy_until=now + AT_WORK)
        try:
            version = self._notes.write(booking.id, at_work, now, version)
        except RecordConflict:
            raise SlackAway("somebody is at work on it") from None
        try:
            for entry in todo.obsolete:
                self._outbox.withdraw(entry)
                entries.remove(entry)
            for entry, moment in zip(asked, todo.missing, strict=True):
                entries[entries.index(entry)] = self._scheduled(entry, moment, booking, moment in todo.doubtful)
        finally:
            self._notes.write(booking.id, Note(entries=tuple(entries)), now, version)

    def _asked(self, booking: Booking, moment: Moment) -> Entry:
        message = self._message(booking, moment)
        return Entry(post_at=moment.post_at, revision=booking.revision, text=message["text"])

    def _scheduled(self, entry: Entry, moment: Moment, booking: Booking, doubtful: bool) -> Entry:
        found = self._outbox.found(entry) if doubtful else None
        if found is not None:
            return found
        try:
            return self._outbox.schedule(booking.booker.id or "", entry, self._message(booking, moment))
        except MessageRefused as refused:
            logger.warning("Slack refused a reminder of booking %s: %s", booking.id, refused)
            return entry.model_copy(update={"id": ""})

    def _message(self, booking: Booking, moment: Moment) -> Json:
        person = self._people.person(booking.booker.id or "", booking.booker.name or "")
        return reminder(booking, moment, self._leads, Reader.of(person, moment.at), self._service.rooms)
