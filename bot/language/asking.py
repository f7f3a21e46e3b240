"""Telling a question about the rooms (`is alpha free at 3pm?`) from a sentence that says what to book."""

from __future__ import annotations

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


def asks(text: str, title: str | None) -> bool:
    """Whether the sentence begins as a question does, or what was taken for its title is a question's last word."""
    first, *_ = text.casefold().replace("’", "'").replace("¿", "").split() or [""]
    return first in _ASKING or (title or "").casefold() in _ASKING
