"""Bookings in a SQLite file: they outlive the process and a power cut, on one machine."""

from bot.stores.sqlite.store import SqliteStore

__all__ = ["SqliteStore"]
