"""Whether all is well, part by part."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Json = dict[str, Any]


class Health:
    """The parts without which no work is done: the store, and the socket to Slack where there is one."""

    def __init__(self) -> None:
        self._parts: dict[str, Callable[[], bool]] = {}

    def watch(self, part: str, works: Callable[[], bool]) -> None:
        """From now on all is well only if this part works, too."""
        self._parts[part] = works

    def parts(self) -> dict[str, bool]:
        """Whether each part works, at this moment. May wait for the store."""
        return {part: works() for part, works in self._parts.items()}


def health_report(parts: dict[str, bool]) -> tuple[int, Json]:
    """The HTTP status and the body that tell of it: 200, or 503 with the names of what is down."""
    told = {part: "ok" if works else "down" for part, works in parts.items()}
    down = [part for part, works in parts.items() if not works]
    if not down:
        return 200, {"status": "ok", "parts": told}
    message = f"Not well: the {' and the '.join(down)} can't be reached."
    return 503, {"detail": {"code": "unhealthy", "message": message, "parts": told}}
