"""Limits that words and bookings share."""

from __future__ import annotations

from typing import Final

TITLE_LIMIT: Final = 200
"""The longest title a booking may have, in characters (Unicode code points)."""
