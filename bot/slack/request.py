"""What reaches a listener: who asks, what they typed or pressed, where, and when. Made from signed payloads only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from bot.core.models import Actor, Booker, Person
from bot.wording.reader import Reader

_OURS = uuid5(NAMESPACE_URL, "https://slack.com/roombot")


@dataclass(frozen=True, slots=True)
class Arrival:
    """A payload's essentials, before anybody has looked up who it is.

    `key` is the same for a redelivery and differs otherwise. `channel` is where it was typed or pressed;
    `response_url` is empty where Slack gave none; `thread` is the message that an answer belongs under.
    """

    user_id: str
    user_name: str
    key: str
    channel: str
    text: str = ""
    value: str = ""
    response_url: str = ""
    thread: str | None = None
    direct: bool = False

    @classmethod
    def of_command(cls, body: Mapping[str, Any]) -> Arrival:
        """A slash command."""
        return cls(
            user_id=body["user_id"],
            user_name=body.get("user_name", ""),
            key=f"command:{body['trigger_id']}",
            channel=body["channel_id"],
            text=body.get("text", ""),
            response_url=body.get("response_url", ""),
        )

    @classmethod
    def of_press(cls, body: Mapping[str, Any]) -> Arrival:
        """A pressed button."""
        container = body.get("container") or {}
        return cls(
            user_id=body["user"]["id"],
            user_name=body["user"].get("name") or body["user"].get("username") or "",
            key=f"press:{body['trigger_id']}",
            channel=(body.get("channel") or {}).get("id") or container.get("channel_id", ""),
            value=body["actions"][0].get("value", ""),
            response_url=body.get("response_url", ""),
        )

    @classmethod
    def of_event(cls, body: Mapping[str, Any]) -> Arrival:
        """A message or a mention."""
        event = body["event"]
        direct = event.get("channel_type") == "im"
        return cls(
            user_id=event["user"],
            user_name="",
            key=f"event:{body['event_id']}",
            channel=event["channel"],
            text=_without_mention(event.get("text") or "", body),
            thread=event.get("thread_ts") or (None if direct else event["ts"]),
            direct=direct,
        )


def _without_mention(text: str, body: Mapping[str, Any]) -> str:
    """The text without the mention of the bot that made Slack send it."""
    bots = [one.get("user_id") for one in body.get("authorizations") or ()]
    return text.replace(f"<@{bots[0]}>", "", 1) if bots else text


@dataclass(frozen=True, slots=True)
class Request:
    """What a listener answers. `text` is as it was typed, `id` is the same for a redelivery."""

    person: Person
    text: str
    now: datetime
    id: UUID
    direct: bool
    value: str

    @classmethod
    def of(cls, arrival: Arrival, person: Person, text: str, now: datetime) -> Request:
        """The request that has arrived from this person."""
        return cls(person, text, now, uuid5(_OURS, arrival.key), arrival.direct, arrival.value)

    @property
    def locale(self) -> str:
        """The person's locale; of somebody who has told none, one in which the day stands before the month."""
        return self.person.locale or "en-GB"

    @property
    def reader(self) -> Reader:
        """The person as somebody to whom things are said."""
        return Reader.of(self.person, self.now)

    @property
    def actor(self) -> Actor:
        """The person as somebody who may change their bookings."""
        return Actor(person_id=self.person.id)

    @property
    def booker(self) -> Booker:
        """The person as somebody to whom a booking belongs."""
        return Booker(id=self.person.id, name=self.person.name)
