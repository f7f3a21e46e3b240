"""What is to be done so that Slack's scheduled messages are those that a booking needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.slack.reminders.moments import Moment
from bot.slack.reminders.notes import Entry


@dataclass(frozen=True, slots=True)
class Plan:
    """Messages to leave alone, to take back, and to schedule; `doubtful` are of those that may be scheduled already."""

    kept: tuple[Entry, ...] = ()
    obsolete: tuple[Entry, ...] = ()
    missing: tuple[Moment, ...] = ()
    doubtful: frozenset[Moment] = frozenset()

    @property
    def is_done(self) -> bool:
        """Whether nothing is to be done."""
        return not self.obsolete and not self.missing


def plan(entries: Sequence[Entry], wanted: Sequence[Moment], revision: int, now: datetime) -> Plan:
    """From what Slack was asked for, and the moments that are wanted for this revision of the booking.

    What Slack has refused is not asked for again, and what it has posted is forgotten.
    """
    needed = {moment.post_at: moment for moment in wanted}
    waiting = [entry for entry in entries if entry.post_at > now.timestamp()]
    fitting = [entry for entry in waiting if entry.revision == revision and entry.post_at in needed]
    kept = tuple(entry for entry in fitting if entry.id is not None)
    there = {entry.post_at for entry in kept}
    return Plan(
        kept,
        tuple(entry for entry in waiting if entry not in fitting and entry.id != ""),
        tuple(moment for moment in wanted if moment.post_at not in there),
        frozenset(needed[entry.post_at] for entry in fitting if entry.id is None),
    )
