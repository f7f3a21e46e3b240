"""Draws a day: rooms below each other, hours from left to right, bookings as blocks, and a line where now is."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

from bot.core.models import Room, RoomSchedule
from bot.picture import palette
from bot.picture.blocks import draw_ground, draw_words, swatches
from bot.picture.day import Day
from bot.picture.fitting import fitting
from bot.picture.layout import FOOT, HEAD, MARGIN, RULER, Layout
from bot.picture.lettering import Style, drawable, font, width
from bot.wording import picture as words

_TITLE = Style(38, bold=True)
_SUMMARY = Style(24, bold=True)
_SMALL = Style(19)
_STATUS = Style(19)
_HOUR = Style(20)
_NAME, _NARROW_NAME = Style(25, bold=True), Style(24, bold=True, narrow=True)
_NOW = Style(18, bold=True)

_NAMES_AT_LEAST, _NAMES_AT_MOST = 230, 420
_GAP = 16
_COLOURS = 256
_BESIDE_NOW = 64
"""How far the middle of an hour's label stands from now at least."""


def drawn(day: Day) -> bytes:
    """The day as a PNG."""
    layout = layout_of(day)
    image = Image.new("RGB", layout.size, palette.PAPER)
    pen = ImageDraw.Draw(image)
    _head(pen, day, layout)
    _lanes(pen, day, layout)
    _hours(pen, day, layout)
    for number, schedule in enumerate(day.schedules):
        _room(pen, number, schedule, day, layout)
    blocks = [(layout.span(number, one.slot), one) for number, of in enumerate(day.schedules) for one in of.bookings]
    for box, booking in blocks:
        draw_ground(pen, box, booking, day)
    if _is_now_shown(day):
        _now(pen, day, layout)
    for box, booking in blocks:
        draw_words(pen, box, booking, day)
    _foot(pen, layout)
    return _png(image, words.alt(day.schedules, day.reader))


def layout_of(day: Day) -> Layout:
    """Where everything stands in the picture of the day."""
    return Layout(day.hours, len(day.schedules), _names_width(day))


def _png(image: Image.Image, described: str) -> bytes:
    """The picture in as few colours as nobody misses: less than half as large, and sooner written."""
    file = BytesIO()
    about = PngInfo()
    about.add_itxt("Description", described)
    few = image.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(file, "PNG", compress_level=6, pnginfo=about)
    return file.getvalue()


def _names_width(day: Day) -> int:
    widest = max(
        max(width(_called(schedule.room, number), _NAME), width(words.status(schedule, day.reader), _STATUS))
        for number, schedule in enumerate(day.schedules)
    )
    return max(_NAMES_AT_LEAST, min(_NAMES_AT_MOST, widest + _GAP + _MARK))


_MARK = 26
"""How much room the mark of a free or taken room takes."""


def _called(room: Room, number: int) -> str:
    """The room's name as it can be drawn, its id, or its place among the rooms."""
    return drawable(room.name) or drawable(room.id) or words.unnamed(number + 1)


def _head(pen: ImageDraw.ImageDraw, day: Day, layout: Layout) -> None:
    heading = drawable(words.heading(day.schedules, day.reader)) or day.reader.day(day.hours.start)
    pen.text((MARGIN, 44), heading, palette.INK, font(_TITLE), anchor="lm")
    right = layout.right
    pen.text((right, 44), words.as_of(day.reader), palette.QUIET_INK, font(_SMALL), anchor="rm")
    summary = drawable(words.summary(day.schedules, day.reader)) or words.count_free(day.schedules, day.reader)
    pen.text((MARGIN, 88), fitting(summary, _SUMMARY, right - MARGIN), palette.FREE_INK, font(_SUMMARY), anchor="lm")


def _lanes(pen: ImageDraw.ImageDraw, day: Day, layout: Layout) -> None:
    """The ground on which bookings lie: free time, and time that has gone by."""
    left, top, right, bottom = layout.left, layout.top, layout.right, layout.bottom
    pen.rectangle((left, top, right - 1, bottom - 1), palette.FREE)
    now = layout.x(day.reader.now)
    if now > left:
        pen.rectangle((left, top, now - 1, bottom - 1), palette.PAST)


def _hours(pen: ImageDraw.ImageDraw, day: Day, layout: Layout) -> None:
    for moment in day.marks():
        x = layout.x(moment)
        pen.line((x, layout.top - 8, x, layout.bottom), palette.LINE, 1)
        said = words.hour(moment, day.reader)
        if not _is_now_shown(day) or abs(x + width(said, _HOUR) // 2 - layout.x(day.reader.now)) > _BESIDE_NOW:
            pen.text((x, layout.top - RULER // 2), said, palette.QUIET_INK, font(_HOUR), anchor="lm")


def _room(pen: ImageDraw.ImageDraw, number: int, schedule: RoomSchedule, day: Day, layout: Layout) -> None:
    left, top, right, bottom = layout.name(number)
    pen.line((left, top, layout.right, top), palette.LINE, 2)
    middle = (top + bottom) // 2
    free = words.is_free(schedule, day.reader)
    _mark(pen, left + 8, middle - 14, free=free)
    name, room = _called(schedule.room, number), right - left - _MARK - _GAP
    style = _NAME if width(name, _NAME) <= room else _NARROW_NAME
    pen.text((left + _MARK, middle - 14), fitting(name, style, room), palette.INK, font(style), anchor="lm")
    status, ink = words.status(schedule, day.reader), palette.FREE_INK if free else palette.QUIET_INK
    pen.text((left + _MARK, middle + 16), status, ink, font(_STATUS), anchor="lm")


def _mark(pen: ImageDraw.ImageDraw, x: int, y: int, *, free: bool) -> None:
    """A ring for a free room, a filled square for a taken one."""
    if free:
        pen.ellipse((x - 7, y - 7, x + 7, y + 7), outline=palette.FREE_INK, width=4)
    else:
        pen.rectangle((x - 7, y - 7, x + 7, y + 7), palette.TAKEN)


def _is_now_shown(day: Day) -> bool:
    return day.is_today and day.hours.contains(day.reader.now)


def _now(pen: ImageDraw.ImageDraw, day: Day, layout: Layout) -> None:
    x, said = layout.x(day.reader.now), day.reader.clock(day.reader.now)
    pen.rectangle((x - 1, HEAD + RULER - 6, x + 1, layout.bottom), palette.NOW)
    half = width(said, _NOW) // 2 + 10
    pen.rounded_rectangle((x - half, HEAD + 6, x + half, HEAD + RULER - 6), 6, palette.NOW)
    pen.text((x, HEAD + RULER // 2), said, palette.NOW_INK, font(_NOW), anchor="mm")


def _foot(pen: ImageDraw.ImageDraw, layout: Layout) -> None:
    pen.line((MARGIN, layout.bottom, layout.right, layout.bottom), palette.LINE, 2)
    x, middle = layout.left, layout.bottom + FOOT // 2
    for swatch, said in swatches():
        swatch(pen, (x, middle - 10, x + 34, middle + 10))
        pen.text((x + 44, middle), said, palette.QUIET_INK, font(_SMALL), anchor="lm")
        x += 44 + width(said, _SMALL) + 36
    wide, high = layout.size
    pen.rectangle((0, 0, wide - 1, high - 1), outline=palette.FRAME, width=2)
