"""Eyes: a drawn day as pixels, and how colours differ to people who see them in different ways."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from itertools import product

from PIL import Image

from bot.picture import Day, picture_of
from bot.picture.drawing import layout_of
from bot.picture.layout import Layout
from bot.picture.palette import Colour

_DEUTERANOPIA = ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969))
_PROTANOPIA = ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052))
_TRITANOPIA = ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304))
EYES = {
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "deuteranopia": _DEUTERANOPIA,
    "protanopia": _PROTANOPIA,
    "tritanopia": _TRITANOPIA,
}
"""How eyes turn linear light into what they see, after Machado, Oliveira and Fernandes (2009)."""


@dataclass
class Seen:
    """A drawn day."""

    image: Image.Image
    layout: Layout

    @classmethod
    def of(cls, day: Day) -> Seen:
        with Image.open(BytesIO(picture_of(day).png)) as image:
            return cls(image.convert("RGB"), layout_of(day))

    def at(self, room: int, moment: datetime) -> Colour:
        """The ground in the row of a room at a moment: the commonest colour around it."""
        _, top, _, bottom = self.layout.lane(room)
        x = self.layout.x(moment)
        return self.commonest((x + 4, top + 8, x + 14, bottom - 8))

    def commonest(self, box: tuple[int, int, int, int]) -> Colour:
        """The colour of which most of the box is."""
        found = self.image.crop(box).getcolors(1 << 16)
        assert found
        colour = max(found)[1]
        assert isinstance(colour, tuple)
        return colour[0], colour[1], colour[2]

    def has(self, colour: Colour, box: tuple[int, int, int, int]) -> bool:
        """Whether any of the box is of this colour."""
        left, top, right, bottom = box
        spots = product(range(left, right), range(top, bottom))
        return any(is_like(self.pixel(spot), colour) for spot in spots)

    def pixel(self, spot: tuple[int, int]) -> Colour:
        colour = self.image.getpixel(spot)
        assert isinstance(colour, tuple)
        return colour[0], colour[1], colour[2]


def is_like(seen: Colour, meant: Colour) -> bool:
    """Whether a colour is the other one, but for the rounding of a picture of few colours."""
    return all(abs(one - other) <= 3 for one, other in zip(seen, meant, strict=True))


def contrast(one: Colour, other: Colour, eye: str = "usual") -> float:
    """The contrast of two colours after WCAG, from 1 to 21."""
    low, high = sorted((_luminance(one, eye), _luminance(other, eye)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Colour, eye: str) -> float:
    light = [_linear(part / 255) for part in colour]
    red, green, blue = (min(max(sum(a * b for a, b in zip(row, light, strict=True)), 0.0), 1.0) for row in EYES[eye])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
