"""The phrases that came with the contract, with their answers."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.core.models import Room
from bot.language import Question, read

ROOMS = [Room(id=name, name=name.title()) for name in ("alpha", "bravo", "charlie", "delta", "echo")]
PHRASES = [json.loads(line) for line in (Path(__file__).parent / "phrases.jsonl").read_text("utf-8").splitlines()]


def answer(text: str, now: datetime, locale: str) -> dict[str, Any]:
    """What was read, in the form of the file."""
    found = read(text, now=now, locale=locale, rooms=ROOMS)
    if isinstance(found, Question):
        return {"error": found.code}
    return {
        "room": found.room,
        "start": found.start.replace(tzinfo=None).isoformat(timespec="minutes"),
        "end": found.end.replace(tzinfo=None).isoformat(timespec="minutes"),
        "title": found.title,
        "people": found.people,
    }


@pytest.mark.parametrize("phrase", PHRASES, ids=[f"{n}-{phrase['text'][:50]}" for n, phrase in enumerate(PHRASES)])
def test_reads_the_phrase_as_the_contract_says(phrase: dict[str, Any]) -> None:
    now = datetime.fromisoformat(phrase["now"]).replace(tzinfo=ZoneInfo(phrase["tz"]))
    assert answer(phrase["text"], now, phrase["locale"]) == phrase["expect"]
