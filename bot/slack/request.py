"""What reaches a listener: who asks, what they typed or pressed, where, and when. Made from signed payloads only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from time import perf_counter
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from pydantic import ValidationError

from bot.core.models import Actor, Booker, BookingId, Person, UtcDatetime, Value, minute_of
from bot.wording.reader import Reader

_OURS = uuid5(NAMESPACE_URL, "https://slack.com/roombot")


class Origin(Value):
    """Where somebody was when they asked for a form: empty for shortcuts.

    `replaces` is whether they pressed a button in a message, which gives way to the answer then.
    """

    channel: str = ""
    response_url: str = ""
    replaces: bool = False
    in_home: bool = False


class Memo(Value):
    """What a form carries along: where it was asked for, and the booking that it changes, as that stood then.

    `wish` is the id that a new booking is to have, where it was asked for before the form was.
    `edition` names the last press that filled it in. `from_now` is the start that such a press filled in as now: by
    the time that the form is sent, what is left is meant. `leads_out` is whether it has buttons that fill it in.
    """

    origin: Origin = Origin()
    booking: BookingId | None = None
    revision: int | None = None
    wish: BookingId | None = None
    edition: str = ""
    from_now: UtcDatetime | None = None
    leads_out: bool = False

    @classmethod
    def of_metadata(cls, metadata: str) -> Memo:
        """From the metadata of a form, which carries it; of one that another version made, nothing."""
        try:
            return cls.model_validate_json(metadata) if metadata else cls()
        except ValidationError:
            return cls()


@dataclass(frozen=True, slots=True)
class View:
    """A modal or the Home tab, as it was when something was done in it: what its inputs held, by input.

    An input's block_id is its name and, after a colon, the edition of the form that filled it in, if one did.
    """

    id: str
    hash: str
    is_home: bool
    values: Mapping[str, Mapping[str, Any]]
    metadata: str
    block_ids: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, view: Mapping[str, Any]) -> View:
        """From a payload's view."""
        held = (view.get("state") or {}).get("values") or {}
        blocks = {block.partition(":")[0]: block for block in held}
        values: dict[str, Any] = {name: next(iter(held[block].values()), {}) for name, block in blocks.items()}
        is_home = view.get("type") == "home"
        return cls(view["id"], view.get("hash") or "", is_home, values, view.get("private_metadata") or "", blocks)

    @property
    def memo(self) -> Memo:
        """What the form carries along."""
        return Memo.of_metadata(self.metadata)

    def by_block(self, errors: Mapping[str, str]) -> dict[str, str]:
        """What is wrong, by block_id, from what is wrong by input."""
        return {self.block_ids.get(name, name): sentence for name, sentence in errors.items()}


