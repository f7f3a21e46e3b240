"""Whether what concurrent workers were answered could have been answered to them one after another.

That no two bookings overlap at the end is less than what people see: each answer must be true of some single order
of events that agrees with the clock.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

from bot.core.errors import BookingNotFound, BookingStale, RoomTaken
from bot.core.ports import BookingStore
from tests.stores.examples import booking, cancelled, moved, slot

Held = tuple[int, int] | None
State = frozenset[tuple[int, tuple[Held, int]]]
"""By booking number: the hours that it holds (None when cancelled), and its revision."""


@dataclass(frozen=True)
class Ask:
    """What a worker asks for: `book`, `move`, `cancel` of a number, from hour to hour; or `look` at those hours."""

    does: str
    number: int
    start: int
    end: int


@dataclass(frozen=True)
class Event:
    """What was asked and answered, and when that began and ended."""

    ask: Ask
    answer: object
    began: float
    ended: float


def ask_store(store: BookingStore, room: str, ask: Ask) -> object:
    """Ask a store, and say in short what it answered. Changes are always asked of the first revision."""
    first = booking(ask.number, 0, 1, room)
    try:
        match ask.does:
            case "look":
                return tuple(each.id.int for each in store.in_span([room], slot(ask.start, ask.end)))
            case "book":
                kept = store.add(booking(ask.number, ask.start, ask.end, room))
                return kept.revision
            case "move":
                return store.replace(moved(first, ask.start, ask.end)).revision
            case _:
                return store.replace(cancelled(first)).revision
    except (RoomTaken, BookingStale, BookingNotFound) as refusal:
        return refusal.code


def ask_and_record(store: BookingStore, room: str, asks: Sequence[Ask]) -> list[Event]:
    """One worker's part of a history."""
    events = []
    for ask in asks:
        began = perf_counter()
        answer = ask_store(store, room, ask)
        events.append(Event(ask, answer, began, perf_counter()))
    return events


def expected(state: State, ask: Ask) -> tuple[object, State]:
    """What a store in that state must answer, and its state after that."""
    kept = dict(state)
    held = {number: hours for number, (hours, _) in kept.items() if hours is not None}
    around = sorted((hours, number) for number, hours in held.items() if hours[0] < ask.end and ask.start < hours[1])
    if ask.does == "look":
        return tuple(number for _, number in around), state
    refusal, known = None, kept.get(ask.number)
    hours = None if ask.does == "cancel" else (ask.start, ask.end)
    if known is not None and (ask.does == "book" or known == (hours, 2)):
        return known[1], state
    if ask.does != "book":
        refusal = BookingNotFound.code if known is None else BookingStale.code if known[1] != 1 else None
    if refusal is None and hours is not None and any(number != ask.number for _, number in around):
        refusal = RoomTaken.code
    revision = 1 if known is None else 2
    return (refusal, state) if refusal else (revision, frozenset({**kept, ask.number: (hours, revision)}.items()))


def is_linearizable(events: Sequence[Event], answer: Callable[[State, Ask], tuple[object, State]] = expected) -> bool:
    """Search for an order in which every answer is right and nothing happens before it began or after it ended."""
    seen: set[tuple[frozenset[int], State]] = set()

    def search(left: frozenset[int], state: State) -> bool:
        if not left:
            return True
        if (left, state) in seen:
            return False
        seen.add((left, state))
        first_end = min(events[index].ended for index in left)
        for index in left:
            if events[index].began <= first_end:
                said, after = answer(state, events[index].ask)
                if said == events[index].answer and search(left - {index}, after):
                    return True
        return False

    return search(frozenset(range(len(events))), frozenset())
