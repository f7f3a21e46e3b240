"""Where log lines go, how they look, and the first and the last of them."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from bot.assembly.house import House
from bot.operations.events import tell
from bot.operations.lines import Blotter, JsonLines, TextLines
from bot.settings import LogFormat, Settings

logger = logging.getLogger("bot")

_LINES: dict[LogFormat, type[TextLines | JsonLines]] = {"text": TextLines, "json": JsonLines}


def start_logging(settings: Settings, level: int = logging.INFO) -> None:
    """One line an event, to standard error, without any secret of the settings. Raises SettingsError."""
    handler = logging.StreamHandler()
    handler.setFormatter(_LINES[settings.log_format()](Blotter(settings.secrets())))
    logging.basicConfig(level=level, handlers=[handler])
    logging.getLogger("uvicorn").setLevel(logging.WARNING)


@contextmanager
def told(house: House, mode: str) -> Iterator[None]:
    """Tell of the start and of the stop, and of what was started: no address, no secret."""
    rooms = len(house.service.rooms.all)
    tell(logger, "started", mode=mode, store=type(house.store).__name__, lasting=house.store.lasting, rooms=rooms)
    if not house.store.lasting:
        logger.warning("bookings are kept in memory: a restart forgets them (see ROOMBOT_DATABASE_URL)")
    try:
        yield
    finally:
        tell(logger, "stopped", mode=mode)
