"""Sentences and what they were read as, made by hand: a part is named by its words."""

from __future__ import annotations

from datetime import datetime

from bot.language.reading import Assumption, Part, Question, QuestionCode, Reading
from tests.wording.people import SAM, reader


def parts(text: str, **words: str) -> tuple[Part, ...]:
    """The parts of the sentence by kind: `room="alpha"`; several pieces of one kind are divided by a bar."""
    return tuple(_part(text, kind, piece) for kind, pieces in words.items() for piece in pieces.split("|"))


def _part(text: str, kind: str, words: str) -> Part:
    at = text.index(words)
    return Part(kind, at, at + len(words))  # type: ignore[arg-type]


def question(code: QuestionCode, text: str, about: str = "", **words: str) -> Question:
    """A question about some words of the sentence."""
    return Question(code, about, parts=parts(text, **words))


def reading(start: str, end: str, *assumptions: Assumption, **details: object) -> Reading:
    """Sam's reading, from Helsinki's wall clock; of Alpha, unless the details say otherwise."""
    usual: dict[str, object] = {"room": "alpha", "title": None, "people": None}
    span = {"start": reader(SAM).local(_local(start)), "end": reader(SAM).local(_local(end))}
    return Reading(**(usual | span | {"assumptions": assumptions} | details))  # type: ignore[arg-type]


def _local(moment: str) -> datetime:
    return datetime.fromisoformat(f"{moment}+02:00")
