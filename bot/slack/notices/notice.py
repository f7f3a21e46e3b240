"""What a booker is told when somebody else made, changed, ended or cancelled a booking of theirs, and the way back."""

from __future__ import annotations

from datetime import timedelta

from bot.core.models import Booking
from bot.core.ports import Change
from bot.core.rooms import Rooms
from bot.slack import offers
from bot.slack.reply import Button, Choices, Line, Reply
from bot.wording import confirmations
from bot.wording import notices as words
from bot.wording.reader import Reader

_MINUTE = timedelta(minutes=1)


def notice(change: Change, who: str, reader: Reader, rooms: Rooms) -> Reply:
    """The change that `who` (a name) made, for the booker, who is the reader; with what they can do about it now."""
    said = Line(_said(change, who, reader, rooms))
    ways = (*_changing(change.after, reader), *_undoing(change, reader))
    return Reply((said, Choices(ways)))


def _said(change: Change, who: str, reader: Reader, rooms: Rooms) -> str:
    before, after = change.before, change.after
    if before is None:
        return words.made(who, after, reader, rooms)
    if not after.active:
        return words.cancelled(who, after, reader, rooms)
    if _is_ended(before, after):
        return words.ended(who, before, after, reader, rooms)
    return words.changed(who, before, after, reader, rooms)


def _changing(booking: Booking, reader: Reader) -> tuple[Button, ...]:
    return (offers.change(booking),) if booking.active and booking.slot.end > reader.now else ()


def _undoing(change: Change, reader: Reader) -> tuple[Button, ...]:
    """What was taken can be had again by its booker, and what was done is undone by them as by whoever did it."""
    before, after, booker = change.before, change.after, change.after.booker.id or ""
    if (before or after).slot.end <= reader.now:
        return ()
    if before is None:
        return (offers.undo_booking(after),)
    if not after.active:
        return (offers.undo_cancelling(after, booker, confirmations.BOOK_AGAIN),)
    if _is_ended(before, after):
        return (offers.undo_ending(before, after, booker),)
    return (offers.undo_change(before, after),)


def _is_ended(before: Booking, after: Booking) -> bool:
    """Whether the meeting was ended when it was changed."""
    return after.slot.end < before.slot.end and after.slot.end <= after.updated_at + _MINUTE
