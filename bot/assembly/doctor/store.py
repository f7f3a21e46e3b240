"""The store: whether it opens, answers, and keeps what is written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from bot.assembly.doctor.finding import Finding, note, ok, trouble
from bot.core.ports import Clock, RecordWrite, Store, StoreUnavailable
from bot.settings import Settings
from bot.stores import StoreUnusable, open_store
from bot.wording import doctor as words

_KEY = "doctor:probe"
_KINDS = {"sqlite": "SQLite", "postgres": "PostgreSQL", "postgresql": "PostgreSQL"}


def examined(settings: Settings, clock: Clock) -> Iterator[Finding]:
    """What there is to say of the store that the settings name."""
    url = settings.database_url.get_secret_value()
    try:
        store = open_store(url)
    except StoreUnusable as error:
        yield trouble(str(error))
        return
    try:
        yield _probed(store, url.partition(":")[0].strip().lower(), clock)
    finally:
        store.close()


def _probed(store: Store, scheme: str, clock: Clock) -> Finding:
    """Write a record that expires by itself, and remove it."""
    now = clock()
    try:
        store.ping()
        store.records.write(RecordWrite(key=_KEY, value="", expires_at=now + timedelta(minutes=1)), now)
        store.records.write(RecordWrite(key=_KEY, value=None), now)
    except StoreUnavailable:
        return trouble(words.STORE_READ_ONLY)
    if not store.lasting:
        return note(words.MEMORY)
    return ok(words.store(_KINDS[scheme], store.schema_version))
