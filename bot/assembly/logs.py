"""Where log lines go, and how they look."""

from __future__ import annotations

import logging


def start_logging() -> None:
    """One line an event, to standard error."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("uvicorn").setLevel(logging.WARNING)
