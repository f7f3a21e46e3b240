"""What is asked back where a sentence can't be booked: what was understood, what is missing, what would work."""

from __future__ import annotations

from typing import assert_never

from bot.core.limits import TITLE_LIMIT
from bot.core.rooms import Rooms
from bot.language.reading import PartKind, Question, QuestionCode
from bot.wording.listing import listed, named, quoted, room_name
from bot.wording.shortening import shortened

SENTENCE_LIMIT = 500
"""The longest sentence that is read, in characters."""

_ORDER: tuple[PartKind, ...] = ("room", "day", "time", "length", "people")
_WORDS_SHOWN = 80


def ask_back(question: Question, text: str, rooms: Rooms) -> str:
    """The question in words, about the sentence `text`."""
    return f"{_doubt(question, text, rooms)} {_way_out(question, text, rooms)}"


def ask_back_about_rooms(question: Question, text: str, command: str, rooms: Rooms) -> str:
    """The same, where the sentence asks after the command which rooms are free."""
    return f"{_doubt(question, text, rooms)} For example: {command} {_example_about_rooms(question, text, rooms)}"


def _doubt(question: Question, text: str, rooms: Rooms) -> str:
    told = _understood(question, text)
    sentence = problem(question, text, rooms)
    if told:
        sentence = f"I understood {told}, but {sentence}"
    return f"{sentence[0].upper()}{sentence[1:]}"


def zone_unknown(text: str) -> str:
    """Slack doesn't say which zone somebody is in, and their sentence depends on it."""
    return (
        f"I couldn't find out your time zone, so I won't guess when {quoted(_short(text or 'today'))} is. "
        "Try again in a minute, or give an offset. "
        "For example: alpha 2026-12-01T14:00+02:00 for 1h Sprint planning"
    )


def room_missing(names: int) -> str:
    """Why rooms are offered: none was named, or several."""
    return "Which room?" if names else "You named no room."


def _way_out(question: Question, text: str, rooms: Rooms) -> str:
    """An example that works; where the sentence has plausible readings, they are offered first."""
    example = _example(question, text, rooms)
    if not question.readings:
        return f"For example: {example}"
    choose = "Which one do you mean?" if len(question.readings) > 1 else "Is this what you mean?"
    return f"{choose} Or type, for example: {example}"


def problem(question: Question, text: str, rooms: Rooms) -> str:  # noqa: C901, PLR0911, PLR0912 - one arm a code
    """What can't be used in the sentence `text`: the end of a sentence, or all of one."""
    words = quoted(_short(_subject(question, text)))
    match question.code:
        case "too_long":
            return f"that has {len(text.strip())} characters, and I read {SENTENCE_LIMIT} at most."
        case "empty":
            return "tell me a room, a day and a time."
        case "recurring":
            return f"{words} repeats, and I book one meeting at a time."
        case "unknown_room":
            return f"there is no room {words}{_nearest(question, rooms)}"
        case "invalid_date":
            return f"{words} is no date in the calendar."
        case "unclear_day":
            return f"{words} doesn't say which day."
        case "invalid_time":
            return f"{words} is no time that I know."
        case "unclear_zone":
            return f"I'm not sure which time zone {words} means: leave it out for your own, or say UTC."
        case "unclear_time":
            return f"{words} could be more than one time."
        case "unclear_length":
            return f"{words} doesn't say for how long."
        case "nonexistent_time":
            return f"{words} doesn't exist that day, as the clocks go forward."
        case "end_before_start":
            return f"{words} would end before it starts."
        case "no_time":
            return "the time is missing."
        case "title_too_long":
            return f"the title has {len(_words_of(question, text, 'title'))} characters, and {TITLE_LIMIT} is the most."
        case _:
            assert_never(question.code)


def _nearest(question: Question, rooms: Rooms) -> str:
    if question.nearest:
        return f"; the nearest is {room_name(question.nearest, rooms)}."
    return f": choose from {named(rooms.all)}."


def _short(words: str) -> str:
    return shortened(" ".join(words.split()), _WORDS_SHOWN)


_ABOUT: dict[QuestionCode, PartKind] = {
    "invalid_date": "day",
    "unclear_day": "day",
    "invalid_time": "time",
    "unclear_zone": "time",
    "unclear_time": "time",
    "unclear_length": "length",
    "nonexistent_time": "time",
    "end_before_start": "time",
}
"""Which part a question is about, where it doesn't say which words."""


