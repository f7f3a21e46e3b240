"""Hears of every change of a booking, and tells its booker of those that another person made."""

from __future__ import annotations

from bot.core.authorship import author_of, forget_author
from bot.core.ports import Change, Clock
from bot.slack.delivery.courier import Courier
from bot.slack.notices.notice import notice
from bot.slack.office import Office
from bot.slack.people import People, is_slack_user
from bot.wording.reader import Reader


class Notifier:
    """Writes one direct message for each such change, to bookers who are in Slack."""

    def __init__(self, office: Office, people: People, courier: Courier, clock: Clock) -> None:
        self._office = office
        self._people = people
        self._courier = courier
        self._clock = clock

    def heard(self, change: Change) -> None:
        """Tell the booker, if they are to be told. A watcher of the feed: what was told is not told again."""
        booking, now, records = change.after, self._clock(), self._office.records
        booker, author = booking.booker.id or "", author_of(booking, records, now)
        if author is None or not is_slack_user(booker):
            return
        reader = Reader.of(self._people.person(booker, booking.booker.name or ""), now)
        who = self._people.person(author).name
        self._courier.notify(booker, notice(change, who, reader, self._office.rooms))
        forget_author(booking, records, now)
