"""How log lines look: `key=value` for people, JSON for programs. Neither ever shows a token or a password."""

from __future__ import annotations

import json
import logging
import re
from datetime import UTC, datetime
from typing import Any

from bot.operations.events import FIELDS

_SECRET = re.compile(r"\bx(?:ox[a-z]|app)-[\w-]+|(?<=/)hooks\.slack\.com/\S+|(?<=ticket=)[\w-]+|(?<=://)[^\s/@]+(?=@)")
_PLAIN = re.compile(r"[^\s\"'=\\]+")


def without_secrets(text: str) -> str:
    """The text with tokens, response_urls, tickets and passwords of URLs blotted out: nobody should log any."""
    return _SECRET.sub("***", text)


class TextLines(logging.Formatter):
    """`2026-11-25T07:30:00.123Z INFO bot.slack: request kind=command …`; a trace follows on its own lines."""

    def format(self, record: logging.LogRecord) -> str:
        """The line; what people typed can't break it in two."""
        fields = "".join(f" {name}={_value(value)}" for name, value in getattr(record, FIELDS, {}).items())
        said = record.getMessage().replace("\n", "\\n").replace("\r", "\\r")
        line = f"{_moment(record)} {record.levelname} {record.name}: {said}{fields}"
        trace = _trace(self, record)
        return without_secrets(f"{line}\n{trace}" if trace else line)


class JsonLines(logging.Formatter):
    """One JSON object a line: at, level, logger, event, the event's fields, and a trace where there is one."""

    def format(self, record: logging.LogRecord) -> str:
        """The object, as one line."""
        line: dict[str, Any] = {
            "at": _moment(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
            **getattr(record, FIELDS, {}),
        }
        if trace := _trace(self, record):
            line["trace"] = trace
        return without_secrets(json.dumps(line, ensure_ascii=False, default=str))


def _moment(record: logging.LogRecord) -> str:
    return f"{datetime.fromtimestamp(record.created, UTC):%Y-%m-%dT%H:%M:%S}.{int(record.msecs):03}Z"


def _trace(formatter: logging.Formatter, record: logging.LogRecord) -> str:
    return formatter.formatException(record.exc_info) if record.exc_info else ""


def _value(value: object) -> str:
    """A value without blanks as it is, any other quoted as JSON quotes it."""
    text = str(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
