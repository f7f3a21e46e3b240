"""Looking around an item: where each kind is, what is next to an item, and what stands beside it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from bot.language.items import PASSED_OVER, Item, ItemKind

Places = Mapping[ItemKind, Sequence[int]]
"""Where the items of each kind are, in the order of the sentence; a kind that is not there is missing."""


def places_of(items: Sequence[Item]) -> Places:
    """Where the items of each kind are."""
    places: dict[ItemKind, list[int]] = {}
    for i, item in enumerate(items):
        places.setdefault(item.kind, []).append(i)
    return places


def before(items: Sequence[Item], i: int, over: Collection[str] = ()) -> Item | None:
    """The item before the i-th, passing over the kinds in `over`."""
    i -= 1
    while i >= 0 and items[i].kind in over:
        i -= 1
    return items[i] if i >= 0 else None


def after(items: Sequence[Item], i: int, over: Collection[str] = ()) -> Item | None:
    """The item after the i-th, passing over the kinds in `over`."""
    i += 1
    while i < len(items) and items[i].kind in over:
        i += 1
    return items[i] if i < len(items) else None


def beside(items: Sequence[Item], i: int, j: int, over: Collection[str] = PASSED_OVER) -> bool:
    """Whether nothing stands between two items but what may."""
    low, high = (i, j) if i < j else (j, i)
    return all(items[x].kind in over for x in range(low + 1, high))
