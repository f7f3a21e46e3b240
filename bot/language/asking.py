"""Telling a question about the rooms (`is alpha free at 3pm?`) from a sentence that says what to book."""

from __future__ import annotations

import re

_WORDS = {
    "en": "what what's whats which who who's whos whose when where is are any anything anyone free available",
    "de": "was welche welcher welches wer wann wo ist sind gibt frei freie",
    "fr": "que quel quelle quels quelles qui quand où est est-ce y libre libres disponible disponibles",
    "es": "qué que cuál cuáles quién cuándo dónde está están hay libre libres disponible disponibles",
    "fi": "mikä mitkä mitä kuka kenellä milloin missä onko ovatko vapaa vapaana vapaat",
    "sv": "vad vilken vilket vilka vem när var är finns ledig ledigt lediga",
    "pt": "que qual quais quem quando onde está estão há livre livres disponível disponíveis",
    "it": "che quale quali chi quando dove è sono c'è libero libera libere liberi disponibile disponibili",
    "nl": "wat welke wie wanneer waar zijn vrij vrije beschikbaar",
}
_ASKING = frozenset(word for words in _WORDS.values() for word in words.split())
_ROOMS = frozenset(["rooms", "räume", "salles", "salas", "huoneet", "rummen", "sale", "zalen", "ruimtes", "kamers"])
_ALL = {
    "en": "room all every everything show see check list schedule calendar overview availability status bookings "
    "busy booked taken",
    "de": "raum alle alles zeig zeige plan kalender übersicht belegt",
    "fr": "salle tout tous toutes montre planning",
    "es": "sala todo todas muestra",
    "fi": "huone huonetta kaikki näytä varattu varattuna",
    "sv": "rum alla visa upptaget",
    "pt": "tudo todas mostra",
    "it": "tutto tutte mostra",
    "nl": "zaal ruimte kamer alle alles toon bezet",
}
_OVERVIEW = _ASKING | _ROOMS | {word for words in _ALL.values() for word in words.split()}
_WORD = re.compile(r"[\w']+")


def asks(text: str, title: str | None) -> bool:
    """Whether the sentence begins as a question does, or what was taken for its title is a question's last word."""
    first, *_ = text.casefold().replace("’", "'").replace("¿", "").split() or [""]
    return first in _ASKING or (title or "").casefold() in _ASKING


def begins_with_rooms(text: str) -> bool:
    """Whether the first word is the one for rooms, as in `rooms tomorrow`."""
    first = _WORD.search(text.casefold())
    return first is not None and first[0] in _ROOMS


def asks_about_rooms(text: str) -> bool:
    """Whether any of the words asks, or means the rooms, or all of them: `show me the rooms`."""
    return not _OVERVIEW.isdisjoint(_WORD.findall(text.casefold().replace("’", "'")))
