"""A reminder as it is posted: frozen long before, so what its buttons can do is found out when they are pressed."""

from __future__ import annotations

from bot.core.models import Booking
from bot.core.rooms import Rooms
from bot.slack import offers
from bot.slack.delivery.blocks import message
from bot.slack.reminders.moments import Leads, Moment, Occasion
from bot.slack.reply import Button, Choices, Json, Line, Reply
from bot.wording import reminders as words
from bot.wording.reader import Reader


def reminder(booking: Booking, moment: Moment, leads: Leads, reader: Reader, rooms: Rooms) -> Json:
    """The `text` and `blocks` of a reminder."""
    begins = moment.occasion is Occasion.START
    said = (words.starts if begins else words.ends)(booking, leads.before(moment.occasion), reader, rooms)
    first = (offers.cancel_as_shown(booking, reader, rooms),) if begins else _longer(booking)
    others = (offers.end_now(booking), offers.change(booking), offers.reminders(on=False, label=words.NO_MORE))
    return message(Reply((Line(said), Choices((*first, *others)))))


def _longer(booking: Booking) -> tuple[Button, ...]:
    return tuple(offers.extend(booking, by) for by in offers.LONGER)
