"""Which day: `tomorrow`, `next friday`, `1 dec`, `the 25th`, `12/1`, and the ones to ask about."""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.grammar.dates import (
    dashed,
    date,
    joined_dates,
    joined_to_typed,
    slashed,
    spaced_date,
    typed_date,
)
from bot.language.grammar.day_items import COUNT, WEEKDAY, day_item, first_of, weekday_of
from bot.language.grammar.rules import Rule, number, rule
from bot.language.grammar.unclear_days import nth_weekday, numbered_week, series, series_alone, vague, weekday_in_weeks
from bot.language.items import Item
from bot.language.meaning import FromToday, OnMonthDay, OnWeekday, Unbookable, Which
from bot.language.words import kinds as k
from bot.language.words.kinds import Lexeme

_WHICH: dict[str, Which] = {
    k.NEXT: "next",
    k.COMING: "coming",
    k.THIS: "nearest",
    k.LAST: "last",
    k.AFTER_NEXT: "after_next",
}


def _from_today(lexemes: Sequence[Lexeme]) -> Item:
    value = lexemes[0].value
    return day_item(FromToday(value[0] if isinstance(value, tuple) else value), lexemes)


def _tonight(lexemes: Sequence[Lexeme]) -> Item:
    return day_item(FromToday(0), lexemes, flag="tonight")


def _weekday(lexemes: Sequence[Lexeme]) -> Item:
    if len(lexemes) == 1:
        weak = lexemes[0].kind != k.WEEKDAY
        return day_item(OnWeekday(weekday_of(lexemes[0])), lexemes, flag="weak" if weak else "")
    named = first_of(lexemes, "wv67")
    marker = next((lexeme.kind for lexeme in lexemes if lexeme.kind in _WHICH), k.THIS)
    return day_item(OnWeekday(weekday_of(named), _WHICH[marker]), lexemes)


def _weekday_of_week(lexemes: Sequence[Lexeme]) -> Item | None:
    """`tuesday next week`, `next week tuesday`, `friday this week`."""
    if first_of(lexemes, "U").value != 7:
        return None
    marker = first_of(lexemes, "kcslK").kind
    which = _WHICH[marker] if marker in (k.THIS, k.LAST, k.AFTER_NEXT) else "next"
    return day_item(OnWeekday(weekday_of(first_of(lexemes, "wv67")), which), lexemes)


