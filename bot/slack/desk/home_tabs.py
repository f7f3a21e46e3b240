"""Home tabs are shown anew here, so that what was true earlier never replaces what is true now."""

from __future__ import annotations

from threading import Lock

from bot.slack.delivery.courier import Courier
from bot.slack.desk.clerk import Clerk
from bot.slack.reply import Reply
from bot.slack.request import Arrival

_Wanted = tuple[Arrival, Reply]


class HomeTabs:
    """Each person's tab is sent to Slack by one thread at a time, as calls that are under way may pass one another."""

    def __init__(self, clerk: Clerk, courier: Courier) -> None:
        self._clerk = clerk
        self._courier = courier
        self._lock = Lock()
        self._next: dict[str, _Wanted | None] = {}

    def show(self, arrival: Arrival, said: Reply) -> None:
        """Show the person's tab anew, below what was said in it; whoever is at it already does it once more."""
        person = arrival.user_id
        with self._lock:
            is_shown_by_another = person in self._next
            self._next[person] = (arrival, said)
        if is_shown_by_another:
            return
        try:
            while wanted := self._taken(person):
                self._courier.publish(person, self._clerk.home(*wanted))
        except BaseException:
            with self._lock:
                self._next.pop(person)
            raise

    def _taken(self, person: str) -> _Wanted | None:
        """What is to be shown; None where nothing more is, and then another thread may begin."""
        with self._lock:
            wanted = self._next.pop(person)
            if wanted:
                self._next[person] = None
            return wanted
