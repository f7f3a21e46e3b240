"""Where the reminders of bookings wait to be settled: a thread of its own, as Slack may take its time."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from queue import PriorityQueue
from threading import Event, Thread

from bot.core.models import Booking, BookingId
from bot.core.ports import Change, StoreUnavailable
from bot.slack.feed.rounds import Round
from bot.slack.reminders.keeper import Keeper
from bot.slack.reminders.moments import is_reminded
from bot.slack.reminders.outbox import SlackAway

logger = logging.getLogger(__name__)

PAUSES = (1.0, 5.0, 60.0)
"""Seconds before each further try; what fails then waits for the next sweep."""

PACE = 1.0
"""Seconds between two bookings where many wait: Slack takes about one message a second."""

LONGEST_CLOSING = 3.0
"""Seconds that closing waits for Slack's answer. What is lost with it is found again, as it was written down."""


class Errands:
    """Settles what is heard of, the booking that starts first before the others."""

    def __init__(self, keeper: Keeper, pauses: tuple[float, ...] = PAUSES) -> None:
        self._keeper = keeper
        self._pauses = pauses
        self._waiting: PriorityQueue[tuple[float, str]] = PriorityQueue()
        self._closing = Event()
        self._thread = Thread(target=self._run, name="reminders", daemon=True)

    @property
    def rounds(self) -> tuple[Round, ...]:
        """What is to be done again and again."""
        return Round(timedelta(seconds=1), self.look), Round(timedelta(hours=1), self.sweep)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def heard(self, change: Change) -> None:
        """A booking was made, changed or cancelled, by whomever."""
        if is_reminded(change.after):
            self._add([change.after])

    def look(self, now: datetime) -> None:
        """See to it where people have turned their reminders on or off."""
        self._add(self._keeper.turned(now))

    def sweep(self, now: datetime) -> None:
        """See to every booking whose reminders are missing or too many, or have come within Slack's reach."""
        self._add(self._keeper.unsettled(now))

    @property
    def waits(self) -> bool:
        """Whether there is a booking to settle."""
        return not self._waiting.empty()

    def settle_next(self) -> bool:
        """Settle the first booking that waits, or the first to come. Whether Slack had to be asked."""
        _, booking_id = self._waiting.get()
        return bool(booking_id) and self._settle(BookingId(booking_id))

    def close(self) -> None:
        """Finish the booking that is at work; the next sweep sees to the others."""
        self._closing.set()
        self._waiting.put((float("-inf"), ""))
        if self._thread.is_alive():
            self._thread.join(LONGEST_CLOSING)

    def _add(self, bookings: Iterable[Booking]) -> None:
        for booking in bookings:
            self._waiting.put((booking.slot.start.timestamp(), str(booking.id)))

    def _run(self) -> None:
        while not self._closing.is_set():
            if self.settle_next() and self.waits:
                self._closing.wait(PACE)

    def _settle(self, booking_id: BookingId) -> bool:
        """Whether Slack had to be asked."""
        try:
            return self._settle_patiently(booking_id)
        except (SlackAway, StoreUnavailable) as away:
            logger.error("the reminders of booking %s wait for the next sweep: %r", booking_id, away)
        except Exception:
            if not self._closing.is_set():
                logger.exception("the reminders of booking %s could not be settled", booking_id)
        return True

    def _settle_patiently(self, booking_id: BookingId) -> bool:
        for pause in self._pauses:
            try:
                return self._keeper.settle(booking_id)
            except SlackAway as away:
                if self._closing.wait(away.pause or pause):
                    raise
            except StoreUnavailable:
                if self._closing.wait(pause):
                    raise
        return self._keeper.settle(booking_id)
