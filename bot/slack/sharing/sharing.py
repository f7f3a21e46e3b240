"""Booking messages in channels: shared once, and where the bot could post them itself, true from then on."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.models import Booking, BookingId
from bot.core.ports import ABSENT, Change, Clock, RecordConflict, RecordWrite
from bot.slack.bookings.standing import standing
from bot.slack.delivery.courier import GONE, Courier
from bot.slack.office import Office
from bot.slack.people import People
from bot.slack.reply import Reply, Share, Withdrawn
from bot.slack.request import Arrival
from bot.slack.sharing.announcement import announcement
from bot.slack.sharing.posted import UNTRUE, Posted, Untrue, key_of
from bot.slack.wish import again_id
from bot.wording.reader import Reader

_CLAIMED_FOR = timedelta(minutes=1)
"""How long a second press finds that it is shared already, where no message can be followed."""

_FOLLOWED_FOR = timedelta(days=7)
"""How long after its end a booking's message is kept true."""


class NotTold(Exception):
    """A channel could not be told of a change now."""


class Sharing:
    """Shares bookings in channels, and follows them there."""

    def __init__(self, office: Office, people: People, courier: Courier, clock: Clock) -> None:
        self._office = office
        self._people = people
        self._courier = courier
        self._clock = clock

    def share(self, arrival: Arrival, share: Share) -> bool:
        """Tell the channel, once. Whether it is told now: False where Slack lets nothing through."""
        key = key_of(share.booking.id, arrival.channel)
        if not self._claimed(key):
            return True
        ts = self._posted(arrival, share)
        if ts is not None:
            self._keep(Posted(channel=arrival.channel, ts=ts, by=arrival.user_id), share.booking)
            return True
        if not arrival.public and self._courier.announce_elsewhere(arrival, share.elsewhere):
            return True
        self._forget(key)
        return False

    def withdraw(self, arrival: Arrival, withdrawn: Withdrawn) -> None:
        """Put the words in the place of the message that was pressed, and keep it for the booking that may be made."""
        posted = Posted(channel=arrival.channel, ts=arrival.message, by=arrival.user_id)
        if self._courier.put_in_place(posted.channel, posted.ts, withdrawn.message):
            self._remember(posted, withdrawn.booking, withdrawn.ends)

    def follow(self, change: Change) -> None:
        """Tell the channels of a change. A watcher of the feed: saying the same twice does no harm.

        Raises NotTold where it is worth trying again at once.
        """
        records = self._office.records.under(key_of(change.after.id), self._clock())
        told = [self._is_told(Posted.model_validate_json(one.value), change.after) for one in records if one.value]
        if not all(told):
            raise NotTold

    def sweep(self, now: datetime) -> None:
        """Put right the messages that Slack could not be reached to change, as far as it can be now."""
        for record in self._office.records.under(UNTRUE, now):
            untrue = Untrue.model_validate_json(record.value)
            if not self._is_told(untrue.posted, standing(untrue.booking, self._office.service)):
                return
            self._forget(record.key)

    def _posted(self, arrival: Arrival, share: Share) -> str | None:
        """The message that tells it now: the one that was pressed, if everybody sees it, or else a new one."""
        if not arrival.public:
            return self._courier.announce(arrival.channel, share.message)
        told = self._courier.put_in_place(arrival.channel, arrival.message, share.message)
        return arrival.message if told else None

    def _claimed(self, key: str) -> bool:
        now = self._clock()
        claim = RecordWrite(key=key, value="", expires_at=now + _CLAIMED_FOR, expected=ABSENT)
        try:
            self._office.records.write(claim, now)
        except RecordConflict:
            return False
        return True

    def _keep(self, posted: Posted, booking: Booking) -> None:
        """Remember the message; what has changed while it was posted is told at once."""
        self._remember(posted, booking.id, booking.slot.end)
        current = standing(booking.id, self._office.service)
        if current != booking:
            self._is_told(posted, current)

    def _is_told(self, posted: Posted, booking: Booking) -> bool:
        """Show in the message how the booking stands; False where Slack may do so another time, which is remembered."""
        failure = self._courier.edit(posted.channel, posted.ts, self._announcement(posted.by, booking))
        if failure is None:
            is_given_back = not booking.active or booking.slot.end <= self._clock()
            self._remember(posted, again_id(booking) if is_given_back else booking.id, booking.slot.end)
        elif failure.why in GONE:
            self._forget(key_of(booking.id, posted.channel))
        elif failure.passes:
            untrue = Untrue(posted=posted, booking=booking.id)
            self._write(untrue.key, untrue.model_dump_json(), booking.slot.end + _FOLLOWED_FOR)
        return failure is None or not failure.passes

    def _announcement(self, by: str, booking: Booking) -> Reply:
        return announcement(booking, Reader.of(self._people.person(by), self._clock()), self._office)

    def _remember(self, posted: Posted, booking_id: BookingId, ends: datetime) -> None:
        self._write(key_of(booking_id, posted.channel), posted.model_dump_json(), ends + _FOLLOWED_FOR)

    def _forget(self, key: str) -> None:
        self._write(key, None, None)

    def _write(self, key: str, value: str | None, expires_at: datetime | None) -> None:
        self._office.records.write(RecordWrite(key=key, value=value, expires_at=expires_at), self._clock())
