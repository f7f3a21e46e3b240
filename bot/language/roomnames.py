"""The names a room may be called by, folded, and the pattern that finds them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot.language.text import fold

if TYPE_CHECKING:
    from bot.core.models import Room, RoomId


class RoomNames(NamedTuple):
    """Folded name to room, and an alternation of all names, the longest first."""

    rooms: Mapping[str, RoomId]
    pattern: str


def room_names(rooms: Sequence[Room]) -> RoomNames:
    """The names of all rooms: ids, names and aliases."""
    return _names(tuple([(room.id, room.name, room.aliases) for room in rooms]))


@lru_cache(maxsize=64)
def _names(rooms: tuple[tuple[RoomId, str, tuple[str, ...]], ...]) -> RoomNames:
    found: dict[str, RoomId] = {}
    for room, name, aliases in rooms:
        for called in (room, name, *aliases):
            folded = " ".join(fold(called).split())
            if folded:
                found.setdefault(folded, room)
    longest_first = sorted(found, key=lambda name: (-len(name), name))
    return RoomNames(found, "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first))
