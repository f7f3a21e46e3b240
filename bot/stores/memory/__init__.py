"""Bookings in this process's memory: the fastest store, forgotten at restart."""

from bot.stores.memory.store import MemoryStore

__all__ = ["MemoryStore"]
