"""The order of a room, also when it needs many pages."""

from __future__ import annotations

import random

from bot.stores.memory.timeline import Timeline
from tests.stores.examples import booking, slot


def test_a_room_with_many_pages_shows_what_a_scan_would() -> None:
    chance, timeline, kept = random.Random(5), Timeline(), {n: booking(n, n, n + 1) for n in range(6_000)}
    for number in chance.sample(sorted(kept), len(kept)):
        timeline.put(kept[number])
    for number in [*range(1_000, 4_000), *chance.sample(range(4_000, 6_000), 1_500)]:
        timeline.remove(kept.pop(number))
    for _ in range(300):
        start = chance.randrange(6_000) + chance.choice([0, 0.5])
        asked = slot(start, start + chance.choice([0.5, 1, 1.5, 40, 3_500]))
        assert timeline.overlapping(asked) == [each for each in kept.values() if each.slot.overlaps(asked)]
    for number in range(1_000, 4_000):
        timeline.put(booking(number, number, number + 1))
    assert len(timeline.overlapping(slot(0, 4_000))) == 4_000
