"""The directory of rooms: found by id, or by what people call them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

from bot.core.models import Room, RoomId

DEFAULT_ROOMS = tuple(Room(id=name.lower(), name=name) for name in ("Alpha", "Bravo", "Charlie", "Delta", "Echo"))


def names_of(room: Room) -> tuple[str, ...]:
    """Everything the room is called, folded for comparison."""
    return tuple(dict.fromkeys(name.casefold() for name in (room.id, room.name, *room.aliases)))


class Rooms:
    """All rooms of the house, in the order of the settings. No two share an id, a name or an alias."""

    def __init__(self, rooms: Sequence[Room]) -> None:
        """Raises ValueError where there is no room, or two rooms answer to one name."""
        if not rooms:
            raise ValueError("there must be at least one room")
        self.all = tuple(rooms)
        self._by_id = {room.id: room for room in rooms}
        self._by_name: dict[str, Room] = {}
        for room in rooms:
            self._enlist(room)

    def _enlist(self, room: Room) -> None:
        for name in names_of(room):
            if name in self._by_name:
                raise ValueError(f"two rooms are called {name!r}")
            self._by_name[name] = room

    def get(self, room_id: RoomId) -> Room | None:
        """The room with exactly this id."""
        return self._by_id.get(room_id)

    def named(self, text: str) -> Room | None:
        """The room with this id, name or alias, in any case."""
        return self._by_name.get(text.strip().casefold())

    def nearest(self, text: str) -> Room | None:
        """The room whose id, name or alias is spelled most like the text, if any is close."""
        close = difflib.get_close_matches(text.strip().casefold(), self._by_name, n=1, cutoff=0.7)
        return self._by_name[close[0]] if close else None

    def fitting(self, people: int | None) -> tuple[Room, ...]:
        """The rooms that seat so many people, the tightest fit first; rooms of unknown size last."""
        if people is None:
            return self.all
        return tuple(sorted(_large_enough(self.all, people), key=lambda room: room.capacity or float("inf")))

    def largest_short_of(self, people: int | None) -> Room | None:
        """The largest room, where not even that one seats so many people; None where some room does."""
        return None if self.fitting(people) else max(self.all, key=lambda room: room.capacity or 0)


def _large_enough(rooms: Iterable[Room], people: int) -> list[Room]:
    return [room for room in rooms if room.capacity is None or room.capacity >= people]
