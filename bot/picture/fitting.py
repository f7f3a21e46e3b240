"""Words made to fit a place: cut, broken into lines, in the largest letters that take them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.picture.lettering import Style, width

_FEWEST = 2
"""A text of which fewer characters would be left is left out."""

_TITLES = (Style(21, bold=True), Style(21, bold=True, narrow=True), Style(17, bold=True, narrow=True))
_DETAILS = (Style(18), Style(18, narrow=True))
"""The letters of a block, from those that read best to those that take most."""

Line = tuple[str, Style]


def lines_of(said: Sequence[str], room: int, height: int) -> Sequence[Line]:
    """The words of a block within so much room: the first as large as it can be, the others only where they fit."""
    if not said:
        return ()
    title, *details = said
    below = [(text, style) for text in details for style in _that_takes(text, room)]
    whole = (lines for kept in (below, below[:1]) if (lines := _whole(title, kept, room, height)))
    return next(whole, ()) or _shortened(title, below[:1], room, height) or _shortened(title, [], room, height)


def _whole(title: str, below: Sequence[Line], room: int, height: int) -> Sequence[Line]:
    """The whole title over as many lines as those below it leave, in the largest letters; nothing if it doesn't fit."""
    left = height - sum(style.line for _, style in below)
    for style in _TITLES:
        lines = wrapped(title, style, room, left // style.line)
        if " ".join(lines) == title:
            return [*((line, style) for line in lines), *below]
    return ()


def _shortened(title: str, below: Sequence[Line], room: int, height: int) -> Sequence[Line]:
    """As much of the title as fits in the smallest letters; nothing if that is nothing."""
    style = _TITLES[-1]
    left = height - sum(style.line for _, style in below)
    lines = wrapped(title, style, room, left // style.line)
    return [*((line, style) for line in lines), *below] if lines else ()


def fitting(text: str, style: Style, room: int) -> str:
    """The text, or as much of its beginning as is no wider than the room, with an ellipsis; empty if too little is."""
    if width(text, style) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if width(_cut(text, middle), style) <= room else (low, middle - 1)
    return _cut(text, low) if low >= _FEWEST else ""


def wrapped(text: str, style: Style, room: int, lines: int) -> Sequence[str]:
    """The text in at most so many lines, broken between words; the last one is cut where there is more."""
    return [line for line in _broken(text, style, room, lines) if line]


def _broken(text: str, style: Style, room: int, lines: int) -> Iterator[str]:
    words = text.split()
    for _ in range(lines - 1):
        count = _fitting_words(words, style, room)
        if not count or count == len(words):
            break
        yield " ".join(words[:count])
        words = words[count:]
    if lines and words:
        yield fitting(" ".join(words), style, room)


def _fitting_words(words: Sequence[str], style: Style, room: int) -> int:
    """How many of the words fit side by side."""
    count = 0
    while count < len(words) and width(" ".join(words[: count + 1]), style) <= room:
        count += 1
    return count


def _that_takes(text: str, room: int) -> Sequence[Style]:
    """The first style in which the whole text fits, if any."""
    return [style for style in _DETAILS if width(text, style) <= room][:1]


def _cut(text: str, length: int) -> str:
    return text[:length].rstrip() + "…"
