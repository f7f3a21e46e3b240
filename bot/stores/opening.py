"""From a URL to a store. What only one kind of store needs is imported only when that kind is asked for."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from bot.core.ports import Store
from bot.stores.failures import StoreUnusable


def open_store(url: str = "memory:") -> Store:
    """Open the store named by `memory:`, `sqlite:///file.db` (relative), `sqlite:////file.db` or `postgresql://…`.

    Raises StoreUnusable if the URL is none of these, or names what can't be opened or can't be trusted.
    """
    scheme, _, rest = url.strip().partition(":")
    match scheme.lower():
        case "memory" if not rest.strip("/"):
            return _memory()
        case "sqlite":
            return _sqlite(rest)
        case "postgresql" | "postgres":
            return _postgres(f"postgresql:{rest}")
        case _:
            raise StoreUnusable("The database URL must begin with memory:, sqlite:/// or postgresql://.")


def _memory() -> Store:
    from bot.stores.memory import MemoryStore  # noqa: PLC0415

    return MemoryStore()


def _sqlite(rest: str) -> Store:
    name = unquote(rest.removeprefix("///"))
    if not rest.startswith("///") or not name or name.startswith(":") or "\0" in name:
        raise StoreUnusable("A SQLite URL names a file: sqlite:///bookings.db, or sqlite:////var/lib/bookings.db.")
    from bot.stores.sqlite import SqliteStore  # noqa: PLC0415

    return SqliteStore(Path(name))


def _postgres(url: str) -> Store:
    try:
        from bot.stores.postgres import PostgresStore  # noqa: PLC0415
    except ImportError as error:
        raise StoreUnusable("PostgreSQL needs its driver: pip install 'roombot[postgres]'.") from error
    return PostgresStore(url)
