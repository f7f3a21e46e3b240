"""What was chosen out of a sentence's items for the booking."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.language.choosing.days import ChosenDay
from bot.language.choosing.rooms import ChosenRoom, UnknownRoom
from bot.language.reading import Part, QuestionCode
from bot.language.resolving.frame import Frame


@dataclass(slots=True)
class Choice:
    """What was chosen, what is wrong with it (`troubles`), and which characters each trouble is `about`."""

    frame: Frame
    room: ChosenRoom
    people: int | None
    troubles: list[QuestionCode]
    parts: tuple[Part, ...] = ()
    about: dict[QuestionCode, tuple[int, int]] = field(default_factory=dict)
    unknown: UnknownRoom | None = None
    day: ChosenDay = field(default_factory=lambda: ChosenDay(None))
    order_assumed: bool = False
    before: bool = False
    """The time was only said to be before something."""
    bare_for: int | None = None
    """The number of a `for 2` that may be hours or people."""

    def trouble(self, code: QuestionCode, start: int, end: int) -> None:
        """Notes something wrong, and the characters it is about."""
        self.troubles.append(code)
        self.about.setdefault(code, (start, end))
