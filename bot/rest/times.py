"""Moments as they are written: ISO 8601 in, UTC with a Z out."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_WRITTEN = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}.*", re.ASCII | re.DOTALL)


def _is_written_out(value: object) -> object:
    """Refuses what pydantic would also take for a moment: numbers, dates without a clock."""
    if not isinstance(value, str) or not _WRITTEN.fullmatch(value):
        raise ValueError("write a date and a time in ISO 8601, such as 2030-01-31T09:00:00Z")
    return value


def is_date(value: object) -> object:
    """Refuses what pydantic would also take for a date: numbers, moments."""
    if value is not None and (not isinstance(value, str) or not _DATE.fullmatch(value)):
        raise ValueError("write a date in ISO 8601, such as 2030-01-31")
    return value


def _in_utc(moment: datetime) -> datetime:
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("the moment lies outside the years 1 to 9999") from None


Moment = Annotated[
    datetime,
    BeforeValidator(_is_written_out),
    AfterValidator(_in_utc),
    Field(strict=False, description="ISO 8601 with an offset or Z; without either it is UTC."),
]
"""A moment that a caller wrote; UTC after validation."""


def iso(moment: datetime) -> str:
    """The moment in UTC, as short as it can be said exactly: 2030-01-31T09:00:00Z."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
