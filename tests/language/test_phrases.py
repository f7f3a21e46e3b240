"""The phrases that came with the contract, with their answers."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.language import Question, read
from tests.language.said import ROOMS

PHRASES = [json.loads(line) for line in (Path(__file__).parent / "phrases.jsonl").read_text("utf-8").splitlines()]


def moment(phrase: dict[str, Any]) -> datetime:
    """The person's now, in their zone."""
    return datetime.fromisoformat(phrase["now"]).replace(tzinfo=ZoneInfo(phrase["tz"]))


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
    assert answer(phrase["text"], moment(phrase), phrase["locale"]) == phrase["expect"]
