"""Carries every change to the pages that may see it."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from typing import Any

Change = dict[str, Any]


class Feed:
    """Changes go at once into the queue of each open page; a page shows the world as one person sees it."""

    def __init__(self) -> None:
        self._pages: dict[asyncio.Queue[Change], str] = {}

    def open(self, person_id: str) -> asyncio.Queue[Change]:
        queue: asyncio.Queue[Change] = asyncio.Queue()
        self._pages[queue] = person_id
        return queue

    def close(self, queue: asyncio.Queue[Change]) -> None:
        self._pages.pop(queue, None)

    def tell(self, change: Change, people: Collection[str] | None = None) -> None:
        """Tell the pages of these people, or every page."""
        for queue, person_id in self._pages.items():
            if people is None or person_id in people:
                queue.put_nowait(change)
