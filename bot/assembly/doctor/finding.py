"""What the doctor finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's: all is well, something to know, or trouble; and a sentence without any secret."""

    level: Literal["ok", "note", "trouble"]
    sentence: str


def ok(sentence: str) -> Finding:
    """All is well."""
    return Finding("ok", sentence)


def note(sentence: str) -> Finding:
    """Something to know."""
    return Finding("note", sentence)


def trouble(sentence: str) -> Finding:
    """Something to be set right."""
    return Finding("trouble", sentence)
