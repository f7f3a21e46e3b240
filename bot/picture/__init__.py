"""A day of the rooms to look at: drawn as a PNG, or as lines of characters. What draws is loaded with the first PNG."""

from bot.picture.day import Day, day_of
from bot.picture.png import Picture, picture_of
from bot.picture.strip import strip_of

__all__ = ["Day", "Picture", "day_of", "picture_of", "strip_of"]
