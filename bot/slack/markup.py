"""Slack's text markup: undone once where text arrives, and put on once where text leaves."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

_MARK = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def escape(text: str) -> str:
    """People's text for any text object: what Slack would take for markup becomes entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """What a person typed into a command, from how Slack sent it."""
    return _CONTROL.sub("", text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def as_typed(text: str, name_of: Callable[[str], str]) -> str:
    """What a person typed into a message: mentions, channels and links become the words that stood there.

    `name_of` turns a user id into a name.
    """
    return unescape(_MARK.sub(lambda found: _typed(found, name_of), text))


def _typed(found: re.Match[str], name_of: Callable[[str], str]) -> str:
    kind, target, label = found.groups()
    if kind == "@":
        return f"@{label or escape(name_of(target))}"
    if kind == "#":
        return f"#{label or target}"
    if kind == "!":
        return label or f"@{target}"
    return label or target


def date_token(moment: datetime, form: str, fallback: str) -> str:
    """A moment that every reader sees in their own zone; `form` is Slack's, such as {time}."""
    return f"<!date^{int(moment.timestamp())}^{form}|{escape(fallback)}>"
