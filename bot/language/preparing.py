"""Making languages ready before somebody types in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from bot.language.grammar.scan import compile_rules
from bot.language.roomnames import room_names
from bot.language.tokens import token_pattern
from bot.language.words.languages import LANGUAGES
from bot.language.words.lexicon import lexicon

if TYPE_CHECKING:
    from bot.core.models import Room


def prepare(rooms: Sequence[Room], languages: Iterable[str] = LANGUAGES) -> None:
    """Loads languages (codes such as `fi`) and compiles what reads them, so that no first sentence waits for that.

    Nobody has to call it: what is not ready is made ready by the first sentence that needs it, in some 5 to 10 ms.
    """
    compile_rules()
    names = room_names(rooms).pattern
    for code in languages:
        words = lexicon(("en",) if code == "en" else ("en", code))
        token_pattern(names, words.clock_letters, "|".join(words.case_endings))