def _subject(question: Question, text: str) -> str:
    """The words that the question is about."""
    about = _ABOUT.get(question.code)
    return question.words or (_words_of(question, text, about) if about else "")


def _words_of(question: Question, text: str, kind: PartKind) -> str:
    """The person's own words for a part, from the first of its pieces that stand together to the last."""
    return " ".join(text[start:end] for start, end in _stretches(question, text, kind))


def _stretches(question: Question, text: str, kind: PartKind) -> list[tuple[int, int]]:
    """Where the part stands; pieces with nothing but blanks and dashes between are one."""
    stretches: list[tuple[int, int]] = []
    for part in sorted((part for part in question.parts if part.kind == kind), key=lambda part: part.start):
        if stretches and not text[stretches[-1][1] : part.start].strip(" -–—"):
            stretches[-1] = (stretches[-1][0], part.end)
        else:
            stretches.append((part.start, part.end))
    return stretches


def understood(question: Question, text: str) -> dict[PartKind, str]:
    """The words of `text` that were read well, by what they say: every part but the one that the question is about."""
    subject = _subject(question, text)
    found = {kind: [text[start:end] for start, end in _stretches(question, text, kind)] for kind in _ORDER}
    return {kind: " ".join(said) for kind, said in found.items() if any(words not in subject for words in said)}


def _understood(question: Question, text: str) -> str:
    told = [f"{kind} {quoted(words)}" for kind, words in understood(question, text).items()]
    return listed(told) if told else ""


_REPLACED: dict[QuestionCode, dict[PartKind, str]] = {
    "recurring": {"day": "friday"},
    "unknown_room": {},
    "invalid_date": {"day": "1 dec"},
    "unclear_day": {"day": "friday"},
    "invalid_time": {"time": "2-3pm", "length": ""},
    "unclear_zone": {"time": "2-3pm UTC", "length": ""},
    "unclear_time": {"time": "2-3pm", "length": ""},
    "unclear_length": {"length": "for 1h"},
    "nonexistent_time": {"time": "4-5am", "length": ""},
    "end_before_start": {"time": "2-3pm", "length": ""},
    "no_time": {"time": "2-3pm", "length": ""},
}
"""What the example says in the place of what could not be used."""


def _example(question: Question, text: str, rooms: Rooms) -> str:
    """The person's own words where they could be used, and something that works where not."""
    room = room_name(question.nearest, rooms) if question.nearest else rooms.all[0].name
    if question.code not in _REPLACED:
        return f"{room.lower()} tomorrow 2-3pm Sprint planning"
    time = "2pm" if question.code == "unclear_length" else "2-3pm"
    usual: dict[PartKind, str] = {"room": room.lower(), "day": "tomorrow", "time": time}
    own = {kind: _words_of(question, text, kind) or usual.get(kind, "") for kind in _ORDER}
    words = [*(own | _REPLACED[question.code]).values(), own_title(question, text)]
    return " ".join(word for word in words if word)


def _example_about_rooms(question: Question, text: str, rooms: Rooms) -> str:
    """The room, the day and the time that were said, with something that works for what could not be used."""
    if question.code not in _REPLACED:
        return f"{rooms.all[0].name.lower()} tomorrow"
    nearest = room_name(question.nearest, rooms) if question.nearest else rooms.all[0].name
    kinds: tuple[PartKind, ...] = ("room", "day", "time")
    said = {kind: _words_of(question, text, kind) for kind in kinds}
    replaced = {"room": nearest.lower()} if question.code == "unknown_room" else _REPLACED[question.code]
    return " ".join(words for kind in kinds if (words := replaced.get(kind, said[kind])))


_LEADING = frozenset({"in", "room", "the", "in room", "the room", "in the room"})
"""What may stand before the name of a room that nobody knows."""


def own_title(question: Question, text: str) -> str:
    """The title, without the words that the question is about."""
    subject = _subject(question, text)
    pieces = (text[start:end] for start, end in _stretches(question, text, "title"))
    if not subject:
        return " ".join(pieces)
    kept = (piece.replace(subject, "").strip() for piece in pieces if piece not in subject)
    return " ".join(piece for piece in kept if piece and piece.casefold() not in _LEADING)
