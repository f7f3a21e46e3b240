"""Buttons that do what the words beside them say: book, move, cancel, share."""

from __future__ import annotations

from collections.abc import Iterable

from bot.core.models import Booking, Room, TimeSlot
from bot.core.rooms import Rooms
from bot.slack.reply import Button, Confirm
from bot.slack.wish import Held, Move, Wish
from bot.wording import confirmations
from bot.wording.listing import room_name
from bot.wording.reader import Reader

BOOK, MOVE, SHARE, CANCEL, CANCEL_LISTED = "book", "move", "share", "cancel", "cancel_listed"
"""The actions; a listener stands behind each."""

_ROOMS_OFFERED = 10


def book_rooms(rooms: Iterable[Room], wish: Wish) -> tuple[Button, ...]:
    """The same in each of these rooms."""
    offered = list(rooms)[:_ROOMS_OFFERED]
    return tuple(Button(confirmations.room_offer(room), BOOK, wish.in_room(room.id).packed()) for room in offered)


def book_slots(slots: Iterable[TimeSlot], room: str, wish: Wish, reader: Reader, rooms: Rooms) -> tuple[Button, ...]:
    """The same room at each of these times."""
    asked = wish.in_room(room)
    return tuple(
        Button(f"{room_name(room, rooms)}, {reader.span(slot)}", BOOK, asked.at(slot).packed()) for slot in slots
    )


def move(booking: Booking, slot: TimeSlot, room: str | None, label: str) -> Button:
    """The booking moved to another time or room."""
    to = Move(booking=booking.id, revision=booking.revision, room=room, start=slot.start, end=slot.end)
    return Button(label, MOVE, to.packed())


def share(booking: Booking) -> Button:
    """The booking told to the channel."""
    return Button(confirmations.SHARE, SHARE, Held(booking=booking.id).packed())


def cancel(booking: Booking, action: str, reader: Reader, rooms: Rooms) -> Button:
    """The booking given back, after a question."""
    confirm = Confirm(
        confirmations.CANCEL_TITLE,
        confirmations.cancel_question(booking, reader, rooms),
        confirmations.CANCEL_YES,
        confirmations.CANCEL_NO,
    )
    return Button(confirmations.CANCEL, action, Held(booking=booking.id).packed(), confirm)
