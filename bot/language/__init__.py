"""Words to values: reads a booking sentence in nine languages, offline. No I/O; `now` is an argument."""

from bot.language.asking import asks, begins_with_rooms
from bot.language.inquiry import inquire
from bot.language.preparing import prepare
from bot.language.reader import read
from bot.language.reading import Assumption, Habits, Inquiry, Part, Question, Reading
from bot.language.spelling import spell

__all__ = [
    "Assumption",
    "Habits",
    "Inquiry",
    "Part",
    "Question",
    "Reading",
    "asks",
    "begins_with_rooms",
    "inquire",
    "prepare",
    "read",
    "spell",
]
