"""What every Web API method is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from bot.playground.errors import with_messages
from bot.playground.local_slack import LocalSlack

Json = dict[str, Any]
TokenKind = Literal["bot", "app", "config"]
"""The bot's, the app's for Socket Mode, or somebody's who may configure apps."""

Call = Callable[[LocalSlack, Json], Json]


@dataclass(frozen=True)
class Method:
    """A method: one of its scopes is needed, or none if it has none; it takes one kind of token."""

    call: Call
    scopes: tuple[str, ...] = ()
    token: TokenKind = "bot"  # noqa: S105 - a kind of token


def required(arguments: Json, *names: str) -> tuple[str, ...]:
    """The values of arguments that must be there, as text. Raises SlackError `invalid_arguments`."""
    missing = [name for name in names if arguments.get(name) in (None, "")]
    if missing:
        raise with_messages("invalid_arguments", [f"missing required field: {name}" for name in missing])
    return tuple(str(arguments[name]) for name in names)


def is_true(value: object) -> bool:
    """A boolean argument, which arrives as text in a form."""
    return str(value).lower() in ("1", "true")


def is_number(value: str) -> bool:
    """Whether it is a whole number of a length that means something."""
    return value.isdecimal() and len(value) <= 15


def count(arguments: Json, name: str, otherwise: int) -> int:
    """A whole number that may be left out. Raises SlackError `invalid_arguments`."""
    value = str(arguments.get(name) or otherwise)
    if not is_number(value):
        raise with_messages("invalid_arguments", [f"must be an integer [json-pointer:/{name}]"])
    return int(value)
