"""Buttons that do what the words beside them say: book, move, cancel, share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from bot.core.models import Booking, PersonId, Room, RoomId, TimeSlot
from bot.core.rooms import Rooms
from bot.slack.forms.draft import Filling, Sketch
from bot.slack.reply import Button, Confirm
from bot.slack.wish import Day, From, Held, Longer, Look, Move, Switch, Wish
from bot.wording import actions, confirmations, home
from bot.wording import picture as picture_words
from bot.wording.listing import room_name
from bot.wording.reader import Reader

BOOK, MOVE, SHARE, CHANGE, LIST, LIST_FROM = "book", "move", "share", "change", "list", "list_from"
CANCEL, CANCEL_LISTED = "cancel", "cancel_listed"
FORM, SKETCH, FILL, HOME_DAY, REFRESH, PICTURE = "form", "sketch", "fill", "home_day", "refresh", "picture"
EXTEND, END_NOW, REMINDERS = "extend", "end_now", "reminders"
"""The actions; a listener stands behind each."""

LONGER = (timedelta(minutes=15), timedelta(minutes=30))
"""How much longer a booking can be made with one press."""


def book_rooms(rooms: Iterable[Room], wish: Wish) -> tuple[Button, ...]:
    """The same in each of these rooms."""
    return tuple(Button(confirmations.room_offer(room), BOOK, wish.in_room(room.id).packed()) for room in rooms)


def book(wish: Wish, room: str, reader: Reader, rooms: Rooms) -> Button:
    """The wish in this room."""
    phrase = f"{room_name(room, rooms)}, {reader.span(TimeSlot(start=wish.start, end=wish.end))}"
    return Button(confirmations.book_offer(phrase, wish.title), BOOK, wish.in_room(room).packed())


def book_at(wish: Wish, slot: TimeSlot, room: str, reader: Reader, rooms: Rooms) -> Button:
    """The wish in this room at this time."""
    from_now = slot.start <= reader.now
    meant = wish.in_room(room).at(slot).model_copy(update={"what_is_left": from_now})
    return Button(confirmations.offer(room, slot, reader, rooms, from_now=from_now), BOOK, meant.packed())


def move(booking: Booking, slot: TimeSlot, room: str | None, label: str, *, from_now: bool = False) -> Button:
    """The booking moved to another time or room; `from_now`: to what is left of the time when it is pressed."""
    to = Move(booking=booking.id, revision=booking.revision, room=room, start=slot.start, end=slot.end)
    return Button(label, MOVE, to.model_copy(update={"what_is_left": from_now}).packed())


def move_to(booking: Booking, slot: TimeSlot, room: str, reader: Reader, rooms: Rooms) -> Button:
    """The same, where the button says room and time."""
    from_now = slot.start <= reader.now and slot.start != booking.slot.start
    label = confirmations.offer(room, slot, reader, rooms, from_now=from_now)
    return move(booking, slot, room, label, from_now=from_now)


def share(booking: Booking) -> Button:
    """The booking told to the channel."""
    return Button(confirmations.SHARE, SHARE, Held(booking=booking.id).packed())


def refresh(booking: Booking) -> Button:
    """The booking as it stands then."""
    return Button(confirmations.REFRESH, REFRESH, Held(booking=booking.id).packed())


def change(booking: Booking) -> Button:
    """What can be done with the booking."""
    return Button(confirmations.CHANGE, CHANGE, Held(booking=booking.id).packed())


def change_of(booking: Booking, reader: Reader | None = None) -> Button:
    """The same for somebody else's booking, beside buttons that are about one's own; to the reader with its hours."""
    return replace(
        change(booking), label=confirmations.change_of(booking, reader.hours(booking.slot) if reader else "")
    )


def privacy(booking: Booking) -> Button:
    """The booking's title for its booker alone; or for everybody, where it is for them alone now."""
    label = actions.MAKE_PUBLIC if booking.private else actions.MAKE_PRIVATE
    to = Move(booking=booking.id, revision=booking.revision, private=not booking.private)
    return Button(label, MOVE, to.packed())


