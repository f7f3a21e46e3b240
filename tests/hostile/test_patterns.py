"""Every regular expression of the bot, fed what makes bad ones slow: time grows as the text, not as its square."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest

import bot
from bot.core.rooms import DEFAULT_ROOMS
from bot.language.grammar.rules import compiled
from bot.language.grammar.scan import _ORDER
from bot.language.roomnames import room_names
from bot.language.tokens import token_pattern
from bot.language.words.languages import LANGUAGES
from bot.language.words.lexicon import lexicon
from bot.slack.listeners import LISTENERS
from bot.slack.listeners.listener import Input, Press

COMPILED_LATER = {
    "language/grammar/dates.py": ["re.findall('[0-9]+', text)"],
    "language/grammar/rules.py": ["re.compile(pattern)"],
    "language/tokens.py": [
        "re.compile(f'(?=\\\\S)(?:{room}{token})', re.VERBOSE)",
    ],
    "language/words/zones.py": [
        "re.compile(f\"\\\\s*+,?\\\\s*+\\\\(?\\\\s*+(?:{'|'.join(patterns)})(?!\\\\w)\\\\)?\")",
        "re.compile(pattern)",
    ],
    "playground/blocks/faults.py": ["re.fullmatch(pattern, str(holder[name]))"],
    "slack/app.py": ["re.compile(f'^{re.escape(action)}:\\\\d+$')"],
}
"""Calls of `re` that no module makes while it is loaded; `later` knows what they compile."""

HELD_AT_ONE_PLACE = {
    *("bot.language.words.zones._UTC", "bot.language.words.zones._SHORT"),
    *(f"zones of {code}" for code in LANGUAGES),
}
"""Expressions that are never looked for, only held against what stands at one place."""

LENGTH = 1024


def loaded() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The expressions that modules make while they are loaded."""
    for found in pkgutil.walk_packages(bot.__path__, "bot."):
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                yield f"{found.name}.{name}", value


def later() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The expressions that are made when they are needed."""
    for rules in _ORDER:
        for rule in rules:
            yield f"rule {rule.pattern}", compiled(rule.pattern)
    names = room_names(DEFAULT_ROOMS).pattern
    for code in LANGUAGES:
        words = lexicon(("en",) if code == "en" else ("en", code))
        yield f"tokens of {code}", token_pattern(names, words.clock_letters, "|".join(words.case_endings))
        yield f"zones of {code}", words.zones.phrases
    for listener in LISTENERS:
        if isinstance(listener, Press | Input):
            action = listener.action if isinstance(listener, Press) else listener.action_id
            yield f"action {action}", re.compile(rf"^{re.escape(action)}:\d+$")
    for pattern in ("[0-9]+", r"\d{4}-\d\d-\d\d", r"([01]\d|2[0-3]):[0-5]\d", r"-?\d+(\.\d+)?"):
        yield pattern, re.compile(pattern)


PATTERNS = {pattern.pattern: (name, pattern) for name, pattern in (*loaded(), *later())}


def calls_in_functions(path: Path) -> Iterator[str]:
    """The calls of `re` that are made when a function runs."""
    functions = (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef))
    for call in (node for function in functions for node in ast.walk(function)):
        if isinstance(call, ast.Call) and re.fullmatch(r"re\.(?!escape)\w+", ast.unparse(call.func)):
            yield ast.unparse(call)


def test_no_expression_is_left_out() -> None:
    root = Path(bot.__file__).parent
    found = {path.relative_to(root).as_posix(): list(calls_in_functions(path)) for path in sorted(root.rglob("*.py"))}
    assert {place: calls for place, calls in found.items() if calls} == COMPILED_LATER


def pieces_of(pattern: str) -> list[str]:
    """What the expression speaks of: its words, the signs in it, and one of each common kind of character."""
    words = re.findall(
        r"[A-Za-z:/=.@_-]{2,}", re.sub(r"\\.|\(\?\w*[:!=<]+|\(\?P<\w+>|\[[^\]]*\]|\{[^}]*\}", " ", pattern)
    )
    signs = [sign for sign in "@:/.-_,'#<>|&(){}[]\"“«\\;!=+~½\0\n\u0300" if sign in pattern]
    return list(dict.fromkeys([*words[:12], *signs, "a", "A", "1", " ", ".", "-", "é", "x9", "<"]))


def attacks(pattern: str, length: int, *, pairs: bool) -> Iterator[str]:
    """Texts of about that length: something over and over, behind what may come before, ended by what fits nothing."""
    pieces = pieces_of(pattern)
    pumps = [*pieces, *("".join(pair) for pair in product(pieces, pieces))] if pairs else pieces
    for pump, before in product(pumps, ["", *pieces[:6]]):
        yield before + pump * (length // len(pump)) + "\x01"


def looked_for(pattern: re.Pattern[str], text: str) -> None:
    """Find it everywhere, and hold it against the whole text."""
    for _ in pattern.finditer(text):
        pass
    pattern.fullmatch(text)


def held(pattern: re.Pattern[str], text: str) -> None:
    """Hold it against the beginning and the whole text."""
    pattern.match(text)
    pattern.fullmatch(text)


Use = Callable[[re.Pattern[str], str], None]


def seconds(use: Use, pattern: re.Pattern[str], text: str, times: int = 1) -> float:
    """How long that takes, at the best of some times."""
    taken = []
    for _ in range(times):
        began = time.thread_time()
        use(pattern, text)
        taken.append(time.thread_time() - began)
    return min(taken)


def growth(pattern: re.Pattern[str], *, use: Use = looked_for, pairs: bool = False) -> float:
    """How many times longer the slowest attacks take where they are four times as long; about four is linear."""
    short, long = (attacks(pattern.pattern, length, pairs=pairs) for length in (LENGTH, 4 * LENGTH))
    timed = sorted((seconds(use, pattern, text), i) for i, text in enumerate(short))
    slowest = {i for _, i in timed[-3:]}
    found = [text for i, text in enumerate(attacks(pattern.pattern, LENGTH, pairs=pairs)) if i in slowest]
    longer = [text for i, text in enumerate(long) if i in slowest]
    return max(
        seconds(use, pattern, text4, 3) / max(seconds(use, pattern, text, 3), 0.0001)
        for text, text4 in zip(found, longer, strict=True)
    )


def slow(*, pairs: bool) -> dict[str, float]:
    """The expressions whose time grows faster than the text, and by how much; quadratic is sixteen."""
    grown = {
        name: growth(pattern, use=held if name in HELD_AT_ONE_PLACE else looked_for, pairs=pairs)
        for name, pattern in PATTERNS.values()
    }
    print(f"{len(grown)} expressions; the time grew at most {max(grown.values()):.1f} times for four times the text")
    return {name: round(factor, 1) for name, factor in grown.items() if factor > 9}


def test_time_grows_as_the_text_does() -> None:
    assert slow(pairs=False) == {}


@pytest.mark.soak
def test_time_grows_as_the_text_does_for_every_pair() -> None:
    assert slow(pairs=True) == {}


@pytest.mark.parametrize("pattern", [r"[\w.]+@\w", r"\s+$", r"<.*>"])
def test_a_slow_one_is_found(pattern: str) -> None:
    assert growth(re.compile(pattern)) > 9
