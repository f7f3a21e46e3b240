"""A booking by itself, with everything that can be done with it now."""

from __future__ import annotations

from bot.core.models import Booking
from bot.slack import offers
from bot.slack.bookings.my_bookings import listed, number_of
from bot.slack.bookings.standing import standing
from bot.slack.listeners.actions import ACTIONS
from bot.slack.listeners.listener import Press
from bot.slack.office import Office
from bot.slack.reply import Choices, Line, Note, Reply
from bot.slack.request import Request
from bot.slack.wish import Held
from bot.wording import actions as words
from bot.wording.listing import phrase


def card(request: Request, office: Office) -> Reply:
    """The booking, and its actions."""
    meant = standing(Held.unpacked(request.value).booking, office.service)
    booking = office.service.changeable(meant.id, request.actor)
    said = f"{phrase(booking, request.reader, office.rooms)}."
    buttons = [button for action in ACTIONS for button in action.offered(booking, request, office)]
    if request.origin.in_home:
        return Reply((Line(said), Choices((*buttons, offers.back_to_list(booking, words.DONE)))))
    back = offers.back_to_list(booking, words.ALL_BOOKINGS)
    return Reply((Line(said), Choices((*buttons, back)), *_how_to_type(booking, request, office)))


def _how_to_type(booking: Booking, request: Request, office: Office) -> tuple[Note, ...]:
    """The same in words, with the number that it has; nothing where no number can mean it, as it is somebody else's."""
    if not request.reader.is_holder(booking):
        return ()
    number = number_of(booking, request, office)
    if number is None:
        return (Note(words.HAS_NO_NUMBER),)
    return (Note(words.how_to_type((action.typed.example for action in ACTIONS if action.typed), number)),)


def show_list(request: Request, office: Office) -> Reply:
    """The list that the booking is in; the Home tab shows it by itself."""
    return Reply(changed=True) if request.origin.in_home else listed(request, office)


LISTENERS = (
    Press(offers.CHANGE, card),
    Press(offers.LIST, show_list),
    *(listener for action in ACTIONS for listener in action.listeners),
)
