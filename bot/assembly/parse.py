"""`roombot parse`: how a sentence is read, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, TextIO
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator
from tzlocal import get_localzone_name

from bot.assembly.clock import utc_now
from bot.assembly.habits import habits_of
from bot.core.faults import first_fault
from bot.core.models import Person
from bot.core.rooms import Rooms
from bot.language import read
from bot.language.reading import Question, Reading
from bot.settings import Settings
from bot.wording.answers import as_data
from bot.wording.questions import ask_back
from bot.wording.reader import Reader
from bot.wording.readings import describe_reading, marked, reading_phrase


class Line(BaseModel):
    """One line of `parse --jsonl`: `now` is the wall clock in the zone `tz`."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    text: str
    now: datetime
    tz: ZoneInfo
    locale: str = "en-GB"

    @field_validator("tz", mode="before")
    @classmethod
    def _zone_by_name(cls, name: Any) -> ZoneInfo:
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError, TypeError):
            raise ValueError("not a time zone such as Europe/Helsinki") from None


def explain(
    text: str, out: TextIO, settings: Settings, *, now: datetime | None, zone: ZoneInfo | None, locale: str
) -> int:
    """Show the sentence with its parts marked, the reading in words and each assumption; or the question back."""
    zone = zone or ZoneInfo(get_localzone_name())
    moment = now.replace(tzinfo=zone) if now else utc_now().astimezone(zone)
    answer = read(text, now=moment, locale=locale, rooms=settings.rooms.all, habits=habits_of(settings.house))
    reader = Reader.of(Person(id="", name="", zone=zone.key, locale=locale), moment)
    out.write("\n".join(_account(answer, text, reader, settings.rooms)) + "\n")
    return 0


def _account(answer: Reading | Question, text: str, reader: Reader, rooms: Rooms) -> list[str]:
    if isinstance(answer, Reading):
        return describe_reading(answer, text, reader, rooms)
    choices = [f"- {reading_phrase(reading, reader, rooms)}" for reading in answer.readings]
    return [marked(text, answer.parts), ask_back(answer, text, rooms), *choices]


def read_lines(lines: Iterable[str], out: TextIO, settings: Settings) -> int:
    """Answer each line with a line, in order; a line that is no such object is answered `invalid_line`."""
    for line in lines:
        if line.strip():
            out.write(json.dumps(_answer(line, settings), ensure_ascii=False) + "\n")
            out.flush()
    return 0


def _answer(line: str, settings: Settings) -> dict[str, Any]:
    try:
        asked = Line.model_validate_json(line)
    except ValidationError as error:
        place, wrong = first_fault(error)
        return {"error": "invalid_line", "message": f"{place or 'line'}: {wrong}", "readings": []}
    moment = asked.now.replace(tzinfo=asked.tz)
    habits = habits_of(settings.house)
    answer = read(asked.text, now=moment, locale=asked.locale, rooms=settings.rooms.all, habits=habits)
    return as_data(answer, asked.text, settings.rooms)
