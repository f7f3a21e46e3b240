"""Reading a sentence's lexemes from left to right into items, by the first rule that fits at each place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.language.grammar import clocks, days, isodates, later, lengths, people, spoken_clocks
from bot.language.grammar.day_items import day_item, weekday_of
from bot.language.grammar.rules import Build, Rule, compiled, over, rule
from bot.language.grammar.settling import is_unsettled, settled
from bot.language.items import Item, ItemKind
from bot.language.meaning import PART_HOURS, Clock, FromToday, OnWeekday, PartOfDay
from bot.language.words import kinds as k
from bot.language.words.kinds import Lexeme


def _part_of(lexeme: Lexeme) -> PartOfDay:
    value = lexeme.value
    return value[1] if isinstance(value, tuple) else value  # type: ignore[no-any-return]


def _this_part(lexemes: Sequence[Lexeme]) -> list[Item]:
    """`this afternoon`: today, and a part of it."""
    start, end = over(lexemes)
    middle = lexemes[0].end
    return [Item("day", FromToday(0), start, middle), Item("part", _part_of(lexemes[-1]), middle, end, flag="this")]


def _today_part(lexemes: Sequence[Lexeme]) -> list[Item]:
    """`vanmiddag`."""
    start, end = over(lexemes)
    return [Item("day", FromToday(0), start, end), Item("part", lexemes[0].value, end, end, flag="this")]


def _day_part(lexemes: Sequence[Lexeme]) -> list[Item]:
    """`Freitagvormittag`, `domattina`."""
    start, end = over(lexemes)
    kind, which, part = lexemes[0].value
    return [
        Item("day", OnWeekday(which) if kind == "w" else FromToday(which), start, end),
        Item("part", part, end, end, flag="this"),
    ]


def _part(lexemes: Sequence[Lexeme]) -> Item:
    """`morning`, `in the morning`, `at night`."""
    return Item(
        "part",
        _part_of(lexemes[-1]),
        *over(lexemes),
        flag="in" if len(lexemes) > 1 or lexemes[0].value[0] == "in" else "",
    )


def _morning_of_day(lexemes: Sequence[Lexeme]) -> list[Item] | None:
    """`Dienstag morgen`: Tuesday, in the morning."""
    first, last = lexemes[0], lexemes[-1]
    if first.kind in "tT":
        value = first.value
        day: Item = day_item(FromToday(value), lexemes[:1])
    else:
        day = day_item(OnWeekday(weekday_of(first)), lexemes[:1])
    return [day, Item("part", last.value[1], last.start, last.end)]


def _until_part(lexemes: Sequence[Lexeme]) -> list[Item]:
    """`until lunch`, `bis Mittag`: until noon; when another part of the day begins is not so sure."""
    joint, named = lexemes[0], lexemes[-1]
    part = _part_of(named)
    end = Clock(12, name="noon") if part == "lunch" else Clock(PART_HOURS[part][0], trouble="unclear_time")
    return [
        Item("until", joint.value, joint.start, joint.end),
        Item("clock", end, lexemes[1].start, named.end),
    ]


_PARTS: tuple[Rule, ...] = (
    rule("X", r"Xd*p", _until_part),
    rule("twv67", r"[twv67],?q(?![wvt])", _morning_of_day),
    rule("s", r"s[pq]", _this_part),
    rule("=", "=", _today_part),
    rule("*", r"\*", _day_part),
    rule("i@", r"(?:id*|@)p", _part),
    rule("p", r"p", _part),
    rule("A", "A", lambda lexemes: Item("all_day", None, *over(lexemes))),
)
_ORDER = (
    isodates.RULES,
    people.RULES,
    _PARTS,
    days.RULES,
    later.RULES,
    spoken_clocks.RULES,
    clocks.RULES,
    lengths.RULES,
    clocks.BARE,
)
_BY_LETTER: dict[str, list[Rule]] = {}
for _rules in _ORDER:
    for _rule in _rules:
        for _letter in _rule.starts:
            _BY_LETTER.setdefault(_letter, []).append(_rule)

Fitting = tuple[tuple[Build, int], ...]
"""The rules that fit at one place of a shape, and where each ends."""
_PLAIN: dict[str, ItemKind] = {
    k.ROOM: "room", k.QUOTE: "quote", k.AT: "at", k.FROM: "from", k.BETWEEN: "between", k.TO: "to", k.UNTIL: "until",
    k.AND: "and", k.OR: "or", k.FOR: "for", k.IN: "in", k.ON: "on", k.WITH: "with", k.VAGUE_TIME: "vague",
    k.ROOM_WORD: "room_word", k.ARTICLE: "article", k.DASH: "dash", k.SLASH: "slash", k.PLUS: "plus", k.MARK: "mark",
    k.MERIDIEM: "meridiem", k.THIS: "on", k.ON_OR_AM: "on", k.TO_OR_THURSDAY: "to", k.OF: "on", k.IN_TIME: "in",
    k.FOR_OR_SHORT_OF: "for", k.PAST_OR_AFTER: "vague", k.SHORT_OF_OR_BEFORE: "vague", k.PAST_OR_IN: "in",
    k.BETWEEN_OR_IN: "between", k.AT_OR_TO: "at", k.UNTIL_AFTER: "until_after",
    k.VAGUE_AFTER: "vague_after", k.DAY_NUMBER: "on", k.ZONE: "zone",
}  # fmt: skip


_LONGEST_REMEMBERED = 40
"""Nobody types a longer shape twice, and a few thousand of them would fill the memory."""


def scan(lexemes: Sequence[Lexeme]) -> list[Item]:
    """The items of a sentence, in its order."""
    shape = "".join([lexeme.kind for lexeme in lexemes])
    if is_unsettled(shape):
        lexemes = settled(lexemes)
        shape = "".join([lexeme.kind for lexeme in lexemes])
    fitting = _remembered(shape) if len(shape) <= _LONGEST_REMEMBERED else _fitting(shape)
    items: list[Item] = []
    i = 0
    while i < len(lexemes):
        i = _read(lexemes, i, fitting[i], items)
    return items


def compile_rules() -> None:
    """Compiles the patterns of all rules, which a sentence otherwise does for those it needs."""
    for rules in _ORDER:
        for each in rules:
            compiled(each.pattern)


def _read(lexemes: Sequence[Lexeme], i: int, fitting: Fitting, items: list[Item]) -> int:
    """Appends what stands at one place of the sentence; returns the place after it."""
    for build, end in fitting:
        found = build(lexemes[i:end])
        if isinstance(found, Item):
            items.append(found)
            return end
        if found is not None:
            items.extend(found)
            return end
    kind, value, start, end = lexemes[i]
    items.append(Item(_PLAIN.get(kind, "word"), value, start, end, "to" if kind == k.AT_OR_TO else ""))
    return i + 1


@lru_cache(maxsize=4096)
def _remembered(shape: str) -> tuple[Fitting, ...]:
    """What fits a shape, found once: people type few shapes over and over."""
    return _fitting(shape)


def _fitting(shape: str) -> tuple[Fitting, ...]:
    """The rules that fit a shape at each of its places, and where each ends."""
    return tuple(_fitting_at(shape, i) for i in range(len(shape)))


def _fitting_at(shape: str, i: int) -> Fitting:
    matches = ((each.build, compiled(each.pattern).match(shape, i)) for each in _BY_LETTER.get(shape[i], ()))
    return tuple((build, match.end()) for build, match in matches if match is not None)
