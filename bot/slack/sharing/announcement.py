"""What a channel is told of a booking, in everybody's own zone; where that can grow old, as of when."""

from __future__ import annotations

from bot.core.errors import Refused, RoomTaken
from bot.core.models import Booking, BookingRequest, TimeSlot
from bot.slack import offers
from bot.slack.office import Office
from bot.slack.reply import Button, Choices, Reply, Row, Stamp, Timetable, Withdrawn
from bot.wording import confirmations
from bot.wording.reader import Reader


def announcement(booking: Booking, reader: Reader, office: Office) -> Reply:
    """The booking as it stands, and what its booker does with it."""
    return Reply((_told(booking, reader, office), Choices(_change(booking, reader))))


def dated(booking: Booking, reader: Reader, office: Office) -> Reply:
    """The same where the bot can't keep it true itself: with its date, and a button for everybody to have it anew."""
    stamp = Stamp(confirmations.AS_OF, reader.now, reader.moment(reader.now))
    buttons = Choices((offers.refresh(booking), *_change(booking, reader)))
    return Reply((_told(booking, reader, office), stamp, buttons))


def withdrawn(asked: BookingRequest, refused: Refused, reader: Reader, office: Office) -> Withdrawn:
    """In the place of what was offered to somebody before everybody, and refused when they pressed it."""
    is_taken = any(isinstance(reason, RoomTaken) for reason in refused.reasons)
    slot = TimeSlot(start=asked.start, end=asked.end)
    said = confirmations.not_booked(asked.room_id, office.rooms, is_taken=is_taken)
    row = Row(slot, reader.moment(slot.start), reader.clock(slot.end), said, weekday=True)
    return Withdrawn(asked.id, slot.end, Reply((Timetable((row,)),)))


def _told(booking: Booking, reader: Reader, office: Office) -> Timetable:
    public = reader.anybody()
    start, end = reader.moment(booking.slot.start), reader.clock(booking.slot.end)
    tell = confirmations.announcement if booking.active else confirmations.cancelled_announcement
    return Timetable((Row(booking.slot, start, end, tell(booking, public, office.rooms), weekday=True),))


def _change(booking: Booking, reader: Reader) -> tuple[Button, ...]:
    """What pressing it shows is for the booker's eyes alone; others hear that it is not theirs."""
    return (offers.change(booking),) if booking.active and booking.slot.end > reader.now else ()
