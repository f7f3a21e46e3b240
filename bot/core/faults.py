"""What is wrong with data that somebody gave us, in words: pydantic's own name the kind of the error first."""

from __future__ import annotations

from pydantic import ValidationError
from pydantic_core import ErrorDetails


def words_of(fault: ErrorDetails) -> str:
    """What is wrong at one place."""
    return fault["msg"].removeprefix("Value error, ")


def first_fault(error: ValidationError) -> tuple[str, str]:
    """Where the first thing is that is wrong (`rooms.0.name`; empty for the whole), and what."""
    first = error.errors()[0]
    return ".".join(str(step) for step in first["loc"]), words_of(first)
