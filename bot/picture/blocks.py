"""The block of a booking: filled, hatched where it is private, faded once it is over; and samples for the legend."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PIL import ImageDraw

from bot.core.models import Booking
from bot.picture import palette
from bot.picture.day import Day
from bot.picture.fitting import lines_of
from bot.picture.layout import Box
from bot.picture.lettering import drawable, font
from bot.picture.palette import Colour
from bot.wording import picture as words

_PADDING, _CORNER, _STRIPES, _POINT = 8, 6, 12, 9
_NARROW = 90
"""A block narrower than this has its words closer to its edges."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of booking looks."""

    ground: Colour
    ink: Colour
    edge: Colour
    hatched: bool = False


_TAKEN = Look(palette.TAKEN, palette.TAKEN_INK, palette.TAKEN)
_PRIVATE = Look(palette.PRIVATE, palette.PRIVATE_INK, palette.TAKEN, hatched=True)
_OVER = Look(palette.OVER, palette.OVER_INK, palette.OVER_EDGE)

Swatch = Callable[[ImageDraw.ImageDraw, Box], None]


def swatches() -> Sequence[tuple[Swatch, str]]:
    """A sample of everything that lies in a row, and what it is called."""
    return (
        (lambda pen, box: _ground(pen, box, _TAKEN), words.TAKEN),
        (lambda pen, box: _ground(pen, box, _PRIVATE), words.PRIVATE),
        (lambda pen, box: _ground(pen, box, _OVER), words.OVER),
        (lambda pen, box: pen.rectangle(box, palette.FREE, palette.LINE), words.FREE),
    )


def draw_ground(pen: ImageDraw.ImageDraw, box: Box, booking: Booking, day: Day) -> None:
    """A booking in its span of the row; where it goes on beyond the hours that are shown, a point says so."""
    look, inside = _look(booking, day), _inside(box)
    _ground(pen, inside, look)
    if booking.slot.start < day.hours.start:
        _point(pen, inside[0] + _POINT, inside[0], inside, look)
    if booking.slot.end > day.hours.end:
        _point(pen, inside[2] - _POINT, inside[2], inside, look)


def _point(pen: ImageDraw.ImageDraw, base: int, tip: int, box: Box, look: Look) -> None:
    """A triangle between the words and the edge that its tip touches."""
    bottom = box[3] - 4
    pen.polygon(((base, bottom - 2 * _POINT), (tip, bottom - _POINT), (base, bottom)), look.ink)


def draw_words(pen: ImageDraw.ImageDraw, box: Box, booking: Booking, day: Day) -> None:
    """What stands in the booking's block."""
    said = [text for line in words.block(booking, day.reader) if (text := drawable(line))]
    left, top, right, bottom = _inside(box)
    padding = _PADDING if right - left >= _NARROW else _PADDING // 2
    lines = lines_of(said, right - left - 2 * padding, bottom - top - 8)
    y = (top + bottom - sum(style.line for _, style in lines)) // 2
    for line, style in lines:
        pen.text((left + padding, y + style.line // 2), line, _look(booking, day).ink, font(style), anchor="lm")
        y += style.line


def _inside(box: Box) -> Box:
    """A little smaller than the span, so that neighbours stay apart."""
    left, top, right, bottom = box
    return left + 1, top + 4, max(right - 2, left + 2), bottom - 4


def _look(booking: Booking, day: Day) -> Look:
    if booking.slot.end <= day.reader.now:
        return _OVER
    return _PRIVATE if booking.private else _TAKEN


def _ground(pen: ImageDraw.ImageDraw, box: Box, look: Look) -> None:
    corner = min(_CORNER, (box[2] - box[0]) // 2)
    pen.rounded_rectangle(box, corner, look.ground, look.edge, 2)
    if look.hatched:
        _hatch(pen, box, look)


def _hatch(pen: ImageDraw.ImageDraw, box: Box, look: Look) -> None:
    """Slanting lines along the upper and lower edge, where no words stand."""
    left, top, right, bottom = box
    for x in range(left + _STRIPES, right - 2, _STRIPES):
        pen.line((x, top + 2, x - 6, top + 8), look.edge, 2)
        pen.line((x, bottom - 8, x - 6, bottom - 2), look.edge, 2)
