"""How a sentence was read: its parts marked, the reading in words, and everything that was assumed."""

from __future__ import annotations

from typing import assert_never

from bot.core.models import TimeSlot
from bot.core.rooms import Rooms
from bot.language.reading import Assumption, Part, Reading
from bot.wording.listing import listed, people, quoted, room_name
from bot.wording.reader import Reader, length


def slot_of(reading: Reading) -> TimeSlot:
    """The span of the reading, in UTC."""
    return TimeSlot(start=reading.start, end=reading.end)


def reading_phrase(reading: Reading, reader: Reader, rooms: Rooms) -> str:
    """Alpha, Thu 26 Nov, 14:00–15:00, for 6 people."""
    names = [room_name(room, rooms) for room in reading.rooms or ((reading.room,) if reading.room else ())]
    parts = [
        listed(names, "or") if names else "",
        reader.span(slot_of(reading)),
        f"for {people(reading.people)}" if reading.people else "",
    ]
    return ", ".join(part for part in parts if part)


def alternative_phrase(other: Reading, chosen: Reading, reader: Reader, rooms: Rooms) -> str:
    """What the other reading says differently, or all of it where more than one thing differs."""
    if (other.room, other.rooms, other.people) == (chosen.room, chosen.rooms, chosen.people):
        return reader.span(slot_of(other))
    return reading_phrase(other, reader, rooms)


def how_it_was_read(reading: Reading, reader: Reader) -> str | None:
    """How I read it: “3” as 15:00; 1 h, as no end was given. None where nothing was assumed."""
    if not reading.assumptions:
        return None
    said = [assumption_phrase(assumption, reading, reader) for assumption in reading.assumptions]
    return f"How I read it: {'; '.join(said)}."


def assumption_phrase(assumption: Assumption, reading: Reading, reader: Reader) -> str:  # noqa: PLR0911 - one arm a code
    """One thing that was not typed, and why it was taken so."""
    slot = slot_of(reading)
    words = quoted(assumption.words) if assumption.words else "it"
    match assumption.code:
        case "rolled_to_tomorrow":
            return f"tomorrow, because {reader.hours(slot)} is over today"
        case "next_week":
            return f"{words} as {reader.day(slot.start)}, the one next week"
        case "numeric_date_order":
            return f"{words} as {reader.day(slot.start)}"
        case "assumed_pm":
            return f"{words} as {reader.clock(slot.start)}"
        case "default_duration":
            return f"{length(slot.duration)}, as no end was given"
        case "part_of_day" | "inferred_meridiem":
            return f"{words} as {reader.hours(slot)}"
        case "from_now":
            return f"from now ({reader.clock(slot.start)}), as no start was given"
        case _:
            assert_never(assumption.code)


def marked(text: str, parts: tuple[Part, ...]) -> str:
    """The sentence with each part in brackets after its kind: room[alpha] day[tomorrow] time[2-3pm]."""
    said, at = [], 0
    for part in sorted(parts, key=lambda part: part.start):
        said += [text[at : part.start], f"{part.kind}[{text[part.start : part.end]}]"]
        at = part.end
    return "".join([*said, text[at:]])


def describe_reading(reading: Reading, text: str, reader: Reader, rooms: Rooms) -> list[str]:
    """The account of a reading, line by line: the marked sentence, the reading in words, assumptions, alternatives."""
    title = [f"Title: {reading.title}"] if reading.title else []
    assumed = [f"Assumed: {assumption_phrase(one, reading, reader)}" for one in reading.assumptions]
    others = [f"Or: {alternative_phrase(one, reading, reader, rooms)}" for one in reading.alternatives]
    return [marked(text, reading.parts), reading_phrase(reading, reader, rooms), *title, *assumed, *others]
