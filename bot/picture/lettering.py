"""Letters: Noto Sans in the sizes and widths that the picture needs, and words made to fit a place."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

import fontpkg
from PIL import ImageFont

_NARROW, _WIDE = 75, 100
_NO_CHARACTER = "\uffff"
_DECORATION = ("C", "M", "S")
"""Unicode's categories of what a text can lose: marks that stand alone, symbols, emoji, what is unseen."""

_FACE = str(fontpkg.path("Noto Sans"))


@dataclass(frozen=True, slots=True)
class Style:
    """A size in pixels, and whether the letters are heavy, and narrow."""

    size: int
    bold: bool = False
    narrow: bool = False

    @property
    def line(self) -> int:
        """The height of a line, in pixels."""
        return round(self.size * 1.25)


@lru_cache(maxsize=64)
def font(style: Style) -> ImageFont.FreeTypeFont:
    """The font of a style."""
    found = ImageFont.truetype(_FACE, style.size, layout_engine=ImageFont.Layout.BASIC)
    found.set_variation_by_axes([600 if style.bold else 400, _NARROW if style.narrow else _WIDE])
    return found


def width(text: str, style: Style) -> int:
    """How wide the text is at most, in pixels: kerning, which brings letters closer, is left out."""
    return ceil(sum(_advance(character, style) for character in text))


def drawable(text: str) -> str | None:
    """The text as the font can draw it, without emoji; None where letters are missing, or nothing is left."""
    kept = []
    for character in unicodedata.normalize("NFC", text):
        if character.isspace():
            kept.append(" ")
        elif _has(character):
            kept.append(character)
        elif not unicodedata.category(character).startswith(_DECORATION):
            return None
    return " ".join("".join(kept).split()) or None


@lru_cache(maxsize=4096)
def _advance(character: str, style: Style) -> float:
    return font(style).getlength(character)


@lru_cache(maxsize=4096)
def _has(character: str) -> bool:
    """Whether the font has the character; what it lacks it draws as it draws what is no character at all."""
    plain = font(Style(16))
    return bytes(plain.getmask(character)) != bytes(plain.getmask(_NO_CHARACTER))
