"""One module a command; what a command's buttons do stands beside it. Each is named in LISTENERS."""

from __future__ import annotations

from bot.slack.listeners import (
    book,
    bookings,
    cancel,
    change,
    direct_message,
    form,
    home,
    mention,
    move,
    reminders,
    rooms,
    share,
    wait,
)
from bot.slack.listeners.listener import Listener

LISTENERS: tuple[Listener, ...] = (
    *book.LISTENERS,
    *rooms.LISTENERS,
    *bookings.LISTENERS,
    *cancel.LISTENERS,
    *move.LISTENERS,
    *change.LISTENERS,
    *share.LISTENERS,
    *reminders.LISTENERS,
    *wait.LISTENERS,
    *form.LISTENERS,
    *home.LISTENERS,
    *mention.LISTENERS,
    *direct_message.LISTENERS,
)
"""Everything the bot listens for."""
