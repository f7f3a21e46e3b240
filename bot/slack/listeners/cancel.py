"""/cancel N, and the button that cancels in the list."""

from __future__ import annotations

from dataclasses import replace

from bot.slack import offers
from bot.slack.bookings.cancelling import give_back
from bot.slack.bookings.my_bookings import asked_which, listed, listed_anew, numbered
from bot.slack.listeners.listener import Command, Press
from bot.slack.office import Office
from bot.slack.reply import Reply
from bot.slack.request import Request
from bot.slack.wish import Held
from bot.wording import help as words
from bot.wording import lists


def cancel(request: Request, office: Office) -> Reply:
    """Give back the booking with this number in the list that the person was shown last."""
    if words.is_help(request.text):
        return Reply.saying(*words.CANCEL)
    if not request.text:
        return listed(request, office)
    typed = request.text.strip("# .")
    if not (typed.isascii() and typed.isdigit() and len(typed) <= 4):
        return asked_which(lists.which_one(request.text), request, office)
    booking_id = numbered(typed, request, office)
    return booking_id if isinstance(booking_id, Reply) else give_back(Held(booking=booking_id), request, office)


def cancel_listed(request: Request, office: Office) -> Reply:
    """Give back a booking of the list, and show what is left of it."""
    done = give_back(Held.unpacked(request.value), request, office)
    return replace(listed_anew(request, office, *done.parts), changed=True, outcome=done.outcome)


LISTENERS = (
    Command("/cancel", cancel),
    Press(offers.CANCEL_LISTED, cancel_listed),
)
