"""Where bookings are kept: in memory, in SQLite, in PostgreSQL. `open_store` opens the one that a URL names."""

from bot.stores.opening import StoreUrlInvalid, open_store

__all__ = ["StoreUrlInvalid", "open_store"]
