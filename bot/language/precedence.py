"""Which of several troubles is asked about."""

from __future__ import annotations

from collections.abc import Iterable

from bot.language.reading import QuestionCode

ORDER: tuple[QuestionCode, ...] = (
    "too_long", "empty", "recurring", "unknown_room", "invalid_date", "unclear_day", "invalid_time", "unclear_zone",
    "unclear_time", "unclear_length", "nonexistent_time", "end_before_start", "no_time", "title_too_long",
)  # fmt: skip
_RANK = {code: rank for rank, code in enumerate(ORDER)}


def first_of(codes: Iterable[QuestionCode]) -> QuestionCode | None:
    """The first of the codes, in the order of the contract."""
    return min(codes, key=_RANK.__getitem__, default=None)
