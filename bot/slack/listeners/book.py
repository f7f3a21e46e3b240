"""/book: a sentence becomes a booking; and the buttons that book what they say."""

from __future__ import annotations

from dataclasses import replace

from bot.slack import offers
from bot.slack.bookings.booking import answer_sentence, arrange
from bot.slack.listeners.form import open_form
from bot.slack.listeners.listener import Command, Press
from bot.slack.listeners.typed_change import typed_change
from bot.slack.office import Office
from bot.slack.reply import Line, Reply, Share
from bot.slack.request import Request
from bot.slack.sharing.announcement import announcement, dated
from bot.slack.wish import Wish
from bot.wording import help as words
from bot.wording import troubles


def book(request: Request, office: Office) -> Reply:
    """Book the sentence; nothing opens the form, and help says how to."""
    if words.is_help(request.text):
        return Reply.saying(*words.BOOK)
    if not request.text:
        return open_form(request, office)
    return typed_change(request, office) or answer_sentence(request, office)


def book_offered(request: Request, office: Office) -> Reply:
    """Book what the pressed button offered, if it was offered to whoever pressed it."""
    wish, person = Wish.unpacked(request.value), request.person.id
    if wish.by != person or (wish.booker and person not in office.rules.admins):
        return Reply((Line(troubles.NOT_FOR_YOU),), aside=True, outcome="refused:not_yours")
    done = arrange(wish.pressed_at(request.now), request, office)
    return _told_to_all(wish, done, request, office) if request.public and done.outcome == "booked" else done


def _told_to_all(wish: Wish, done: Reply, request: Request, office: Office) -> Reply:
    """Where everybody saw the button, everybody sees in its place what was booked."""
    booking = office.service.find(wish.id)
    told = Share(booking, announcement(booking, request.reader, office), dated(booking, request.reader, office), done)
    return replace(done, share=told)


LISTENERS = (Command("/book", book), Press(offers.BOOK, book_offered))
