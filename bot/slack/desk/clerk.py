"""The clerk: finds out who asks, has the request answered or explains why not, and notes what came of it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.core.errors import BookingError, Refused
from bot.core.ports import ABSENT, Clock, NewId, RecordConflict, RecordWrite, StoreUnavailable
from bot.operations.events import Answered, log_bug
from bot.slack.bookings import home
from bot.slack.bookings.explain import explained
from bot.slack.desk.flood import FloodGuard
from bot.slack.forms import latest
from bot.slack.journal import Journal
from bot.slack.markup import as_typed, unescape
from bot.slack.office import Office
from bot.slack.people import People
from bot.slack.reply import Json, Reply
from bot.slack.request import Arrival, Request
from bot.slack.wish import PressUnreadable
from bot.wording import troubles

logger = logging.getLogger(__name__)

SEEN_FOR = timedelta(hours=1)
"""How long a request is remembered, so that it is answered once; Slack's last redelivery comes after five minutes."""

MENTIONED = 20
"""How many people of one message are looked up."""

Answer = Callable[[Request, Office], Reply]
"""What a listener is: a request in, a reply out; refusals are raised."""


class Clerk:
    """Every request is answered here, and this is the only `except BookingError`. No method raises."""

    def __init__(
        self,
        office: Office,
        people: People,
        clock: Clock,
        new_id: NewId,
        on_change: Callable[[], None],
        *,
        flood: FloodGuard,
        journal: Journal,
    ) -> None:
        """`on_change` is called after an answer that changed bookings."""
        self._office = office
        self._people = people
        self._clock = clock
        self._new_id = new_id
        self._on_change = on_change
        self._flood = flood
        self._journal = journal

    def answered(self, answer: Answer | Reply, arrival: Arrival) -> Reply:
        """The reply, where it isn't known already; of a refusal its reasons, of a bug its number."""
        reply = answer if isinstance(answer, Reply) else self._outcome(answer, arrival)
        if reply.changed:
            self._on_change()
        self._note(arrival, reply)
        return reply

    def left_alone(self, arrival: Arrival) -> Reply | None:
        """What is said instead, where the person asks too much; None where they may go on.

        Slack isn't even asked who they are: that it answers so many questions is for the others.
        """
        return self._flood.stopped(arrival)

    def failed(self, arrival: Arrival, error: Exception) -> Reply:
        """What is said where the error at hand kept a reply from being delivered."""
        reply = self._trouble(error)
        self._note(arrival, reply)
        return reply

    def late(self, arrival: Arrival) -> None:
        """Note that the ack had to go out without the answer."""
        self._journal.late(arrival.kind)

    def is_first(self, arrival: Arrival) -> bool:
        """Whether this was not served before, by whichever process; where the store is away it is taken for new."""
        now = self._clock()
        seen = RecordWrite(key=f"slack:{arrival.delivery}", value="", expires_at=now + SEEN_FOR, expected=ABSENT)
        try:
            self._office.records.write(seen, now)
        except RecordConflict:
            return False
        except StoreUnavailable:
            pass
        return True

    def filled_in(self, arrival: Arrival) -> None:
        """Note that an input of a form was filled in."""
        latest.note(arrival, self._office.records, self._clock())

    def is_latest(self, arrival: Arrival) -> bool:
        """Whether nothing else was filled in in the form since."""
        return latest.is_latest(arrival, self._office.records, self._clock())

    def knows_home(self, arrival: Arrival) -> bool:
        """Whether the person has a Home tab that is to be kept true to their bookings."""
        try:
            return home.is_known(self._request(arrival), self._office)
        except StoreUnavailable:
            return False

    def home(self, arrival: Arrival, said: Reply) -> Json:
        """The person's Home tab, below what was just done in it."""
        try:
            return home.view(self._request(arrival), self._office, said.parts)
        except StoreUnavailable:
            return home.unavailable()

    def _typed(self, arrival: Arrival) -> str:
        """What the person typed: a command's mentions come as typed, a message's as ids."""
        if arrival.kind == "event":
            return as_typed(arrival.text, _Names(self._people).name_of).strip()
        return unescape(arrival.text).strip()

    def _request(self, arrival: Arrival, text: str = "") -> Request:
        person = self._people.person(arrival.user_id, arrival.user_name)
        return Request.of(arrival, person, text, self._clock())

    def _outcome(self, answer: Answer, arrival: Arrival) -> Reply:
        request = self._request(arrival, self._typed(arrival))
        try:
            return self._made_or_refused(answer, request)
        except PressUnreadable:
            return Reply.saying(troubles.STALE_PRESS, outcome="unreadable")
        except Exception as error:  # noqa: BLE001 - whatever it is, the person gets an answer
            return self._trouble(error)

    def _made_or_refused(self, answer: Answer, request: Request) -> Reply:
        try:
            return answer(request, self._office)
        except BookingError as refused:
            return replace(explained(refused, request, self._office), outcome=f"refused:{_code(refused)}")

    def _trouble(self, error: Exception) -> Reply:
        """What is said of the error at hand: of a store that is away that it is, of a bug its number in the log."""
        if isinstance(error, StoreUnavailable):
            return Reply.saying(troubles.STORE_UNAVAILABLE, outcome=error.code)
        incident = log_bug(logger, self._new_id)
        return Reply.saying(troubles.bug(incident), outcome=f"bug:{incident}")

    def _note(self, arrival: Arrival, reply: Reply) -> None:
        elapsed = time.perf_counter() - arrival.began
        self._journal.answered(Answered(arrival.kind, arrival.what, arrival.user_id, reply.outcome, elapsed))


class _Names:
    """The names of those whom a message mentions; after the first few their ids, as Slack is asked for each."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._asked: dict[str, str] = {}

    def name_of(self, user_id: str) -> str:
        if user_id not in self._asked and len(self._asked) < MENTIONED:
            self._asked[user_id] = self._people.person(user_id).name
        return self._asked.get(user_id, user_id)


def _code(refused: BookingError) -> str:
    """The code of what should be heard first."""
    return refused.reasons[0].code if isinstance(refused, Refused) else refused.code
