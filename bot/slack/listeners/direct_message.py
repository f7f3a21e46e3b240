"""The bot's own direct message: a sentence typed there works like /book."""

from __future__ import annotations

from bot.slack.bookings.booking import answer_sentence
from bot.slack.listeners.listener import Message
from bot.slack.listeners.typed_change import typed_change
from bot.slack.office import Office
from bot.slack.reminders.switching import typed_switch
from bot.slack.reply import Reply
from bot.slack.request import Request
from bot.wording import help as words

_GREETINGS = frozenset({"hi", "hello", "hey", "moi", "hallo", "hej", "hola", "salut", "ciao", "olá"})


def direct_message(request: Request, office: Office) -> Reply:
    """Book the sentence; help, and a greeting, is answered with how to."""
    if not request.text or words.is_help(request.text) or request.text.casefold().strip("!. ") in _GREETINGS:
        return Reply.saying(*words.DIRECT_MESSAGE)
    return typed_switch(request, office) or typed_change(request, office) or answer_sentence(request, office)


LISTENERS = (Message("message", direct_message),)
