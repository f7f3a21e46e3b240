"""Bookings as JSON lines, one booking a line, cancelled ones too: from one store to any other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TextIO

from pydantic import ValidationError

from bot.core.errors import RoomTaken
from bot.core.models import Booking
from bot.core.ports import Store


class LineUnreadable(Exception):
    """A line isn't a booking. Nothing was imported."""

    def __init__(self, line: int) -> None:
        super().__init__(f"Line {line} isn't a booking; nothing was imported.")
        self.line = line


@dataclass
class Imported:
    """How many bookings are new, how many were there already, and which found their room taken."""

    added: int = 0
    there_already: int = 0
    refused: list[Booking] = field(default_factory=list)


def export_bookings(store: Store, file: TextIO) -> int:
    """Write every booking, as they stand at one moment, and return how many they are."""
    count = 0
    for booking in store.all():
        file.write(booking.model_dump_json() + "\n")
        count += 1
    return count


def import_bookings(store: Store, file: TextIO) -> Imported:
    """Keep every booking of the file that isn't kept yet. May be repeated: what is there already stays as it is.

    Raises LineUnreadable before anything is kept if a line isn't a booking.
    """
    imported = Imported()
    for booking in _read(file):
        if store.get(booking.id):
            imported.there_already += 1
            continue
        try:
            store.add(booking)
            imported.added += 1
        except RoomTaken:
            imported.refused.append(booking)
    return imported


def _read(file: TextIO) -> list[Booking]:
    bookings = []
    for number, line in enumerate(file, start=1):
        if not line.strip():
            continue
        try:
            bookings.append(Booking.model_validate_json(line))
        except ValidationError as error:
            raise LineUnreadable(number) from error
    return bookings
