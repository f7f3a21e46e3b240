"""`roombot store export` and `import`: bookings from one store to another, as JSON lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Literal, TextIO

from bot.core.ports import Store
from bot.settings import Settings, SettingsError
from bot.stores import export_bookings, import_bookings, open_store


def export_to(file: str, settings: Settings) -> int:
    """Write every booking of the store to the file, and say how many."""
    with _store(settings) as store, _opened(file, "w", sys.stdout) as out:
        _say(f"{export_bookings(store, out)} bookings exported.")
    return 0


def import_from(file: str, settings: Settings) -> int:
    """Keep the file's bookings in the store, and say how many; 1 if a room was taken.

    Raises LineUnreadable, SettingsError, and StoreUnavailable where only some of them may be kept.
    """
    with _store(settings) as store, _opened(file, "r", sys.stdin) as lines:
        imported = import_bookings(store, lines)
    _say(f"{imported.added} bookings imported, {imported.there_already} were there already.")
    for booking in imported.refused:
        _say(f"Not imported, as its room is taken: {booking.id} in {booking.room_id} from {booking.slot.start}.")
    return 1 if imported.refused else 0


@contextmanager
def _store(settings: Settings) -> Iterator[Store]:
    store = open_store(settings.database_url.get_secret_value())
    try:
        yield store
    finally:
        store.close()


@contextmanager
def _opened(file: str, mode: Literal["r", "w"], standard: TextIO) -> Iterator[TextIO]:
    try:
        with nullcontext(standard) if file == "-" else Path(file).open(mode, encoding="utf-8") as opened:
            yield opened
    except OSError as error:
        raise SettingsError(f"{file} can't be used: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{file} can't be used: it is no text in UTF-8.") from None


def _say(sentence: str) -> None:
    """To the person, not into the data."""
    print(sentence, file=sys.stderr)  # noqa: T201
