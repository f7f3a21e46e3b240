"""Replies to Block Kit, within Slack's limits. People's words stand in plain_text, where nothing is formatted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import assert_never

from bot.slack.markup import date_token, escape
from bot.slack.reply import (
    Button,
    Choices,
    Confirm,
    Heading,
    Json,
    Line,
    Note,
    Part,
    Reply,
    Row,
    Rule,
    Stamp,
    Strip,
    Timetable,
)

BLOCKS = 50
"""A message has no more blocks than this."""

_SECTION, _CONTEXT, _HEADING, _LABEL, _TITLE, _CONFIRM, _FIELD, _TEXT = 3000, 2000, 150, 75, 100, 300, 2000, 39000
_ROWS_A_SECTION = 5
_FENCE = "```\n{}\n```"
_CUT = "There is more than fits here: ask for one room, or one day."


_TOGETHER, _A_BLOCK = 12_000, 125
"""Slack refuses messages whose blocks have some 13,300 characters together, each block counting as 125 more.

That is written down nowhere, but has been measured (bolt-js, issues 2509 and 2867).
"""


def message(reply: Reply) -> Json:
    """The `text` and `blocks` of a message: the text says everything in words."""
    blocks = blocks_of(reply.parts, BLOCKS)
    sizes = accumulate(_A_BLOCK + _characters(block) for block in blocks)
    fitting = [block for block, size in zip(blocks, sizes, strict=True) if size <= _TOGETHER]
    whole = blocks if len(fitting) == len(blocks) else [*fitting[: BLOCKS - 1], _context(_CUT)]
    return {"text": cut(said(reply), _TEXT), "blocks": whole}


def blocks_of(parts: Iterable[Part], limit: int) -> list[Json]:
    """The blocks of the parts; where they are more than the limit, the last one says so."""
    blocks = [block for part in parts for block in _blocks(part)]
    return blocks if len(blocks) <= limit else [*blocks[: limit - 1], _context(_CUT)]


def _characters(shown: object) -> int:
    """How many characters all texts in a block, or a part of one, have."""
    match shown:
        case dict():
            own = shown.get("text")
            return (len(own) if isinstance(own, str) else 0) + sum(map(_characters, shown.values()))
        case list():
            return sum(map(_characters, shown))
    return 0


def said(reply: Reply) -> str:
    """Everything the reply says in words, escaped."""
    return "\n".join(words for part in reply.parts if (words := _words(part)))


def cut(escaped: str, limit: int) -> str:
    """Escaped text of at most `limit` characters, never cut within an entity or a date token."""
    if len(escaped) <= limit:
        return escaped
    kept = escaped[: limit - 1]
    for opening, closing in (("<", ">"), ("&", ";")):
        if kept.rfind(opening) > kept.rfind(closing):
            kept = kept[: kept.rfind(opening)]
    return kept.rstrip() + "…"


def plain(text: str, limit: int) -> Json:
    """A plain_text object."""
    return {"type": "plain_text", "text": cut(escape(text), limit), "emoji": False}


def _words(part: Part) -> str:
    match part:
        case Line(text=text) | Heading(text=text) | Note(text=text):
            return escape(text)
        case Stamp():
            return _stamped(part)
        case Choices() | Strip() | Rule():
            return ""
        case Timetable(rows=rows):
            return "\n".join(f"{_when(row)} {escape(row.words)}" for row in rows)
        case _:
            assert_never(part)


def _blocks(part: Part) -> Iterable[Json]:  # noqa: PLR0911 - one arm a kind
    match part:
        case Line():
            return _sections(part)
        case Heading(text=text):
            return [{"type": "header", "text": plain(text, _HEADING)}]
        case Rule():
            return [{"type": "divider"}]
        case Note(text=text):
            return [_context(text)]
        case Stamp():
            return [{"type": "context", "elements": [{"type": "mrkdwn", "text": _stamped(part)}]}]
        case Choices(buttons=buttons):
            elements = [_button(button, index) for index, button in enumerate(buttons)]
            return [{"type": "actions", "elements": elements}] if elements else []
        case Timetable(rows=rows):
            return [_table(some) for some in _in_fives(rows)]
        case Strip(lines=lines):
            return _fenced(lines)
        case _:
            assert_never(part)


def _sections(line: Line) -> Iterator[Json]:
    """One section, or where the text is too long for one, several cut at line ends; the button beside the first."""
    first, *rest = _packed(line.text.split("\n"))
    accessory = {"accessory": _button(line.button)} if line.button else {}
    yield {"type": "section", "text": plain(first, _SECTION), **accessory}
    yield from ({"type": "section", "text": plain(text, _SECTION)} for text in rest)


def _packed(lines: Sequence[str], limit: int = _SECTION) -> list[str]:
    """The lines joined into as few texts as fit a section."""
    packed = [lines[0]]
    for line in lines[1:]:
        longer = f"{packed[-1]}\n{line}"
        if len(escape(longer)) <= limit:
            packed[-1] = longer
        else:
            packed.append(line)
    return packed


def _fenced(lines: Sequence[str]) -> Iterator[Json]:
    """The lines in letters of equal width; where they are more than a section takes, the first one stands in each."""
    ruler, *rest = (line.replace("`", "'") for line in lines)
    for packed in _packed(rest, _SECTION - len(escape(ruler)) - len(_FENCE.format(""))):
        yield {"type": "section", "text": {"type": "mrkdwn", "text": _FENCE.format(escape(f"{ruler}\n{packed}"))}}


def _context(text: str) -> Json:
    return {"type": "context", "elements": [plain(text, _CONTEXT)]}


def _table(rows: Sequence[Row]) -> Json:
    cells = [cell for row in rows for cell in ({"type": "mrkdwn", "text": _when(row)}, plain(row.words, _FIELD))]
    return {"type": "section", "fields": cells}


def _in_fives(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    return (rows[at : at + _ROWS_A_SECTION] for at in range(0, len(rows), _ROWS_A_SECTION))


def _when(row: Row) -> str:
    day = "{date_long_pretty}" if row.weekday else "{date_short_pretty}"
    start = date_token(row.slot.start, f"{day} {{time}}", row.start)
    return f"{start}–{date_token(row.slot.end, '{time}', row.end)}"


def _stamped(stamp: Stamp) -> str:
    return f"{escape(stamp.words)} {date_token(stamp.moment, '{date_short_pretty} {time}', stamp.said)}"


def _button(button: Button, index: int = 0) -> Json:
    style = {"confirm": _confirm(button.confirm), "style": "danger"} if button.confirm else {}
    return {
        "type": "button",
        "action_id": f"{button.action}:{index}",
        "text": plain(button.label, _LABEL),
        "value": button.value,
        **({"style": "primary"} if button.main else style),
    }


def _confirm(confirm: Confirm) -> Json:
    return {
        "title": plain(confirm.title, _TITLE),
        "text": plain(confirm.text, _CONFIRM),
        "confirm": plain(confirm.yes, 30),
        "deny": plain(confirm.no, 30),
        "style": "danger",
    }
