"""Slack's scheduler of messages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.slack.delivery.failures import Failure, quiet_logger
from bot.slack.reminders.notes import Entry
from bot.slack.reply import Json

TIMEOUT = 10
"""Seconds that one call of Slack's API may take."""

_ANOTHER_TIME = frozenset(
    {
        "time_too_far", "accesslimited", "not_authed", "invalid_auth", "account_inactive",
        "token_expired", "token_revoked", "missing_scope", "team_access_not_granted", "ekm_access_denied",
    }
)  # fmt: skip
"""Errors that say nothing about the message: Slack may take it another time, though not by itself."""


class SlackAway(Exception):
    """Slack can't be asked now, or did not answer; `pause` is how many seconds it wants to be left alone, if it said.

    Whether it did what it was asked for may be unknown.
    """

    def __init__(self, reason: str, pause: float | None = None) -> None:
        super().__init__(reason)
        self.pause = pause


class MessageRefused(Exception):
    """Slack won't do it, and asking again won't help; the text is Slack's code."""


def outbox(token: str, base_url: str) -> Outbox:
    """The scheduler of a workspace. Nothing is asked twice: a message scheduled twice would be posted twice."""
    return Outbox(WebClient(token=token, base_url=base_url, timeout=TIMEOUT, retry_handlers=[], logger=quiet_logger()))


class Outbox:
    """Messages that wait at Slack for their time. Every method may raise SlackAway."""

    def __init__(self, client: WebClient) -> None:
        self._client = client

    def schedule(self, person_id: str, entry: Entry, message: Json) -> Entry:
        """Have the message posted to the person at the entry's time. Raises MessageRefused."""
        answer = self._call("chat.scheduleMessage", channel=person_id, post_at=entry.post_at, **message)
        if "scheduled_message_id" not in answer:
            raise SlackAway("an answer without an id")
        return _placed(entry, answer["scheduled_message_id"], answer["channel"])

    def withdraw(self, entry: Entry) -> None:
        """Have it not posted, if it waits; within its last minute Slack posts it whatever one says."""
        found = self.found(entry) if entry.id is None else entry
        if found is None:
            return
        try:
            self._call("chat.deleteScheduledMessage", channel=found.channel, scheduled_message_id=found.id)
        except MessageRefused:
            return

    def found(self, entry: Entry) -> Entry | None:
        """The entry as Slack has it, if Slack's answer was lost but the message waits.

        The text names room, time and title, so no two bookings have the same one for the same moment.
        """
        for listed in self._listed(entry.post_at):
            if listed["post_at"] == entry.post_at and listed.get("text") == entry.text:
                return _placed(entry, listed["id"], listed["channel_id"])
        return None

    def _listed(self, post_at: int) -> Iterator[Json]:
        cursor = ""
        while True:
            page = self._call(
                "chat.scheduledMessages.list", oldest=str(post_at), latest=str(post_at + 1), limit=100, cursor=cursor
            )
            yield from page.get("scheduled_messages") or ()
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return

    def _call(self, method: str, **arguments: Any) -> Json:
        try:
            answer: Any = self._client.api_call(method, json=arguments).data
        except SlackApiError as error:
            raise _meaning(error) from None
        except Exception as error:  # noqa: BLE001 - however the network fails, the answer is lost
            raise SlackAway(type(error).__name__) from None
        return dict(answer)


def _placed(entry: Entry, scheduled_id: object, channel: str) -> Entry:
    return entry.model_copy(update={"id": str(scheduled_id), "channel": channel})


def _meaning(error: SlackApiError) -> SlackAway | MessageRefused:
    """What has no name is not Slack's own answer, and says nothing about the message either."""
    failure = Failure.of(error)
    if failure.passes or failure.why in _ANOTHER_TIME or not failure.why.isidentifier():
        return SlackAway(failure.why, failure.seconds or None)
    return MessageRefused(failure.why)
