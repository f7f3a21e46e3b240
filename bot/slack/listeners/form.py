"""The booking form: opened by a button or a shortcut, checked while it is filled in, and sent."""

from __future__ import annotations

from bot.slack import offers
from bot.slack.bookings.booking import arrange
from bot.slack.forms.asking import Lacking, asked_for
from bot.slack.forms.draft import DAY, LENGTH, PEOPLE, ROOM, START, Filling, Sketch
from bot.slack.forms.filling import entered, filled_by, memo_of, opened_form, refused_for, shown
from bot.slack.forms.form import BOOKING, input_id
from bot.slack.listeners.listener import Input, Listener, Press, Shortcut, Submission
from bot.slack.office import Office
from bot.slack.reply import Choices, Line, Reply
from bot.slack.request import Request
from bot.slack.wish import Wish
from bot.wording import help as words
from bot.wording import troubles
from bot.wording.actions import NOT_OPENED


def open_form(request: Request, office: Office) -> Reply:
    """The form, with nothing said yet."""
    return opened_form(request, office, Reply.saying(*words.BOOK))


def open_sketch(request: Request, office: Office) -> Reply:
    """The form, filled in with what was understood of what was typed."""
    sketch = Sketch.unpacked(request.value)
    if sketch.by != request.person.id:
        return Reply((Line(troubles.NOT_FOR_YOU),), aside=True)
    otherwise = Reply((Line(NOT_OPENED), Choices((offers.sketch(sketch),))))
    return opened_form(request, office, otherwise, sketch)


def filled_in(request: Request, office: Office) -> Reply:
    """The form as it stands, with what is wrong and what is free."""
    return Reply(opens=shown(entered(request), request, office, memo_of(request)))


def fill_in(request: Request, office: Office) -> Reply:
    """The form with the room and the time of the pressed button in it, and whether they can be had now."""
    return Reply(opens=filled_by(Filling.unpacked(request.value), request, office))


def sent(request: Request, office: Office) -> Reply:
    """Book what stands in the form; what is wrong is said under its inputs."""
    wish = asked_for(entered(request), memo_of(request), request, office)
    if isinstance(wish, Lacking):
        return refused_for(wish, request, office)
    return arrange(Wish.from_request(wish, request.person.id), request, office)


LISTENERS: tuple[Listener, ...] = (
    Press(offers.FORM, open_form),
    Press(offers.SKETCH, open_sketch),
    Shortcut("book_a_room", open_form),
    *(Input(input_id(block), filled_in) for block in (ROOM, DAY, START, LENGTH, PEOPLE)),
    Input(offers.FILL, fill_in),
    Submission(BOOKING.callback_id, sent),
)