def _weeks_later(lexemes: Sequence[Lexeme]) -> Item | None:
    """`tuesday week`, `a week from tuesday`, `two weeks on friday`, `a week from tomorrow`, `a week today`."""
    unit = next((lexeme for lexeme in lexemes if lexeme.kind in (k.DAYS, k.WEEK_LATER)), None)
    if unit is None or not unit.value:
        return None
    counted = next((lexeme for lexeme in lexemes if lexeme.kind in (k.INTEGER, k.NUMERAL, k.ARTICLE)), None)
    days = int(unit.value * (number(counted) if counted else 1))
    named = next(lexeme for lexeme in lexemes if lexeme.kind in "wv67tq")
    if named.kind in "tq":
        value = named.value
        return day_item(FromToday((value[0] if isinstance(value, tuple) else value) + days), lexemes)
    if days % 7:
        return None
    return day_item(OnWeekday(weekday_of(named), "weeks_later", min(days // 7, 5000)), lexemes)


def _weeks_before(lexemes: Sequence[Lexeme]) -> Item | None:
    """`a week today`; a `100 days plan` is none."""
    return _weeks_later(lexemes) if lexemes[1].value == 7 else None


def _weeks_in_days(lexemes: Sequence[Lexeme]) -> Item | None:
    """Spanish `lunes en ocho`, `en quince`: in so many days, today being one."""
    weeks = {8: 1, 15: 2}.get(int(number(lexemes[2])))
    return day_item(OnWeekday(weekday_of(lexemes[0]), "weeks_later", weeks), lexemes) if weeks else None


def _fortnight_later(lexemes: Sequence[Lexeme]) -> Item | None:
    """`fortnight today`; `week today` may be a title."""
    return _weeks_later(lexemes) if lexemes[0].value == 14 else None


def _tuesday_week(lexemes: Sequence[Lexeme]) -> Item | None:
    return _weeks_later(lexemes) if lexemes[-1].value == 7 else None


def _in_days(lexemes: Sequence[Lexeme]) -> Item | None:
    """`in 3 days`, `3 days from now`; `in a month` is to be asked about."""
    unit = first_of(lexemes, k.DAYS)
    count = next((lexeme for lexeme in lexemes if lexeme.kind in (k.INTEGER, k.NUMERAL, k.ARTICLE)), None)
    if not unit.value:
        return day_item(Unbookable("unclear_day", days=30), lexemes)
    days = unit.value * (number(count) if count else 1)
    return day_item(FromToday(int(days)), lexemes) if days < 100_000 else None


def _month_day(lexemes: Sequence[Lexeme]) -> Item | None:
    """`the 25th`, `friday the 11th`, `am Ersten um 10`, `25th` (only right before a clock)."""
    weekday = next((weekday_of(lexeme) for lexeme in lexemes if lexeme.kind in "wv67"), None)
    named = next(lexeme for lexeme in lexemes if lexeme.kind in (k.ORDINAL, k.ORDINAL_WORD, k.INTEGER))
    day = int(number(named))
    return day_item(OnMonthDay(day, None, weekday), lexemes, flag="ordinal" if len(lexemes) == 1 else "")


def _dotted_month_day(lexemes: Sequence[Lexeme]) -> Item | None:
    """`perjantaina 11. klo 10`, `Freitag, 11. um 10 Uhr`."""
    figures, dot = lexemes[-2:]
    return _month_day(lexemes) if dot.value == "." and figures.glued_to(dot) and len(figures.value) <= 2 else None


def _month_day_and_clock(lexemes: Sequence[Lexeme]) -> list[Item] | None:
    """`vendredi 27 14h`, `le 27 14h`; in `lundi 9 2h` the number is the clock."""
    clock = lexemes[-1]
    if clock.value[0] <= 6 or len(lexemes[-2].value) > 2 or not 1 <= number(lexemes[-2]) <= 31:
        return None
    weekday = weekday_of(lexemes[0]) if lexemes[0].kind in "wv67" else None
    day = OnMonthDay(int(number(lexemes[-2])), None, weekday)
    return [day_item(day, lexemes[:-1]), Item("hours", clock.value, clock.start, clock.end)]


def _month_number(lexemes: Sequence[Lexeme]) -> Item | None:
    """`the 17`, only beside a clock."""
    if len(lexemes[-1].value) > 2 or not 1 <= number(lexemes[-1]) <= 31:
        return None
    return day_item(OnMonthDay(int(number(lexemes[-1]))), lexemes, flag="ordinal")


def _finnish_day(lexemes: Sequence[Lexeme]) -> Item | None:
    """`25. päivä`."""
    if lexemes[1].value != "." or not lexemes[0].glued_to(lexemes[1]) or lexemes[2].value != 1:
        return None
    return _month_day(lexemes)


def _day_of_next_month(lexemes: Sequence[Lexeme]) -> Item | None:
    """`the 28th of next month`, `nächsten Monat am 28.`; of next year it is to be asked about."""
    unit = first_of(lexemes, k.DAYS).value
    if unit is None:
        return day_item(Unbookable("unclear_day", days=365), lexemes)
    if unit:
        return None
    months = 1 if any(lexeme.kind in (k.NEXT, k.COMING) for lexeme in lexemes) else 0
    return day_item(OnMonthDay(int(number(first_of(lexemes, "o0"))), months), lexemes)


def _finnish_day_of_next_month(lexemes: Sequence[Lexeme]) -> Item | None:
    """`ensi kuun 28. päivä`."""
    if not lexemes[2].glued_to(lexemes[3]) or (len(lexemes) == 5 and lexemes[4].value != 1):
        return None
    return _day_of_next_month(lexemes)


RULES: tuple[Rule, ...] = (
    rule("e", r"e(?:2[wvU67]?|[0nao3]*[wvUtpYq67^])", series),
    rule("y", r"y", series),
    rule("Y", r"Y", series_alone),
    rule("o3l", rf"[o3l]{WEEKDAY}[%Fi9][dsk]*[mU7]", nth_weekday),
    rule("wv67", rf"{WEEKDAY}[id%F^#]*[kcslK]U", _weekday_of_week),
    rule("wv67", rf"{WEEKDAY}[kcsl]?[ij#:]{COUNT}U", nth_weekday),
    rule("wv67", rf"{WEEKDAY}{COUNT}?8", _weeks_later),
    rule("kcslK", rf"[kcslK]U,?[%d@F^]*{WEEKDAY}", _weekday_of_week),
    rule("Uk", rf"U[kcslK],?[%d@F^]*{WEEKDAY}", _weekday_of_week),
    rule("wv67", rf"{WEEKDAY}[%dF^i#]*(?:U[kcslK])", _weekday_of_week),
    rule("wv67", rf"{WEEKDAY},?U,?0(?![MOhuC-])", numbered_week),
    rule("U", rf"U,?0,?[dF^@]*{WEEKDAY}", numbered_week),
    rule("kcs", rf"[kcs]{WEEKDAY}U", weekday_in_weeks),
    rule("wv67", rf"{WEEKDAY}U", _tuesday_week),
    rule("wv67", rf"{WEEKDAY}in(?![uU])", _weeks_in_days),
    rule("tq", rf"[tq]{COUNT}?8", _weeks_later),
    rule("tq", rf"[tq][ij:#]{COUNT}U", _weeks_later),
    rule("0na", rf"{COUNT}U(?:[Fd]*{WEEKDAY}|d*F[Fd]*[tq])", _weeks_later),
    rule("0na", rf"{COUNT}Ud*[tq]", _weeks_before),
    rule("U", rf"(?<!x)UF(?:{WEEKDAY}|[tq])", _weeks_later),
    rule("U", rf"(?<!x)U(?:{WEEKDAY}|[tq])", _fortnight_later),
    rule("U", rf"(?<!x)Ud{WEEKDAY}", _weeks_later),
    rule("t", r"tU(?=@|C|[0n]M|,|$)", _tuesday_week),
    rule("k", rf"k{WEEKDAY}", _weekday),
    rule("do^5", r"(?:[d^5]*o|[d^5]+0,?)[%Fdi6:^]*(?:[skc]U|U[skc])", _day_of_next_month),
    rule("0", r"0[%F]+(?:[skc]U|U[skc])", _day_of_next_month),
    rule("skc", r"[skc]U,?[d5^]+(?:o|0,?(?![0%mOuUPM7h-]))", _day_of_next_month),
    rule("sk", r"[sk]U0,U?", _finnish_day_of_next_month),
    rule("wv67", rf"{WEEKDAY},?[d^]*(?:o(?![%F]?[m7])|0(?=@[0C.h`]|`[0C.h]|C|0M))", _month_day),
    rule("wv67", rf"{WEEKDAY},?[d^]*0,(?=@[0nC.h]|C|0O)", _dotted_month_day),
    rule("wv67^5", rf"(?:{WEEKDAY},?|[\^5])0h(?!Z)", _month_day_and_clock),
    rule("wv67", rf"{WEEKDAY},?[d^]+0,?+(?![0%FmOuUPM7-])", _month_day),
    rule("^5", r"[\^5]0,?+(?!F[^0nC.h]|F$|[0%mOuUPM7h-])", _month_day),
    rule("wv67", rf"{WEEKDAY}[kclK]", _weekday),
    rule("cslK", rf"[cslK]{WEEKDAY}", _weekday),
    rule("wv67", WEEKDAY, _weekday),
    rule("ij:#", rf"[ij:#]{COUNT}?U[Fd5^]*{WEEKDAY}", weekday_in_weeks),
    rule("ij:#", rf"[ij:#]{COUNT}?U(?!%)", _in_days),
    rule("0na", rf"{COUNT}?UJ{WEEKDAY}", weekday_in_weeks),
    rule("U", rf"UJ{WEEKDAY}", weekday_in_weeks),
    rule("0na", rf"{COUNT}?UJ", _in_days),
    rule("U", r"UJ", _in_days),
    rule("m", rf"m3{WEEKDAY}", nth_weekday),
    rule("m", r"m0,U", lambda lexemes: date(lexemes) if lexemes[-1].value == 1 else None),
    rule("0", r"0,?[-~X`&|]d?0,?[%F]?m(?!,?d?[o3])(?:,?0(?![MOuUPJ-]))?", joined_dates),
    rule("0", r"0,?[-~X`&|]d?D", joined_to_typed),
    rule("0", "0,0,0", spaced_date),
    rule("0", "0,0,", spaced_date),
    rule("0", r"(?<!x)0-0(?=,?@(?:[nCh.]|0(?!P))|C)", dashed),
    rule("m", r"m,?d?0-0(?![MOuUPJ])(?:,?0(?![MOuUPJ-]))?", joined_dates),
    rule("m", r"m(?=,?0-0[MO])", vague),
    rule("0o3", r"(?<!@)[0o3],?[%F]?[m7],?[%F]?0(?![-MOuUPJ])", date),
    rule("0o3", r"(?<!0-)(?<!@)[0o3],?[%F]?[m7](?!o)", date),
    rule("0", r"(?<!0-)0-m(?:-0)?", date),
    rule("^n", r"\^n[%F]?m|n[%F]m", date),
    rule("m7", r"[m7],?d?(?:[o3]|0(?![MOuUPJ]|-[0n]M)),?%?0(?![-MOuUPJ])", date),
    rule("m7", r"[m7],?d?(?:[o3]|0(?![MOuUPJ]|-[0n]M))", date),
    rule("d^", r"[d^]+o(?![%F]?[m7])", _month_day),
    rule("d^5", r"[d^5]+3(?=@|`|F(?![m7]))", _month_day),
    rule("d", r"d+0(?!,?[m7]|[-MOuUPJ.x%/:]|[kc][uO])", _month_number),
    rule("o", r"o", _month_day),
    rule("0", r"0,U", _finnish_day),
    rule("t", "t", _from_today),
    rule("q", "q", _from_today),
    rule("T", "T", _tonight),
    rule("z", "z", lambda lexemes: day_item(OnWeekday(lexemes[0].value, "last"), lexemes)),
    rule("D", "D", typed_date),
    rule("S", "S(?!u)", slashed),
    rule("V", "V", vague),
    rule("¢", "¢[-%Fd^5]*[kcsl]?[mU]", vague),
    rule("m", "m£", vague),
    rule("kcsU", "[kcs]?U£", vague),
    rule("i9", r"[i9]d?m(?!,?d?(?:[o3]|0(?![MOuUPJhC-])))", vague),
    rule("ksclUK", r"[ksclK]U|U[kcsK]", vague),
    rule("U", r"U,?0(?![M-])", numbered_week),
)
