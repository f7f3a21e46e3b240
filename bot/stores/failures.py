"""What can be wrong with a store before it is open."""

from __future__ import annotations


class StoreUnusable(Exception):
    """The store can't be opened. Its text is one sentence for the operator, without any secret."""


class SchemaTooNew(StoreUnusable):
    """A later release of roombot has changed the schema of this database."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(
            f"The database has schema version {found}, but this roombot knows versions up to {known}: upgrade roombot."
        )


class PromiseNotKept(StoreUnusable):
    """The database keeps overlapping bookings, because its constraint or its triggers are gone."""

    def __init__(self) -> None:
        super().__init__("The database doesn't refuse overlapping bookings: its constraint or triggers are missing.")
