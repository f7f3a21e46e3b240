"""An answer before it is Slack's: what is said, in order, and what can be pressed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.core.models import Booking, BookingId, TimeSlot
from bot.picture import Picture

Json = dict[str, Any]

ZONE_UNKNOWN = "asked:zone_unknown"
"""The outcome of a sentence that depends on a zone that nobody knows."""

LIMITED = "limited"
"""The outcome of a request that was left alone, as its person asks too much."""


@dataclass(frozen=True, slots=True)
class Confirm:
    """What is asked before a press counts."""

    title: str
    text: str
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press: `action` names the listener, `value` is handed to it. `main`: what most people come for."""

    label: str
    action: str
    value: str
    confirm: Confirm | None = None
    main: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Something that is said, with a button beside it or none."""

    text: str
    button: Button | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """In large letters, what comes below."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across, between what is about different things."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something that is said in small letters."""

    text: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """In small letters: words, and a moment in every reader's own zone (`said` says it for those who can't)."""

    words: str
    moment: datetime
    said: str


@dataclass(frozen=True, slots=True)
class Choices:
    """Buttons side by side."""

    buttons: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A span that every reader sees in their own zone (`start` and `end` say it for those who can't), and words.

    `weekday`: nothing else says which day of the week it is.
    """

    slot: TimeSlot
    start: str
    end: str
    words: str
    weekday: bool = False


@dataclass(frozen=True, slots=True)
class Timetable:
    """Rows one below the other."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """Lines in letters of equal width, below a first one that tells their columns; who can't see it loses nothing."""

    lines: Sequence[str]


Part = Line | Heading | Rule | Note | Stamp | Choices | Timetable | Strip


@dataclass(frozen=True, slots=True)
class Share:
    """What the channel is told of a booking beside the answer; in the place of the message that was pressed, if
    everybody sees that.

    `elsewhere` is told where the bot is no member and can't change it later; `instead` is the answer if that fails too.
    """

    booking: Booking
    message: Reply
    elsewhere: Reply
    instead: Reply


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An offer that everybody saw and that didn't hold: the message stands in its place, until a booking of this id is
    made after all, which is then told there; that can be until the moment `ends`.
    """

    booking: BookingId
    ends: datetime
    message: Reply


@dataclass(frozen=True, slots=True)
class Upload:
    """A picture that goes to the person's direct message; `instead` is the answer if Slack doesn't take it."""

    picture: Picture
    name: str
    instead: Reply


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to one person, or to a channel.

    After a press it takes the place of the message whose button that was, unless it is said `aside`, or unless
    everybody sees that message and the answer is not `public`.
    `opens` is a modal to open instead of answering, or to show in the place of the one that was filled in or sent;
    `errors` says under which input of a modal what is wrong.
    `changed` is whether the person's bookings, or what else their Home tab shows, are others than before. `outcome` is
    what the log and the figures say.
    """

    parts: tuple[Part, ...] = ()
    share: Share | None = None
    withdrawn: Withdrawn | None = None
    upload: Upload | None = None
    aside: bool = False
    opens: Json | None = None
    errors: Mapping[str, str] | None = None
    changed: bool = False
    public: bool = False
    outcome: str = "answered"

    @classmethod
    def saying(cls, *lines: str, outcome: str = "answered") -> Reply:
        """An answer of words alone, one paragraph."""
        return cls((Line("\n".join(lines)),), outcome=outcome)

    @property
    def limited(self) -> bool:
        """Whether the request was left alone: nothing is shown anew, and nothing is said but the parts."""
        return self.outcome == LIMITED
