"""/book: a sentence becomes a booking; and the buttons that book what they say."""

from __future__ import annotations

from bot.slack import offers
from bot.slack.booking import answer_sentence, arrange
from bot.slack.listeners.listener import Command, Press
from bot.slack.office import Office
from bot.slack.reply import Reply
from bot.slack.request import Request
from bot.slack.wish import Wish
from bot.wording import help as words
from bot.wording import troubles


def book(request: Request, office: Office) -> Reply:
    """Book the sentence; nothing, or help, is answered with how to."""
    if not request.text or words.is_help(request.text):
        return Reply.saying(*words.BOOK)
    return answer_sentence(request, office)


def book_offered(request: Request, office: Office) -> Reply:
    """Book what the pressed button offered, if it was offered to whoever pressed it."""
    try:
        wish = Wish.unpacked(request.value)
    except ValueError:
        return Reply.saying(troubles.STALE_PRESS)
    if wish.by != request.person.id:
        return Reply.saying(troubles.NOT_FOR_YOU)
    return arrange(wish, request, office)


LISTENERS = (Command("/book", book), Press(offers.BOOK, book_offered))
