"""What an action on a booking is: the buttons that offer it, what listens to them, and how it is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.core.models import Booking
from bot.slack.listeners.listener import Listener
from bot.slack.office import Office
from bot.slack.reply import Button, Reply
from bot.slack.request import Request


@dataclass(frozen=True, slots=True)
class Said:
    """What was typed after a verb: the booking, by its number in the list that was shown last, and words, or none."""

    booking: Booking
    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Typed:
    """An action that is typed as its verb, a booking's number, and words, which may be none.

    `example` has a place for the number. `introduced_by` are words that may stand before those words, and with which it
    is no sentence about a new booking.
    """

    verb: str
    example: str
    introduced_by: tuple[str, ...]
    do: Callable[[Said, Request, Office], Reply]


@dataclass(frozen=True, slots=True)
class Action:
    """Something that can be done with a booking; `offered` is empty while it can't be done."""

    offered: Callable[[Booking, Request, Office], Sequence[Button]]
    listeners: tuple[Listener, ...] = ()
    typed: Typed | None = None
