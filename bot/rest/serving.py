"""Which addresses the API may listen on."""

from __future__ import annotations

from bot.rest.access import is_own_host
from bot.settings import SettingsError


def refuse_open_address(host: str, *, keyed: bool) -> None:
    """Raises SettingsError if an API without keys would be reachable from other machines."""
    literal = f"[{host}]" if ":" in host else host
    if not keyed and not is_own_host(literal):
        raise SettingsError(
            "Without ROOMBOT_API_KEYS the API serves this machine only: set keys, or use --host 127.0.0.1."
        )
