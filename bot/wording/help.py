"""How to talk to the bot, and what it says where there is nothing else to say."""

from __future__ import annotations

from bot.wording.listing import quoted
from bot.wording.shortening import shortened

BOOK = (
    "Book a room in your own words: a room, a day, a time, and what it is for.",
    "/book alpha tomorrow 2-3pm Sprint planning",
    "/book bravo friday 10:00 for 30 min 1:1 with Sam",
    "/book tomorrow 9-10 for 6 people (no room named: I offer the free ones)",
    "/rooms shows what is booked and what is free, /bookings shows yours, /cancel 1 gives one back.",
)

ROOMS = (
    "See what is booked and what is free: name a room, a day or a time, or none of them for all rooms today.",
    "/rooms",
    "/rooms alpha tomorrow",
    "/rooms what's free at 3pm",
)

BOOKINGS = (
    "/bookings lists your bookings that are not over, each with its number and buttons to change or cancel it.",
    "/bookings move 2 to friday 4pm changes the second one of the last list I showed you. So do extend 2 by 30 min, "
    "end 2, rename 2 to Retro, repeat 2 and cancel 2.",
    "/bookings reminders off, and I no longer remind you before they start and end.",
)

CANCEL = (
    "/cancel 2 gives back the second booking of the last list I showed you; /cancel alone shows the list.",
    "A Cancel button stands beside each booking of /bookings.",
)

MENTION = (
    "Mention me to see what is booked: with a room, a day or a time, or nothing for all rooms today.",
    "@roombot alpha tomorrow",
    "@roombot what's free at 3pm",
    "Say what you want to book, and I answer with a button for you: @roombot alpha tomorrow 2-3pm Sprint planning",
)

DIRECT_MESSAGE = (
    "Write me a room, a day, a time and what it is for, and I book it.",
    "alpha tomorrow 2-3pm Sprint planning",
    "“rooms” and “my bookings” show what the commands /rooms and /bookings do, and changes work here too: "
    "move 1 to friday 4pm, cancel 1.",
)

ASKED_FOR = frozenset({"help", "?", "hilfe", "aide", "ayuda", "apua", "hjälp", "ajuda", "aiuto"})
"""What people type to be helped."""


MINE_ELSEWHERE = "/bookings shows yours, and only you see it."

_GREETINGS = frozenset({"hi", "hello", "hey", "moi", "hallo", "hej", "hola", "salut", "ciao", "olá"})
_THANKS = frozenset(
    {
        *("thanks", "thank you", "thanks a lot", "thx", "ty", "cheers", "danke", "merci", "gracias", "kiitos", "tack"),
        *("obrigado", "obrigada", "grazie", "bedankt", "dank je"),
    }
)
WELCOME = "You're welcome."

_MINE = frozenset(
    {
        *("bookings", "my bookings", "meine buchungen", "mes réservations", "mis reservas", "varaukseni"),
        *("mina bokningar", "minhas reservas", "le mie prenotazioni", "mijn boekingen"),
    }
)


def is_greeting(text: str) -> bool:
    """Whether somebody says hello and nothing else."""
    return text.casefold().strip("!. ") in _GREETINGS


def is_thanks(text: str) -> bool:
    """Whether somebody says thank you and nothing else."""
    return text.casefold().strip("!. ") in _THANKS


def is_mine(text: str) -> bool:
    """Whether somebody asks for their own bookings and for nothing else."""
    return " ".join(text.casefold().split()).rstrip("!.?") in _MINE


def unread(said: str, command: str) -> str:
    """Words after the command that say nothing about rooms or times."""
    example = f"For example: {command} alpha tomorrow"
    return f"{_doubt(said)}. Name a room, a day or a time, or nothing for all rooms today. {example}"


def left_out(said: str) -> str:
    """Words after the command that say nothing about rooms or times, beside some that do."""
    return f"{_doubt(said)}, so I left it out."


def _doubt(said: str) -> str:
    return f"I don't know what {quoted(shortened(said, 80))} means here"


def not_understood(said: str) -> str:
    """Words in a direct message that say nothing about what to book."""
    return f"I don't know what to do with {quoted(shortened(said, 80))}."


def change_elsewhere(said: str) -> str:
    """A change was typed where only rooms are shown."""
    return f"Type that after /bookings, or write it to me directly: /bookings {said}"


def is_help(text: str) -> bool:
    """Whether somebody asks for help and for nothing else."""
    return text.strip().casefold().rstrip("!") in ASKED_FOR
