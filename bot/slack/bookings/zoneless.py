"""What can be booked while nobody knows somebody's zone: only what says its own."""

from __future__ import annotations

import re

_ISO_WITH_OFFSET = re.compile(r"\b\d{4}-\d{2}-\d{2}T\d{2}:?\d{2}(?::?\d{2})?(?:Z\b|[+-]\d{2}:?\d{2}\b)", re.IGNORECASE)


def says_its_offset(text: str) -> bool:
    """Whether the sentence has an ISO date and time with an offset, such as 2026-12-01T14:00+02:00."""
    return _ISO_WITH_OFFSET.search(text) is not None
