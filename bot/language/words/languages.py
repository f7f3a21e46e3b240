"""Which languages there are, and which of them a sentence is in. A table is loaded when first needed."""

from __future__ import annotations

from importlib import import_module

from bot.language.words.table import Words

LANGUAGES = {
    "en": "ENGLISH",
    "de": "GERMAN",
    "fr": "FRENCH",
    "es": "SPANISH",
    "fi": "FINNISH",
    "sv": "SWEDISH",
    "pt": "PORTUGUESE",
    "it": "ITALIAN",
    "nl": "DUTCH",
}
_TELLING = {
    "de": "heute morgen übermorgen uhr montag dienstag mittwoch donnerstag freitag samstag sonntag nächsten nächste",
    "fr": "demain aujourd'hui après-demain lundi mardi mercredi jeudi vendredi samedi dimanche à",
    "es": "hoy mañana manana lunes martes miércoles miercoles jueves viernes sábado domingo mié sáb",
    "fi": "huomenna ylihuomenna tänään tanaan maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina "
    "sunnuntaina maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai klo",
    "sv": "idag imorgon övermorgon ikväll måndag tisdag onsdag torsdag fredag lördag söndag mån lör sön",
    "pt": "hoje amanhã amanha segunda-feira terça-feira quarta-feira quinta-feira sexta-feira terça às",
    "it": "oggi domani dopodomani lunedì martedì mercoledì giovedì venerdì sabato domenica stasera dalle",
    "nl": "vandaag overmorgen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag uur vanavond vanmiddag",
}
_LANGUAGE_OF = {word: code for code, words in _TELLING.items() for word in words.split()}


def table_of(code: str) -> Words:
    """The table of one language of `LANGUAGES`."""
    table: Words = getattr(import_module(f"bot.language.words.{code}"), LANGUAGES[code])
    return table


def languages_of(text: str, locale: str) -> tuple[str, ...]:
    """The languages a sentence may be in, the strongest last: the locale's, and the one whose telling words it has.

    Somebody with an English locale may still type `huomenna klo 14`. English is always understood and not named.
    """
    code = locale[:2].lower()
    own = (code,) if code in LANGUAGES and code != "en" else ()
    words = text.lower().replace(",", " ").split()
    if _LANGUAGE_OF.keys().isdisjoint(words):
        return own
    for word in words:
        told = _LANGUAGE_OF.get(word)
        if told is not None and not (told == "de" and code == "nl"):
            return own if told in own else (*own, told)
    return own
