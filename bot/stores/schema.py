"""Schema versions: numbered steps, applied in order, by whichever process comes first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.stores.failures import SchemaTooNew

Step = Sequence[str]
"""The statements that lead from one version to the next."""


def outstanding(steps: Sequence[Step], version: int) -> list[tuple[int, Step]]:
    """The steps that a database of this version lacks, each with the version that it leads to.

    Raises SchemaTooNew if the version lies beyond the last step.
    """
    if version > len(steps):
        raise SchemaTooNew(version, len(steps))
    return list(enumerate(steps, start=1))[version:]


def upgrade(steps: Sequence[Step], version: Callable[[], int], apply: Callable[[int, Step], None]) -> None:
    """Bring a database to the last version.

    `apply(version, step)` runs one step in a transaction of its own under a lock, and does nothing if another process
    has brought the database to that version meanwhile.
    """
    for number, step in outstanding(steps, version()):
        apply(number, step)
