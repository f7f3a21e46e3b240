"""The kinds of things that people do in Slack and that somebody listens for."""

from __future__ import annotations

from dataclasses import dataclass

from bot.slack.desk import Answer


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command, named with its slash."""

    name: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Press:
    """A button whose action_id is `action:` and a number."""

    action: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Message:
    """An event that carries somebody's words: `app_mention` in a channel, or `message` in the bot's direct message."""

    event: str
    answer: Answer


Listener = Command | Press | Message
