"""A booking by itself, with everything that can be done with it now."""

from __future__ import annotations

from bot.slack import offers
from bot.slack.bookings.my_bookings import listed
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
    booking = office.service.changeable(Held.unpacked(request.value).booking, request.actor)
    said = f"{phrase(booking, request.reader, office.rooms)}."
    buttons = [button for action in ACTIONS for button in action.offered(booking, request, office)]
    if request.origin.in_home:
        return Reply((Line(said), Choices((*buttons, offers.back_to_list(booking, words.DONE)))))
    examples = words.how_to_type(action.typed.example for action in ACTIONS if action.typed)
    back = offers.back_to_list(booking, words.ALL_BOOKINGS)
    return Reply((Line(said), Choices((*buttons, back)), Note(examples)))


def show_list(request: Request, office: Office) -> Reply:
    """The list that the booking is in; the Home tab shows it by itself."""
    return Reply(changed=True) if request.origin.in_home else listed(request, office)


LISTENERS = (
    Press(offers.CHANGE, card),
    Press(offers.LIST, show_list),
    *(listener for action in ACTIONS for listener in action.listeners),
)
