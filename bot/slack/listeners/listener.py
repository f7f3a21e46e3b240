"""The kinds of things that people do in Slack and that somebody listens for."""

from __future__ import annotations

from dataclasses import dataclass

from bot.slack.desk.clerk import Answer


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


@dataclass(frozen=True, slots=True)
class Home:
    """The Home tab being opened."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A global shortcut."""

    callback_id: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Input:
    """An input of a modal, filled in, or a button that does so, whose action_id is `action_id:` and a number.

    `answer` opens the modal as it is to be shown then.
    """

    action_id: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Submission:
    """A modal that was sent."""

    callback_id: str
    answer: Answer


Listener = Command | Press | Message | Home | Shortcut | Input | Submission