@dataclass(frozen=True, slots=True)
class Arrival:
    """A payload's essentials, before anybody has looked up who it is.

    `key` is the same for a redelivery and differs otherwise. `channel` is where it was typed or pressed;
    `response_url` is empty where Slack gave none; `thread` is the message that an answer belongs under.
    `direct`: nobody else is there. `replaces`: a message was pressed, which gives way to the answer.
    `public`: that message is everybody's. `message`: the timestamp of that message. `in_home`: it was the Home tab.
    `acted`: when Slack says that it was pressed or filled in, in Unix seconds. `what`: the command, action, event or
    callback. `began`: when it came, by the performance counter.
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
    trigger: str = ""
    view: View | None = None
    replaces: bool = False
    public: bool = False
    message: str = ""
    in_home: bool = False
    acted: str = ""
    what: str = ""
    began: float = field(default_factory=perf_counter, compare=False)

    @property
    def kind(self) -> str:
        """How it came: command, press, shortcut, form or event."""
        return self.key.partition(":")[0]

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
            direct=_is_direct(body["channel_id"]),
            trigger=body["trigger_id"],
            what=body["command"],
        )

    @classmethod
    def of_press(cls, body: Mapping[str, Any]) -> Arrival:
        """A pressed button."""
        container = body.get("container") or {}
        channel = (body.get("channel") or {}).get("id") or container.get("channel_id", "")
        view = View.of(body["view"]) if body.get("view") else None
        return cls(
            user_id=body["user"]["id"],
            user_name=body["user"].get("name") or body["user"].get("username") or "",
            key=f"press:{body['trigger_id']}",
            channel=channel,
            value=body["actions"][0].get("value") or "",
            response_url=body.get("response_url", ""),
            thread=container.get("thread_ts"),
            direct=_is_direct(channel),
            trigger=body["trigger_id"],
            view=view,
            replaces=view is None,
            public=not (view or container.get("is_ephemeral") or _is_direct(channel)),
            message=str(container.get("message_ts") or ""),
            in_home=view is not None and view.is_home,
            acted=str(body["actions"][0].get("action_ts") or ""),
            what=body["actions"][0]["action_id"].partition(":")[0],
        )

    @classmethod
    def of_shortcut(cls, body: Mapping[str, Any]) -> Arrival:
        """A global shortcut."""
        person = body["user"]
        trigger = body["trigger_id"]
        return cls(
            user_id=person["id"],
            user_name=person.get("username", ""),
            key=f"shortcut:{trigger}",
            channel="",
            trigger=trigger,
            what=body["callback_id"],
        )

    @classmethod
    def of_submission(cls, body: Mapping[str, Any]) -> Arrival:
        """A form that was sent; it is answered where it was asked for."""
        view = View.of(body["view"])
        origin = view.memo.origin
        return cls(
            user_id=body["user"]["id"],
            user_name=body["user"].get("name", ""),
            key=f"form:{view.id}",
            channel=origin.channel,
            response_url=origin.response_url,
            direct=_is_direct(origin.channel),
            trigger=body.get("trigger_id", ""),
            view=view,
            replaces=origin.replaces,
            in_home=origin.in_home,
            what=body["view"]["callback_id"],
        )

    @property
    def delivery(self) -> str:
        """The same for a redelivery alone. A form may be sent again after what was wrong in it was set right."""
        return f"sent:{self.trigger}" if self.key.startswith("form:") else self.key

    @property
    def origin(self) -> Origin:
        """Where an answer to what comes of this is to go."""
        if self.in_home or not self.response_url:
            return Origin(in_home=self.in_home)
        return Origin(channel=self.channel, response_url=self.response_url, replaces=self.replaces)

    @classmethod
    def of_event(cls, body: Mapping[str, Any]) -> Arrival:
        """A message or a mention."""
        event = body["event"]
        direct = event.get("channel_type") == "im"
        return cls(
            user_id=event["user"],
            user_name="",
            key=f"event:{body['event_id']}",
            channel=event.get("channel", ""),
            text=_without_mention(event.get("text") or "", body),
            thread=event.get("thread_ts") or (None if direct else event.get("ts")),
            direct=direct,
            what=event["type"],
        )


def _is_direct(channel: str) -> bool:
    """Whether nobody else is there: a direct message, or no channel at all."""
    return not channel or channel.startswith("D")


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
    origin: Origin
    view: View | None
    public: bool

    @classmethod
    def of(cls, arrival: Arrival, person: Person, text: str, now: datetime) -> Request:
        """The request that has arrived from this person."""
        request_id = uuid5(_OURS, arrival.key)
        return cls(
            person=person,
            text=text,
            now=now,
            id=request_id,
            direct=arrival.direct,
            value=arrival.value,
            origin=arrival.origin,
            view=arrival.view,
            public=arrival.public,
        )

    @property
    def is_form(self) -> bool:
        """Whether a form was filled in or sent, which shows what is wrong itself."""
        return self.view is not None and not self.view.is_home

    @property
    def minute(self) -> datetime:
        """The minute that it is."""
        return minute_of(self.now)

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
