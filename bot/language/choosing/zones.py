"""Giving each clock the zone that stands after it."""

from __future__ import annotations

from bot.language.choosing.numbers import clock_of
from bot.language.items import Item


def give_zones(items: list[Item]) -> None:
    """Makes a clock of what stands before each zone (`10 UTC`, `9 in the morning CET`); any other zone is title."""
    for zone in [item for item in items if item.kind == "zone"]:
        at = items.index(zone)
        between = 1 if at > 1 and items[at - 1].kind == "part" else 0
        before = items[at - 1 - between] if at else zone
        value = clock_of(before)
        if value is None:
            zone.kind = "word"
            continue
        known = value._replace(zone="UTC")
        before.value = known if zone.value else value._replace(trouble=value.trouble or "unclear_zone")
        before.kind = "clock"
        _take_in(items, at - 1 - between, at)


def _take_in(items: list[Item], clock: int, zone: int) -> None:
    """Joins a zone to its clock; where a part of the day stands between, it is the clock's."""
    if zone - clock > 1:
        items[clock].value = items[clock].value._replace(part=items[clock + 1].value)
    items[clock].end = items[zone].end
    del items[clock + 1 : zone + 1]
