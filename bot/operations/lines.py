"""How log lines look: `key=value` for people, JSON for programs. Neither ever shows a token or a password."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from bot.operations.events import FIELDS

_SECRET = re.compile(
    r"\bx(?:ox[a-z]|app)-[\w-]+|(?<=/)hooks\.slack(?:-gov)?\.com/\S+|(?<=ticket=)[\w-]+|(?<=://)[^\s/]+(?=@)"
)
_PLAIN = re.compile(r"[^\s\"'=\\]+")
_BLOT = "***"


class Blotter:
    """Blots out what nobody should ever log: tokens, response_urls, tickets, passwords of URLs, and known secrets."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        """`known` are secrets that can't be told by how they look."""
        written = {form for secret in known for form in (secret, json.dumps(secret)[1:-1])}
        self._known = sorted(written, key=len, reverse=True)

    def blot(self, text: str) -> str:
        """The text without secrets."""
        for secret in self._known:
            text = text.replace(secret, _BLOT)
        return _SECRET.sub(_BLOT, text)


class TextLines(logging.Formatter):
    """`2026-11-25T07:30:00.123Z INFO bot.slack: request kind=command …`; a trace follows on indented lines."""

    def __init__(self, blotter: Blotter) -> None:
        super().__init__()
        self._blotter = blotter

    def format(self, record: logging.LogRecord) -> str:
        """The line; what people typed can neither break it in two nor steer a terminal."""
        fields = "".join(f" {name}={_value(value)}" for name, value in getattr(record, FIELDS, {}).items())
        line = f"{_moment(record)} {record.levelname} {record.name}: {_printable(record.getMessage())}{fields}"
        trace = [f"  {_printable(each)}" for each in _trace(self, record).split("\n") if each]
        return self._blotter.blot("\n".join([line, *trace]))


class JsonLines(logging.Formatter):
    """One JSON object a line: at, level, logger, event, the event's fields, and a trace where there is one."""

    def __init__(self, blotter: Blotter) -> None:
        super().__init__()
        self._blotter = blotter

    def format(self, record: logging.LogRecord) -> str:
        """The object, as one line of ASCII."""
        line: dict[str, Any] = {
            "at": _moment(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
            **getattr(record, FIELDS, {}),
        }
        if trace := _trace(self, record):
            line["trace"] = trace
        return self._blotter.blot(json.dumps(line, default=str))


def _moment(record: logging.LogRecord) -> str:
    return f"{datetime.fromtimestamp(record.created, UTC):%Y-%m-%dT%H:%M:%S}.{int(record.msecs):03}Z"


def _trace(formatter: logging.Formatter, record: logging.LogRecord) -> str:
    return formatter.formatException(record.exc_info) if record.exc_info else ""


def _value(value: object) -> str:
    """A value without blanks as it is, any other quoted as JSON quotes it."""
    text = str(value)
    if _PLAIN.fullmatch(text) and text.isprintable():
        return text
    return json.dumps(text, ensure_ascii=not text.isprintable())


def _printable(text: str) -> str:
    """The text with everything escaped that is no visible character: line ends, terminal codes, turns of direction."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else json.dumps(each)[1:-1] for each in text)
