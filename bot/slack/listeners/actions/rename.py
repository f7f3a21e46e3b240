"""Another name for a booking."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.errors import BookingStale, Refused
from bot.core.models import Booking, BookingChange
from bot.language.quotes import quoted_title
from bot.slack.bookings.changing import change
from bot.slack.forms.filling import entered, held_by, opened_change
from bot.slack.forms.form import RENAMING
from bot.slack.listeners.actions.action import Action, Said, Typed
from bot.slack.listeners.listener import Press, Submission
from bot.slack.office import Office
from bot.slack.reply import Button, Reply
from bot.slack.request import Request
from bot.slack.wish import Held
from bot.wording import actions as words

RENAME = "rename"
_JOINS = ("to", "as")


def offered(booking: Booking, request: Request, _: Office) -> Sequence[Button]:
    """To whoever may read the name that it has, which the form shows."""
    if not request.reader.may_read_title(booking):
        return ()
    return (Button(words.RENAME, RENAME, Held(booking=booking.id).packed()),)


def pressed(request: Request, office: Office) -> Reply:
    """A form with the name that it has, unless that has become private since the button was shown."""
    booking = office.service.changeable(Held.unpacked(request.value).booking, request.actor)
    if not request.reader.may_read_title(booking):
        raise Refused((BookingStale(0, booking),))
    return opened_change(RENAMING, booking, request, office)


def sent(request: Request, office: Office) -> Reply:
    """The name in the form."""
    held = held_by(request)
    title = entered(request).title or ""
    return change(held.booking, BookingChange(title=title), held.revision, request, office)


def typed(said: Said, request: Request, office: Office) -> Reply:
    """The name that is said."""
    first, _, rest = said.words.partition(" ")
    title = _unquoted((rest if first.casefold() in _JOINS else said.words).strip())
    if not title:
        return Reply.saying(words.nameless(said.number))
    return change(said.booking.id, BookingChange(title=title), None, request, office)


def _unquoted(title: str) -> str:
    """The title without the quotes that it stands in, as in a sentence that books."""
    quoted = quoted_title(title)
    return quoted.title.strip() if quoted and (quoted.start, quoted.end) == (0, len(title)) else title


ACTION = Action(
    offered,
    (Press(RENAME, pressed), Submission(RENAMING.callback_id, sent)),
    Typed("rename", words.RENAME_EXAMPLE, _JOINS, typed),
)
