"""Slack's limits in time and number."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Slack's own numbers; tests shorten the waits. Waits are real seconds, not the pretend clock's."""

    answer_seconds: float = 3.0
    trigger_seconds: float = 3.0
    retry_seconds: tuple[float, ...] = (0.0, 60.0, 300.0)
    ping_seconds: float = 5.0
    connections: int = 10
    response_url_uses: int = 5
    response_url_minutes: int = 30
    views_in_a_stack: int = 3
