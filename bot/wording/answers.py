"""A reading or a question as plain data, the same for `roombot parse --jsonl` and for the API."""

from __future__ import annotations

from typing import Any

from bot.core.rooms import Rooms
from bot.language.reading import Question, Reading
from bot.wording.questions import ask_back


def as_data(answer: Reading | Question, text: str, rooms: Rooms) -> dict[str, Any]:
    """The reading, or `error`, `message` and the plausible readings. Times are ISO 8601 in the asker's zone."""
    match answer:
        case Reading():
            return _reading(answer)
        case Question(code=code, readings=readings):
            message = ask_back(answer, text, rooms)
            return {"error": code, "message": message, "readings": [_reading(reading) for reading in readings]}


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "room": reading.room,
        "start": reading.start.isoformat(),
        "end": reading.end.isoformat(),
        "title": reading.title,
        "people": reading.people,
        "assumptions": [assumption.code for assumption in reading.assumptions],
    }
