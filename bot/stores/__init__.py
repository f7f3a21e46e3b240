"""Where bookings are kept: in memory, in SQLite, in PostgreSQL. `open_store` opens the one that a URL names."""

from bot.stores.failures import StoreUnusable
from bot.stores.moving import Imported, LineUnreadable, export_bookings, import_bookings
from bot.stores.opening import open_store

__all__ = ["Imported", "LineUnreadable", "StoreUnusable", "export_bookings", "import_bookings", "open_store"]
