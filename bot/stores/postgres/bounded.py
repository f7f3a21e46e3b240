"""Connections that wait only so long for a server, which may be frozen and never say so."""

from __future__ import annotations

from time import monotonic
from typing import Any, TypeVar

from psycopg import Connection, OperationalError
from psycopg.abc import PQGen
from psycopg.rows import TupleRow

LONGEST_WAIT = 2.0
"""Seconds that one exchange with the server may take. The server itself ends a statement after one."""

_LOOK = 0.1
"""Seconds between looks at the clock; data that arrives is taken at once."""

Result = TypeVar("Result")


class BoundedConnection(Connection[TupleRow]):
    """Gives up on a server that doesn't answer in LONGEST_WAIT, and is closed then: the answer may still come."""

    def wait(self, gen: PQGen[Result], *_: Any, **__: Any) -> Result:
        """See psycopg. Raises OperationalError where the server takes too long."""
        return super().wait(self._bounded(gen), _LOOK)

    def _bounded(self, gen: PQGen[Result]) -> PQGen[Result]:
        deadline = monotonic() + LONGEST_WAIT
        try:
            wanted = next(gen)
            while True:
                ready = yield wanted
                if not ready and monotonic() > deadline:
                    self.pgconn.finish()
                    raise OperationalError("the server does not answer")
                wanted = gen.send(ready)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]