def back_to_list(booking: Booking, label: str) -> Button:
    """The list of bookings."""
    return Button(label, LIST, Held(booking=booking.id).packed())


def undo_booking(booking: Booking) -> Button:
    """A booking just made, given back without a question."""
    return Button(confirmations.UNDO, CANCEL, Held(booking=booking.id, revision=booking.revision).packed())


def undo_change(before: Booking, after: Booking) -> Button:
    """A booking just changed, put back as it was."""
    return Button(confirmations.UNDO, MOVE, Move.back(before, after).packed())


def undo_cancelling(booking: Booking, by: PersonId, label: str = confirmations.UNDO) -> Button:
    """A booking that was cancelled, made again; once it would have begun, what is left of it."""
    return Button(label, BOOK, Wish.again(booking, by).packed())


def undo_ending(before: Booking, after: Booking, by: PersonId) -> Button:
    """A booking just ended: what was given back, booked again."""
    given_back = TimeSlot(start=after.slot.end, end=before.slot.end)
    return Button(confirmations.UNDO, BOOK, Wish.again(after, by).at(given_back).packed())


def cancel(booking: Booking, action: str, reader: Reader, rooms: Rooms) -> Button:
    """The booking given back, after a question."""
    confirm = Confirm(
        confirmations.CANCEL_TITLE,
        confirmations.cancel_question(booking, reader, rooms),
        confirmations.CANCEL_YES,
        confirmations.CANCEL_NO,
    )
    return Button(confirmations.CANCEL, action, Held(booking=booking.id).packed(), confirm)


def cancel_as_shown(booking: Booking, reader: Reader, rooms: Rooms) -> Button:
    """The same, unless the booking was changed since."""
    held = Held(booking=booking.id, revision=booking.revision)
    return replace(cancel(booking, CANCEL, reader, rooms), value=held.packed())


def list_from(first: int, label: str) -> Button:
    """The list of bookings from a number on."""
    return Button(label, LIST_FROM, From(first=first).packed())


def extend(booking: Booking, by: timedelta) -> Button:
    """The booking ending so much later, if that is possible when it is pressed."""
    longer = Longer(booking=booking.id, end=booking.slot.end, minutes=int(by.total_seconds()) // 60)
    return Button(actions.extend_by(by), EXTEND, longer.packed())


def end_now(booking: Booking) -> Button:
    """The booking ending when this is pressed."""
    return Button(actions.END_NOW, END_NOW, Held(booking=booking.id).packed())


def reminders(*, on: bool, label: str) -> Button:
    """Reminders of one's bookings turned on or off."""
    return Button(label, REMINDERS, Switch(on=on).packed())


def form() -> Button:
    """The form in which a booking is filled in."""
    return Button(home.BOOK_A_ROOM, FORM, home.BOOK_A_ROOM, main=True)


def sketch(sketched: Sketch) -> Button:
    """The form, filled in with what is sketched."""
    return Button(confirmations.OPEN_FORM, SKETCH, sketched.packed())


def fill(slot: TimeSlot, room: RoomId, reader: Reader, rooms: Rooms, *, from_now: bool) -> Button:
    """In a form: this room and this time, filled in."""
    filling = Filling(room=room, start=slot.start, end=slot.end, from_now=from_now)
    return Button(confirmations.offer(room, slot, reader, rooms, from_now=from_now), FILL, filling.packed())


def home_day(day: date, label: str) -> Button:
    """Another day of the Home tab."""
    return Button(label, HOME_DAY, Day(day=day).packed())


def picture(day: date, rooms: tuple[RoomId, ...] = ()) -> Button:
    """The day, drawn, of these rooms (none named: all)."""
    return Button(picture_words.BUTTON, PICTURE, Look(day=day, rooms=rooms).packed())
