"""Histories of bookings on a tight grid, and the plainest store to compare the answers with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from bot.core.errors import BookingError, BookingNotFound, BookingStale, RoomTaken
from bot.core.models import Booking, BookingId, PersonId, RoomId, TimeSlot
from bot.core.ports import BookingStore
from tests.stores.examples import MIDNIGHT, booking, slot

SLOTS = 12


@dataclass(frozen=True)
class Step:
    """One thing that somebody does: `number` says to which booking, and `behind` with how old a view of it."""

    does: str
    number: int
    room: str
    start: int
    length: int
    behind: int


STEPS = st.builds(
    Step,
    does=st.sampled_from(["book", "book", "move", "move", "cancel", "revive", "retitle", "again", "show", "mine"]),
    number=st.integers(1, 6),
    room=st.sampled_from(["alpha", "beta"]),
    start=st.integers(0, SLOTS - 1),
    length=st.integers(1, 4),
    behind=st.sampled_from([0, 0, 0, 0, 1]),
)
HISTORIES = st.lists(STEPS, min_size=8, max_size=20)


@dataclass
class Player:
    """Plays histories on a store. Each history has rooms, people and ids of its own, named by `space`."""

    store: BookingStore
    space: int
    _last: dict[int, Booking] = field(default_factory=dict)

    def play(self, history: Sequence[Step]) -> list[Any]:
        """What the store answered to each step, and what it shows at the end."""
        return [*(self._answer(step) for step in history), self._shown(), self._kept()]

    def _answer(self, step: Step) -> Any:
        try:
            return self._do(step)
        except BookingError as error:
            return error.code, vars(error)

    def _do(self, step: Step) -> Any:
        match step.does:
            case "book":
                return self.store.add(self._booking(step))
            case "show":
                return self.store.in_span([self._room(step)], slot(step.start, step.start + step.length))
            case "mine":
                return self.store.of_booker(self._person(step.number), slot(step.start, 24).start)
            case "again" if step.number in self._last:
                return self.store.replace(self._last[step.number])
            case _:
                return self._change(step)

    def _change(self, step: Step) -> Booking:
        kept = self.store.get(self._id(step.number)) or self._booking(step)
        moment = kept.updated_at + timedelta(minutes=1)
        changes: dict[str, dict[str, Any]] = {
            "cancel": {"cancelled_at": moment},
            "revive": {"cancelled_at": None},
            "retitle": {"title": f"Title {step.start}"},
        }
        parts = changes.get(
            step.does, {"slot": slot(step.start, step.start + step.length), "room_id": self._room(step)}
        )
        changed = kept.model_copy(update={**parts, "revision": kept.revision + 1 - step.behind, "updated_at": moment})
        self._last[step.number] = changed
        return self.store.replace(changed)

    def _shown(self) -> list[Booking]:
        return self.store.in_span([f"alpha-{self.space}", f"beta-{self.space}"], slot(0, 24))

    def _kept(self) -> list[Booking | None]:
        return [self.store.get(self._id(number)) for number in range(1, 7)]

    def _booking(self, step: Step) -> Booking:
        made = booking(step.number, step.start, step.start + step.length, self._room(step), self._person(step.number))
        return made.model_copy(update={"id": self._id(step.number)})

    def _room(self, step: Step) -> RoomId:
        return f"{step.room}-{self.space}"

    def _person(self, number: int) -> PersonId:
        return f"U{number % 2}-{self.space}"

    def _id(self, number: int) -> BookingId:
        return UUID(int=self.space << 32 | number)


class PlainStore:
    """What a store answers, worked out in the plainest way: look at everything each time."""

    def __init__(self) -> None:
        self.kept: dict[BookingId, Booking] = {}

    def add(self, booking: Booking, _records: object = ()) -> Booking:
        """See BookingStore."""
        if booking.id in self.kept:
            return self.kept[booking.id]
        return self._keep(booking)

    def replace(self, booking: Booking, _records: object = ()) -> Booking:
        """See BookingStore."""
        if booking.id not in self.kept:
            raise BookingNotFound(booking.id)
        kept = self.kept[booking.id]
        if kept == booking:
            return kept
        if kept.revision + 1 != booking.revision:
            raise BookingStale(booking.revision - 1, kept)
        return self._keep(booking)

    def get(self, booking_id: BookingId) -> Booking | None:
        """See BookingStore."""
        return self.kept.get(booking_id)

    def in_span(self, room_ids: Sequence[RoomId], span: TimeSlot) -> list[Booking]:
        """See BookingStore."""
        return self._active(lambda each: each.room_id in room_ids and each.slot.overlaps(span))

    def of_booker(self, person_id: PersonId, ending_after: datetime) -> list[Booking]:
        """See BookingStore."""
        return self._active(lambda each: each.booker.id == person_id and each.slot.end > ending_after)

    def cancelled_since(self, moment: datetime) -> list[Booking]:
        """See BookingStore."""
        gone = [(each.cancelled_at, each.id, each) for each in self.kept.values() if each.cancelled_at]
        return [each for cancelled_at, _, each in sorted(gone, key=lambda row: row[:2]) if cancelled_at >= moment]

    def close(self) -> None:
        """See BookingStore."""

    def _keep(self, booking: Booking) -> Booking:
        conflicts = [each for each in self.in_span([booking.room_id], booking.slot) if each.id != booking.id]
        if booking.active and conflicts:
            raise RoomTaken(booking.room_id, booking.slot, tuple(conflicts))
        self.kept[booking.id] = booking
        return booking

    def _active(self, wanted: Any) -> list[Booking]:
        found = [each for each in self.kept.values() if each.active and wanted(each)]
        return sorted(found, key=lambda each: (each.slot.start, each.room_id))


def overlaps(bookings: Sequence[Booking]) -> list[tuple[Booking, Booking]]:
    """All pairs of active bookings that hold the same room at the same time."""
    active = sorted((each for each in bookings if each.active), key=lambda each: (each.room_id, each.slot.start))
    return [
        (first, second)
        for first, second in pairwise(active)
        if first.room_id == second.room_id and first.slot.end > second.slot.start
    ]


START_OF_TIME = MIDNIGHT - timedelta(days=1)
