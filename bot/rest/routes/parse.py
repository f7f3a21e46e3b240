"""Reading a sentence as Slack does, without booking anything."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo, available_timezones

from fastapi import APIRouter
from pydantic import Field

from bot.language.reading import AssumptionCode, Inquiry, PartKind, Question, QuestionCode, Reading
from bot.rest.bodies import Sentence
from bot.rest.documented import SENTENCES, errors
from bot.rest.front import Front
from bot.rest.messages import QUESTIONS
from bot.rest.views import View

_ZONES = frozenset(available_timezones())


class PartView(View):
    """Characters [start, end) of the sentence, and what they were read as."""

    kind: PartKind
    start: int
    end: int


class AssumptionView(View):
    """Something that was assumed, and the words that led to it."""

    code: AssumptionCode
    words: str


class ReadingView(View):
    """A sentence that was understood; times are in the person's zone."""

    kind: Literal["reading"] = "reading"
    room: str | None
    rooms: list[str] = Field(description="Several, where the sentence names a choice.")
    start: datetime
    end: datetime
    title: str | None
    people: int | None
    parts: list[PartView]
    assumptions: list[AssumptionView]
    alternatives: list[ReadingView] = Field(description="Other plausible readings, best first.")


class QuestionView(View):
    """A sentence that must be asked back."""

    kind: Literal["question"] = "question"
    code: QuestionCode
    message: str
    words: str = Field(description="The words that it is about.")
    readings: list[ReadingView] = Field(description="What it could mean, best first; may be empty.")
    parts: list[PartView]
    nearest: str | None = Field(description="The closest room to an unknown one.")


class InquiryView(View):
    """A question about the schedule. No rooms: all of them."""

    kind: Literal["inquiry"] = "inquiry"
    rooms: list[str]
    day: date
    start: datetime | None
    end: datetime | None


class ParseRoute:
    """The route of reading."""

    def __init__(self, front: Front) -> None:
        self._front = front

    def parse(self, sentence: Sentence) -> ReadingView | QuestionView | InquiryView:
        """Read a booking sentence in one of nine languages: what it means, what was assumed, or what to ask back."""
        front = self._front
        zone = _zone(sentence.tz)
        if zone is None:
            return _question(Question("unclear_zone", words=sentence.tz))
        now = front.clock().astimezone(zone)
        read = front.read(sentence.text, now, sentence.locale, front.service.rooms, front.habits)
        match read:
            case Reading():
                return _reading(read)
            case Question():
                return _question(read)
            case Inquiry():
                return InquiryView(rooms=list(read.rooms), day=read.day, start=read.start, end=read.end)


def _zone(name: str) -> ZoneInfo | None:
    return ZoneInfo(name) if name in _ZONES else None


def _reading(reading: Reading) -> ReadingView:
    return ReadingView(
        room=reading.room,
        rooms=list(reading.rooms),
        start=reading.start,
        end=reading.end,
        title=reading.title,
        people=reading.people,
        parts=[PartView(kind=part.kind, start=part.start, end=part.end) for part in reading.parts],
        assumptions=[AssumptionView(code=each.code, words=each.words) for each in reading.assumptions],
        alternatives=[_reading(each) for each in reading.alternatives],
    )


def _question(question: Question) -> QuestionView:
    return QuestionView(
        code=question.code,
        message=QUESTIONS[question.code],
        words=question.words,
        readings=[_reading(each) for each in question.readings],
        parts=[PartView(kind=part.kind, start=part.start, end=part.end) for part in question.parts],
        nearest=question.nearest,
    )


def register(router: APIRouter, front: Front) -> None:
    """Put the route in its place."""
    router.add_api_route(
        "/parse",
        ParseRoute(front).parse,
        methods=["POST"],
        summary="Read a sentence",
        responses=errors(),
        tags=[SENTENCES],
    )
