"""How large blocks are as chat.postMessage counts them, which Slack writes down nowhere.

As bots' makers have measured it (bolt-js, issues 2509 and 2867): 13,297 characters in one markdown block pass, and 125
fewer with each block more; response_urls and acks take larger ones.
"""

from __future__ import annotations

from typing import Any

LARGEST = 13_422
"""Larger blocks are refused."""

_A_BLOCK = 125
"""What a block counts beside its characters."""


def size_of(blocks: list[dict[str, Any]]) -> int:
    """The characters of every text in the blocks, and what the blocks themselves count."""
    size, left = _A_BLOCK * len(blocks), list[Any](blocks)
    while left:
        part = left.pop()
        if isinstance(part, list):
            left.extend(part)
        elif isinstance(part, dict):
            own = part.get("text")
            size += len(own) if isinstance(own, str) else 0
            left.extend(part.values())
    return size
