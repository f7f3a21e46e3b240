"""What reading a sentence gives: a reading, or a question back. Values only; sentences about them are `bot.wording`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from bot.core.models import RoomId


PartKind = Literal["room", "day", "time", "length", "people", "title"]
AssumptionCode = Literal[
    "rolled_to_tomorrow",
    "next_week",
    "numeric_date_order",
    "assumed_pm",
    "inferred_meridiem",
    "default_duration",
    "part_of_day",
    "from_now",
]
QuestionCode = Literal[
    "too_long",
    "empty",
    "recurring",
    "unknown_room",
    "invalid_date",
    "unclear_day",
    "invalid_time",
    "unclear_zone",
    "unclear_time",
    "unclear_length",
    "nonexistent_time",
    "end_before_start",
    "no_time",
    "title_too_long",
]


class Part(NamedTuple):
    """Characters [start, end) of the sentence and what they were read as. One part may have several pieces."""

    kind: PartKind
    start: int
    end: int


class Assumption(NamedTuple):
    """Something that was not typed: its code, and the person's words that led to it (empty if nothing was typed)."""

    code: AssumptionCode
    words: str


class Reading(NamedTuple):
    """A sentence that was understood. `start` and `end` are aware, in the person's zone.

    `rooms` are the rooms named as a choice (`alpha or bravo`), else `room` alone, else nothing.
    `alternatives` are other plausible readings of the same sentence, best first; they have no alternatives themselves.
    """

    room: RoomId | None
    start: datetime
    end: datetime
    title: str | None
    people: int | None
    parts: tuple[Part, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    rooms: tuple[RoomId, ...] = ()
    alternatives: tuple[Reading, ...] = ()


class Question(NamedTuple):
    """A sentence that must be asked back: why, the words it is about, what it could mean (best first, may be empty).

    `parts` is what was understood, for saying so; `nearest` is the closest room of an unknown one.
    """

    code: QuestionCode
    words: str = ""
    readings: tuple[Reading, ...] = ()
    parts: tuple[Part, ...] = ()
    nearest: RoomId | None = None


class Inquiry(NamedTuple):
    """A question about the schedule (`alpha tomorrow`, `what's free at 3pm`): some rooms (none named: all) and a day.

    `people` is how many the rooms are to seat. Where a time was given, [start, end) is the span asked about, aware, in
    the person's zone. `unread` are the words that say neither which rooms nor when, where none asks about rooms.
    `parts` is what was understood.
    """

    rooms: tuple[RoomId, ...]
    day: date
    start: datetime | None = None
    end: datetime | None = None
    unread: str = ""
    parts: tuple[Part, ...] = ()
    people: int | None = None


@dataclass(frozen=True, slots=True)
class Habits:
    """What the house takes for granted when nobody says otherwise; times are wall-clock in the person's zone."""

    default_duration: timedelta = timedelta(minutes=60)
    office_opens: time = time(8)
    office_closes: time = time(18)
