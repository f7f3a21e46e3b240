"""Bookings in PostgreSQL: for any number of processes and machines."""

from bot.stores.postgres.store import PostgresStore

__all__ = ["PostgresStore"]
