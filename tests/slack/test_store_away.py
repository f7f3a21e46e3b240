"""A store that goes away while a request is answered: whenever that is, the person hears so, and nothing of a bug."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from bot.core.models import Booking, BookingId, RoomId, TimeSlot
from bot.core.ports import RecordWrite, StoreUnavailable
from bot.stores.memory import MemoryStore
from bot.wording.troubles import STORE_UNAVAILABLE
from tests.slack.fake_slack import FakeSlack
from tests.slack.talking import ADA, Talk, talking

TAKEN = "/book alpha tomorrow 2-3pm Mine"


class FailingStore(MemoryStore):
    """A store that answers `answers` more questions, and then no more; it is always there for its records."""

    answers = 1_000_000

    def get(self, booking_id: BookingId) -> Booking | None:
        self._ask()
        return super().get(booking_id)

    def in_span(self, room_ids: Sequence[RoomId], span: TimeSlot) -> list[Booking]:
        self._ask()
        return super().in_span(room_ids, span)

    def add(self, booking: Booking, records: Sequence[RecordWrite] = ()) -> Booking:
        self._ask()
        return super().add(booking, records)

    def _ask(self) -> None:
        self.answers -= 1
        if self.answers < 0:
            raise StoreUnavailable


def pressed(label: str) -> Callable[[Talk], object]:
    return lambda talk: talk.send_press(talk.button(label))


def refused(talk: Talk) -> str:
    return talk.command(TAKEN)


def shared(talk: Talk) -> str:
    talk.send_press(talk.button("Share in channel"))
    return talk.hear_update()


@pytest.mark.parametrize("act", [refused, shared])
def test_it_is_told_of_whenever_it_goes(slack: FakeSlack, act: Callable[[Talk], str]) -> None:
    store = FailingStore()
    with talking(slack, kept_in=store) as talk:
        talk.command("/book alpha 2026-11-26T14:00+02:00 for 1h Other", by=ADA)
        talk.command("/book bravo tomorrow 2-3pm Retro")
        shown = talk.message
        for answers in range(100):
            talk.message = shown
            store.answers = answers
            said = act(talk)
            if store.answers >= 0:
                break
            assert (answers, said) == (answers, STORE_UNAVAILABLE)
        assert said != STORE_UNAVAILABLE
