"""The one place that joins the parts, reads the clock and makes ids."""

from __future__ import annotations

from datetime import UTC, datetime


def utc_now() -> datetime:
    """The current moment, in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the one place where the clock is read
