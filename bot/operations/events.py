"""What happened, as a log line of fields: who, what, outcome, milliseconds. No title, no sentence, no secret."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from bot.core.ports import NewId

FIELDS = "fields"
"""The attribute of a log record that holds an event's fields."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A request that was answered, by whichever front.

    `kind` is how it came (command, press, http, …), `what` it was (/book, a button's action, a route), `who` asked (a
    Slack user id, the name of an API key). `outcome` is booked, moved, cancelled, answered, refused:CODE, asked:CODE,
    limited, unreadable, store_unavailable or bug:INCIDENT.
    """

    kind: str
    what: str
    who: str | None
    outcome: str
    seconds: float

    @property
    def counted_as(self) -> str:
        """The outcome as a label of figures: one of few."""
        return self.outcome.partition(":")[0] if self.outcome.startswith("bug:") else self.outcome


def tell(logger: logging.Logger, event: str, **fields: object) -> None:
    """One line about something that happened; fields without a value are left out."""
    if logger.isEnabledFor(logging.INFO):
        given = {name: value for name, value in fields.items() if value is not None}
        logger.info(event, extra={FIELDS: given})


def tell_answered(logger: logging.Logger, answered: Answered, **more: object) -> None:
    """One line about a request. `more` are fields that only some fronts have."""
    tell(
        logger,
        "request",
        kind=answered.kind,
        what=answered.what,
        who=answered.who,
        outcome=answered.outcome,
        ms=round(answered.seconds * 1000, 1),
        **more,
    )


def log_bug(logger: logging.Logger, new_id: NewId) -> str:
    """Log the exception at hand with its trace, and return the short id by which the person can ask about it."""
    incident = new_id().hex[:8]
    logger.exception("bug", extra={FIELDS: {"incident": incident}})
    return incident
