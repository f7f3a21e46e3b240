"""Slack's scheduler of messages, and the bot's reminders at work on it, step by step."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count
from zoneinfo import ZoneInfo

from bot.slack.reminders.errands import Errands
from bot.slack.reminders.keeper import Keeper
from bot.slack.reminders.outbox import outbox
from tests.slack.checks import check_message
from tests.slack.fake_slack import FakeSlack, Json
from tests.slack.talking import Talk

HELSINKI = ZoneInfo("Europe/Helsinki")
SCHEDULE, DELETE, LIST = "chat.scheduleMessage", "chat.deleteScheduledMessage", "chat.scheduledMessages.list"

STARTS = "26 Nov 13:50 Starts in 10 min: Alpha, 14:00–15:00, “Retro”."
ENDS = "26 Nov 14:55 Ends in 5 min: Alpha, 14:00–15:00, “Retro”."
"""The reminders of `alpha tomorrow 14-15 Retro`."""

Answer = tuple[int, Json]


class Scheduler:
    """What waits at Slack. The next answers can be `spoiled`: a status instead, `lost` if it was done all the same."""

    def __init__(self, slack: FakeSlack) -> None:
        self.waiting: dict[str, Json] = {}
        self.asked: list[str] = []
        self.spoiled: list[tuple[int, str, bool]] = []
        self._numbers = count(1)
        for method, do in ((SCHEDULE, self._schedule), (DELETE, self._delete), (LIST, self._list)):
            slack.answers[method] = lambda body, method=method, do=do: self._answer(method, do, body)  # type: ignore[misc]

    def shown(self) -> list[str]:
        """When each is posted and what it says, the next one first."""
        entries = sorted(self.waiting.values(), key=lambda one: int(one["post_at"]))
        return [f"{_clock(int(one['post_at']))} {one['text']}" for one in entries]

    def post(self, talk: Talk, number: int = 0) -> str:
        """Let the next one be posted: its text; its buttons can be pressed then."""
        scheduled_id, entry = sorted(self.waiting.items(), key=lambda one: int(one[1]["post_at"]))[number]
        del self.waiting[scheduled_id]
        talk.now = max(talk.now, datetime.fromtimestamp(int(entry["post_at"]), UTC))
        talk.message = entry
        return str(entry["text"])

    def _answer(self, method: str, do: object, body: Json) -> Answer:
        self.asked.append(method)
        status, error, lost = self.spoiled.pop(0) if self.spoiled else (200, "", False)
        answer: Answer = do(body) if not error or lost else (status, {})  # type: ignore[operator]
        return (status, {"ok": False, "error": error}) if error else answer

    def _schedule(self, body: Json) -> Answer:
        check_message(body)
        assert "metadata" not in body
        scheduled_id = f"Q{next(self._numbers)}"
        self.waiting[scheduled_id] = body
        return 200, {"ok": True, "scheduled_message_id": scheduled_id, "channel": f"D{body['channel'][1:]}"}

    def _delete(self, body: Json) -> Answer:
        entry = self.waiting.get(body["scheduled_message_id"])
        if entry is None or body["channel"] != f"D{entry['channel'][1:]}":
            return 200, {"ok": False, "error": "invalid_scheduled_message_id"}
        del self.waiting[body["scheduled_message_id"]]
        return 200, {"ok": True}

    def _list(self, body: Json) -> Answer:
        listed = [
            {"id": id_, "channel_id": f"D{one['channel'][1:]}", "post_at": int(one["post_at"]), "text": one["text"]}
            for id_, one in self.waiting.items()
            if int(body["oldest"]) <= int(one["post_at"]) <= int(body["latest"])
        ]
        return 200, {"ok": True, "scheduled_messages": listed, "response_metadata": {"next_cursor": ""}}


class Reminding:
    """The reminders of one process, which follows the store's feed when it is told to."""

    def __init__(self, talk: Talk, *, from_the_beginning: bool = False) -> None:
        self._talk = talk
        keeper = Keeper(talk.office, talk.people, outbox("xoxb-fake", talk.slack.url + "api/"), talk.clock)
        self.errands = Errands(keeper, pauses=(0.0, 0.0, 0.0))
        self._cursor = None if from_the_beginning else talk.store.changes.latest()

    def catch_up(self, times: int = 1) -> None:
        """Hear of what happened, each change so many times, and see to it."""
        for change in self._talk.store.changes.after(self._cursor):
            for _ in range(times):
                self.errands.heard(change)
            self._cursor = change.cursor
        self.errands.look(self._talk.now)
        self._settle_all()

    def sweep(self) -> None:
        """Do the round that finds what is missing."""
        self.errands.sweep(self._talk.now)
        self._settle_all()

    def _settle_all(self) -> None:
        while self.errands.waits:
            self.errands.settle_next()


def _clock(post_at: int) -> str:
    return f"{datetime.fromtimestamp(post_at, HELSINKI):%d %b %H:%M}"
