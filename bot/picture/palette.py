"""The colours of the picture, after Okabe and Ito: told apart by every kind of eye, and never said by colour alone."""

from __future__ import annotations

from typing import Final

Colour = tuple[int, int, int]

PAPER: Final = (255, 255, 255)
FRAME: Final = (176, 184, 190)
INK: Final = (26, 30, 34)
QUIET_INK: Final = (80, 88, 96)
LINE: Final = (206, 213, 218)

FREE: Final = (226, 244, 237)
"""Time that nobody has booked; bluish green, so light that dark ink stands on it."""
FREE_INK: Final = (0, 96, 70)

TAKEN: Final = (0, 96, 160)
TAKEN_INK: Final = (255, 255, 255)

PRIVATE: Final = (226, 238, 247)
"""The ground of a private booking, under hatching in the colour of taken."""
PRIVATE_INK: Final = (0, 48, 84)

OVER: Final = (198, 204, 209)
"""A booking that has ended."""
OVER_INK: Final = (52, 60, 67)
OVER_EDGE: Final = (128, 137, 144)

PAST: Final = (230, 233, 236)
"""Time that has gone by."""

NOW: Final = (178, 72, 0)
"""Vermilion, darkened until white ink stands on it."""
NOW_INK: Final = (255, 255, 255)
