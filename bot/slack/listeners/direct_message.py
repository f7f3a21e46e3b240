"""The bot's own direct message: a sentence typed there works like /book."""

from __future__ import annotations

from bot.language import asks, begins_with_rooms
from bot.language.reading import Question
from bot.slack.bookings.booking import answer_sentence
from bot.slack.bookings.my_bookings import listed
from bot.slack.bookings.sentence import read_words
from bot.slack.listeners.listener import Message
from bot.slack.listeners.rooms import rooms
from bot.slack.listeners.typed_change import typed_change
from bot.slack.office import Office
from bot.slack.reminders.switching import typed_switch
from bot.slack.reply import Reply
from bot.slack.request import Request
from bot.wording import help as words


def direct_message(request: Request, office: Office) -> Reply:
    """Book the sentence, do the change, or show what it asks for; help, and a greeting, is answered with how to."""
    if not request.text or words.is_help(request.text) or words.is_greeting(request.text):
        return Reply.saying(*words.DIRECT_MESSAGE)
    if words.is_thanks(request.text):
        return Reply.saying(words.WELCOME)
    if words.is_mine(request.text):
        return listed(request, office)
    done = typed_switch(request, office) or typed_change(request, office)
    return done or _not_a_booking(request, office) or answer_sentence(request, office)


def _not_a_booking(request: Request, office: Office) -> Reply | None:
    """The rooms, where the words ask about them, and how to, where no word says what to book; None where one does."""
    read = read_words(request.text, request, office)
    if not isinstance(read, Question) or read.code != "no_time":
        return None
    if begins_with_rooms(request.text) or asks(request.text, None):
        return rooms(request, office)
    if {part.kind for part in read.parts} <= {"title"}:
        return Reply.saying(words.not_understood(request.text), *words.DIRECT_MESSAGE, outcome="asked:unread")
    return None


LISTENERS = (Message("message", direct_message),)
