"""What can be done with a booking: one module an action, and ACTIONS, the table of them all."""

from __future__ import annotations

from bot.slack.listeners.actions import cancel, end, extend, move, privacy, rename, repeat
from bot.slack.listeners.actions.action import Action

ACTIONS: tuple[Action, ...] = (
    move.ACTION,
    extend.ACTION,
    end.ACTION,
    rename.ACTION,
    privacy.ACTION,
    repeat.ACTION,
    cancel.ACTION,
)
"""In the order in which they are offered."""
