"""The buttons to be told when a room frees up, and to be told no more."""

from __future__ import annotations

from dataclasses import replace

from bot.core.errors import Refused
from bot.slack.bookings.booking import nothing_free
from bot.slack.bookings.explain import explained
from bot.slack.bookings.my_bookings import listed
from bot.slack.listeners.listener import Press
from bot.slack.office import Office
from bot.slack.reply import Line, Reply
from bot.slack.request import Request
from bot.slack.waits import waiting, waits
from bot.slack.waits.opening import booking_to_change, meant, opening, unbooked
from bot.slack.waits.waits import Wait
from bot.wording import troubles


def wait(request: Request, office: Office) -> Reply:
    """Wait, and show the refusal with its choices again; where the wish can be had meanwhile, offer it at once.

    The wait is kept before anybody looks, as what frees up between looking and keeping would else go unheard.
    """
    wished = unbooked(Wait.unpacked(request.value), office)
    if wished.wish.by != request.person.id:
        return Reply((Line(troubles.NOT_FOR_YOU),), aside=True)
    waits.keep(wished, office.records, request.now)
    found = opening(wished, request.now, office)
    if found is not None:
        waits.stop(wished, office.records, request.now)
        return waiting.freed(wished, found, request.reader, office)
    return replace(_still_refused(wished, request, office), changed=True)


def stop(request: Request, office: Office) -> Reply:
    """Wait no longer."""
    wished = Wait.unpacked(request.value)
    if wished.wish.by != request.person.id:
        return Reply((Line(troubles.NOT_FOR_YOU),), aside=True)
    waits.stop(wished, office.records, request.now)
    return Reply((waiting.stopped(wished, request, office),), changed=True)


def stop_listed(request: Request, office: Office) -> Reply:
    """Wait no longer, and show the list without it."""
    done = stop(request, office)
    return done if done.aside else replace(listed(request, office, *done.parts), changed=True)


def _still_refused(wait: Wait, request: Request, office: Office) -> Reply:
    before = booking_to_change(wait, request.now, office)
    wish = wait.wish.at(meant(wait.wish, before, request.now))
    if wish.room is None:
        return nothing_free(wish, request, office, wait)
    try:
        office.service.check(wish.request(wish.room, request.booker), before)
    except Refused as refused:
        return explained(refused, request, office, wait)
    return Reply(waiting.offered(wait, request, office)[0])


LISTENERS = (
    Press(waiting.WAIT, wait),
    Press(waiting.STOP, stop),
    Press(waiting.STOP_LISTED, stop_listed),
)
